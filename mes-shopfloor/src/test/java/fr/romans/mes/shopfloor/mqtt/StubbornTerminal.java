package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.shopfloor.mqtt.FloorLoad.Press;
import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.Topics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;

/**
 * A terminal as docs/mqtt.md asks for one: keeps each event until the MES acknowledges it, and sends it again after a second
 * without, and after every reconnection. What it keeps survives its reboot.
 */
final class StubbornTerminal implements AutoCloseable {

    private static final long PATIENCE_NANOS = 1_000_000_000L;

    private final String url;
    private final String user;
    private final String secret;
    private final SiteId site;
    private final List<Press> script;
    private final long pauseNanos;
    private final Random random;
    private final Map<String, Press> unacknowledged = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Thread thread = new Thread(this::run, "stubborn-terminal");
    private volatile @Nullable LoadTerminal line;
    private volatile boolean confused;
    private volatile boolean stopped;
    private volatile int sent;

    /** @param pauseNanos between two events */
    StubbornTerminal(
            String url, String user, String secret, SiteId site, List<Press> script, long pauseNanos, long seed) {
        this.url = url;
        this.user = user;
        this.secret = secret;
        this.site = site;
        this.script = script;
        this.pauseNanos = pauseNanos;
        this.random = new Random(seed);
        thread.start();
    }

    Site.Path post() {
        return script.get(0).post();
    }

    boolean isDone() {
        return sent == script.size() && unacknowledged.isEmpty();
    }

    int waiting() {
        return script.size() - sent + unacknowledged.size();
    }

    /** The power goes; it comes up again with what it had not got rid of. */
    void reboot() {
        disconnect();
    }

    /** From now on everything goes out twice and in any order. */
    void confuse() {
        confused = true;
    }

    private void run() {
        long lastRound = System.nanoTime();
        try {
            while (!stopped) {
                try {
                    if (line == null) {
                        connect();
                        again();
                        lastRound = System.nanoTime();
                    } else if (System.nanoTime() - lastRound > PATIENCE_NANOS) {
                        again();
                        lastRound = System.nanoTime();
                    } else if (sent < script.size()) {
                        next();
                    }
                } catch (MqttException e) {
                    disconnect();
                }
                TimeUnit.NANOSECONDS.sleep(pauseNanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect() throws MqttException {
        LoadTerminal fresh = new LoadTerminal(url, user, secret);
        fresh.listenForAcknowledgements(Topics.everyUnitOf(site, Leaf.ACK), unacknowledged::remove);
        line = fresh;
    }

    private void next() throws MqttException, InterruptedException {
        int many = confused ? Math.min(8, script.size() - sent) : 1;
        List<Press> due = new ArrayList<>(script.subList(sent, sent + many));
        due.forEach(press -> unacknowledged.put(press.eventId(), press));
        sent += many;
        if (confused) {
            due.addAll(List.copyOf(due));
            Collections.shuffle(due, random);
        }
        send(due);
    }

    private void again() throws MqttException, InterruptedException {
        List<Press> open;
        synchronized (unacknowledged) {
            open = List.copyOf(unacknowledged.values());
        }
        send(open);
    }

    private void send(List<Press> presses) throws MqttException, InterruptedException {
        LoadTerminal now = line;
        if (now != null) {
            now.send("", presses);
        }
    }

    private void disconnect() {
        LoadTerminal now = line;
        line = null;
        if (now != null) {
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
        thread.interrupt();
        thread.join(5000);
        disconnect();
    }
}
