package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.shopfloor.sparkplug.HostLine;
import fr.romans.mes.shopfloor.sparkplug.RequiresSparkplug;
import fr.romans.mes.shopfloor.sparkplug.SparkplugSettings;
import fr.romans.mes.shopfloor.sparkplug.WallTime;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the Sparkplug host's own connection up. It is another than the terminals' one: its session is a clean one and its
 * will is the host's death, while theirs outlives the connection.
 */
@Singleton
@RequiresSparkplug
public class SparkplugClient implements HostLine {

    private static final Logger LOG = LoggerFactory.getLogger(SparkplugClient.class);
    private static final long LOOK_MILLIS = 200;
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    private final MqttSettings settings;
    private final SparkplugSettings sparkplug;
    private final Optional<EmbeddedBroker> embedded;
    private final WallTime wall;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread keeper;
    private volatile @Nullable HostConnection connection;

    SparkplugClient(
            MqttSettings settings, SparkplugSettings sparkplug, Optional<EmbeddedBroker> embedded, WallTime wall) {
        this.settings = settings;
        this.sparkplug = sparkplug;
        this.embedded = embedded;
        this.wall = wall;
    }

    @Override
    public void open(Listener listener) {
        keeper = new Thread(() -> keepUp(listener), "sparkplug-keeper");
        keeper.setDaemon(true);
        keeper.start();
    }

    @Override
    public boolean isUp() {
        return connection != null;
    }

    private void keepUp(Listener listener) {
        long wait = LOOK_MILLIS;
        try {
            do {
                HostConnection current = connection;
                if (current == null) {
                    wait = connect(listener) ? LOOK_MILLIS : Math.min(LONGEST_WAIT_MILLIS, wait * 2);
                } else if (!current.isAlive()) {
                    LOG.warn("the Sparkplug host's line to the broker is down: opening another");
                    connection = null;
                    current.abandon();
                    listener.down();
                    wait = LOOK_MILLIS;
                }
            } while (!stopped.await(wait, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean connect(Listener listener) throws InterruptedException {
        var target = Connection.Target.of(settings, embedded, settings.clientId() + "-sparkplug");
        try {
            connection = HostConnection.open(target, settings, sparkplug, wall, listener);
        } catch (MqttException | RuntimeException e) {
            LOG.warn("no line of the Sparkplug host to the broker {}: {}; trying again", target, e.toString());
            return false;
        }
        LOG.info("Sparkplug host application {} is online for group {}", sparkplug.hostId(), sparkplug.groupId());
        listener.up();
        return true;
    }

    @Override
    public void command(String topic, byte[] payload) {
        HostConnection current = connection;
        if (current == null) {
            return;
        }
        try {
            current.command(topic, payload);
        } catch (MqttException e) {
            LOG.debug("a command on {} was not sent", topic, e);
        }
    }

    @Override
    public void announce() {
        HostConnection current = connection;
        if (current == null) {
            return;
        }
        try {
            current.announce();
        } catch (MqttException e) {
            LOG.debug("the STATE was not sent; the next connection brings its own", e);
        }
    }

    /** Before any bean is destroyed: an embedded broker is still there to tell the gateways. */
    @EventListener
    void stop(ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        HostConnection current = connection;
        connection = null;
        if (current != null) {
            current.close();
        }
        if (keeper != null) {
            keeper.interrupt();
            keeper.join(2000);
        }
    }
}
