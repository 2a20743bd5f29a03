package fr.romans.mes.shopfloor.sparkplug;

import fr.romans.mes.shopfloor.inbox.InboxSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The MES as a Sparkplug Host Application, and the primary one of those edge nodes that are told so. Everything happens on
 * one thread, in the order of arrival. When the inbox is full that thread waits, and with it the line; the broker then takes
 * the host for gone, and edge nodes that heed its STATE keep what they have.
 */
@Singleton
@RequiresSparkplug
public class HostApplication implements HostLine.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(HostApplication.class);

    /** Few, for a birth may have a megabyte. */
    private static final int QUEUE = 64;

    private static final long TICK_MILLIS = 50;

    /** Something to do on the one thread. */
    private interface Task {
        void run() throws InterruptedException;
    }

    private final SparkplugSettings settings;
    private final int largestData;
    private final HostLine line;
    private final SessionOutcome outcome;
    private final Map<String, EdgeNodeSession> sessions = new HashMap<>();
    private final BlockingQueue<Task> tasks = new ArrayBlockingQueue<>(QUEUE);
    private final Thread thread = new Thread(this::run, "sparkplug-host");
    private volatile boolean stopping;

    HostApplication(SparkplugSettings settings, InboxSettings inbox, HostLine line, SessionOutcome outcome) {
        this.settings = settings;
        this.largestData = inbox.largest();
        this.line = line;
        this.outcome = outcome;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
        line.open(this);
    }

    @Override
    public void arrived(String topic, byte[] payload) throws InterruptedException {
        give(() -> take(topic, payload));
    }

    @Override
    public void up() throws InterruptedException {
        give(() -> sessions.keySet().forEach(outcome::rebirthNeeded));
    }

    @Override
    public void down() throws InterruptedException {
        give(() -> sessions.values().forEach(EdgeNodeSession::lose));
    }

    private void give(Task task) throws InterruptedException {
        boolean given = false;
        while (!given && !stopping) {
            given = tasks.offer(task, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void run() {
        try {
            while (!stopping) {
                Task task = tasks.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
                try {
                    if (task != null) {
                        task.run();
                    }
                    long now = System.nanoTime();
                    sessions.values().forEach(session -> session.tick(now));
                } catch (RuntimeException e) {
                    LOG.error("a Sparkplug message was passed over; its sender gets no acknowledgement", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(String topic, byte[] payload) throws InterruptedException {
        if (topic.equals(SparkplugTopic.state(settings.hostId()))) {
            if (HostState.saysOffline(payload)) {
                line.announce();
            }
            return;
        }
        var address = SparkplugTopic.parse(topic);
        if (address.isEmpty() || payload.length > largestData && !address.get().verb().isBirth()) {
            outcome.unreadable(topic, payload);
        } else if (address.get().verb().isFromEdgeNode()) {
            sessions.computeIfAbsent(address.get().edgeNode(), this::sessionOf)
                    .take(address.get(), payload, System.nanoTime());
        }
    }

    private EdgeNodeSession sessionOf(String edgeNode) {
        return new EdgeNodeSession(settings.groupId(), edgeNode, settings.reorderTimeout().toNanos(), outcome);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(3000);
    }
}
