package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.shopfloor.inbox.Inbox;
import fr.romans.mes.shopfloor.wire.FloorLine;
import fr.romans.mes.shopfloor.wire.WireJson;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the line to the broker up: connects, probes, and opens a new connection when the old one is broken or silent. The
 * session lives on at the broker, so what was not acknowledged comes again.
 */
@Singleton
@Requires(property = "mes.mqtt.enabled", notEquals = "false")
public class FloorClient implements FloorLine {

    private static final Logger LOG = LoggerFactory.getLogger(FloorClient.class);
    private static final long LONGEST_WAIT_MILLIS = 10_000;
    private static final int QUEUE = 10_000;

    private record Outgoing(String topic, byte[] payload, boolean retained) {}

    private final MqttSettings settings;
    private final Optional<EmbeddedBroker> embedded;
    private final Inbox inbox;
    private final BlockingQueue<Outgoing> outgoing = new ArrayBlockingQueue<>(QUEUE);
    private final List<Runnable> onceUp = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread keeper = new Thread(this::keepUp, "mqtt-keeper");
    private final Thread sender = new Thread(this::sendAll, "mqtt-sender");
    private volatile @Nullable Connection connection;

    FloorClient(MqttSettings settings, Optional<EmbeddedBroker> embedded, Inbox inbox) {
        this.settings = settings;
        this.embedded = embedded;
        this.inbox = inbox;
        keeper.setDaemon(true);
        sender.setDaemon(true);
    }

    void start() {
        keeper.start();
        sender.start();
    }

    @Override
    public boolean send(String topic, Object message, boolean retained) {
        return connection != null && outgoing.offer(new Outgoing(topic, WireJson.write(message), retained));
    }

    @Override
    public boolean isUp() {
        return connection != null;
    }

    @Override
    public void onceUp(Runnable then) {
        onceUp.add(then);
    }

    /** Messages that wait to be sent. */
    public int waiting() {
        return outgoing.size();
    }

    private void keepUp() {
        long wait = 100;
        try {
            do {
                if (connection == null) {
                    wait = connect() ? 100 : Math.min(LONGEST_WAIT_MILLIS, wait * 2);
                } else {
                    look();
                }
            } while (!stopped.await(connection == null ? wait : probeMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long probeMillis() {
        return Math.max(50, Math.min(1000, settings.silence().toMillis() / 4));
    }

    private boolean connect() {
        Connection.Target target = target();
        try {
            connection = Connection.open(target, settings, inbox);
            LOG.info("line to the broker is up: {}", target);
        } catch (MqttException | RuntimeException e) {
            LOG.warn("no line to the broker {}: {}; trying again", target, e.toString());
            return false;
        }
        for (Runnable then : onceUp) {
            try {
                then.run();
            } catch (RuntimeException e) {
                LOG.error("what follows on a new line failed", e);
            }
        }
        return true;
    }

    private void look() {
        Connection current = connection;
        if (current == null) {
            return;
        }
        try {
            if (current.isAlive(settings.silence().toNanos())) {
                current.probe();
                return;
            }
        } catch (MqttException e) {
            LOG.debug("probe failed", e);
        }
        LOG.warn("line to the broker {} is down or silent: opening another", target());
        connection = null;
        outgoing.clear();
        current.abandon();
    }

    private void sendAll() {
        try {
            while (stopped.getCount() > 0) {
                Outgoing next = outgoing.poll(500, TimeUnit.MILLISECONDS);
                Connection current = connection;
                if (next == null || current == null) {
                    continue;
                }
                try {
                    current.send(next.topic(), next.payload(), next.retained());
                } catch (MqttException | RuntimeException e) {
                    LOG.debug("not sent to {}: the keeper will find the line down", next.topic(), e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Connection.Target target() {
        return Connection.Target.of(settings, embedded, settings.clientId());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped.countDown();
        Connection current = connection;
        connection = null;
        if (current != null) {
            current.close();
        }
        keeper.interrupt();
        sender.interrupt();
        keeper.join(2000);
        sender.join(2000);
    }
}
