package fr.romans.mes.shopfloor.mqtt;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;

/**
 * A Sparkplug gateway as docs/sparkplug.md asks for one that loses nothing: keeps each report until its device is told that it
 * is stored, sends it again after a second without, and is born again whenever it is asked to or was cut off.
 */
final class StubbornGateway implements AutoCloseable {

    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final long PAUSE_MILLIS = 10;

    private final String url;
    private final List<Map<String, Object>> script;
    private final Instant at;
    private final Map<String, Map<String, Object>> unacknowledged = new LinkedHashMap<>();
    private final Thread thread = new Thread(this::run, "stubborn-gateway");
    private volatile @Nullable TestEdgeNode node;
    private volatile boolean stopped;
    private volatile boolean done;
    private long bdSeq;
    private int rebirthsHeeded;
    private int sent;

    StubbornGateway(String url, List<Map<String, Object>> script, Instant at) {
        this.url = url;
        this.script = script;
        this.at = at;
        thread.start();
    }

    boolean isDone() {
        return done;
    }

    void kill() throws IOException {
        TestEdgeNode now = node;
        if (now != null) {
            now.kill();
        }
    }

    private void run() {
        long lastRound = System.nanoTime();
        try {
            while (!stopped) {
                try {
                    TestEdgeNode now = node;
                    if (now == null || !now.isConnected()) {
                        connect();
                    } else {
                        forgetAcknowledged(now);
                        if (now.rebirthsAsked() > rebirthsHeeded) {
                            rebirthsHeeded = now.rebirthsAsked();
                            now.beBorn();
                        } else if (System.nanoTime() - lastRound > PATIENCE_NANOS) {
                            lastRound = System.nanoTime();
                            for (Map<String, Object> event : unacknowledged.values()) {
                                now.publish(now.data(event, at));
                            }
                        } else if (sent < script.size()) {
                            Map<String, Object> event = script.get(sent++);
                            unacknowledged.put((String) event.get("MES/Event Id"), event);
                            now.publish(now.data(event, at));
                        }
                    }
                } catch (MqttException e) {
                    // down: connects again
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect() throws MqttException {
        disconnect();
        TestEdgeNode fresh = new TestEdgeNode(url, BrokerProcess.LOAD, BrokerProcess.PASSWORD, "coupe-1", bdSeq++ % 256, true);
        node = fresh;
        rebirthsHeeded = 0;
        fresh.beBorn();
    }

    private void forgetAcknowledged(TestEdgeNode now) {
        now.acknowledged().forEach((eventId, result) -> {
            if (result.equals("stored")) {
                unacknowledged.remove(eventId);
            }
        });
        done = sent == script.size() && unacknowledged.isEmpty();
    }

    private void disconnect() {
        TestEdgeNode now = node;
        node = null;
        if (now != null) {
            forgetAcknowledged(now);
            try {
                now.close();
            } catch (MqttException e) {
                // was down already
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join(5000);
        disconnect();
    }
}
