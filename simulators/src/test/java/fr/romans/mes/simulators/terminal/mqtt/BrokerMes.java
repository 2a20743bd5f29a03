package fr.romans.mes.simulators.terminal.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.romans.mes.simulators.terminal.Acknowledgement;
import fr.romans.mes.simulators.terminal.DispatchList;
import fr.romans.mes.simulators.terminal.PaperMes;
import fr.romans.mes.simulators.terminal.Post;
import fr.romans.mes.simulators.terminal.TerminalEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** {@link PaperMes} on a broker: tells the clock, publishes the lists, takes events, acknowledges them, or forgets to. */
final class BrokerMes implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SITE = "mes/v1/petit/";

    private final PaperMes mes;
    private final double speed;
    private final Predicate<TerminalEvent> acknowledges;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final MqttAsyncClient client;
    private final long startedNanos = System.nanoTime();
    private final Map<String, byte[]> published = new HashMap<>();
    private final List<String> births = new ArrayList<>();
    private final List<String> deaths = new ArrayList<>();

    BrokerMes(String uri, PaperMes mes, double speed, Predicate<TerminalEvent> acknowledges) throws MqttException {
        this.mes = mes;
        this.speed = speed;
        this.acknowledges = acknowledges;
        client = new MqttAsyncClient(uri, "paper-mes", new MemoryPersistence());
        client.setCallback(new Callbacks());
        var options = new MqttConnectionOptions();
        options.setAutomaticReconnect(true);
        options.setAutomaticReconnectDelay(1, 1);
        options.setCleanStart(true);
        client.connect(options).waitForCompletion(10_000);
        thread.scheduleAtFixedRate(this::tellClock, 0, 100, TimeUnit.MILLISECONDS);
    }

    <T> T ask(Callable<T> question) {
        try {
            return thread.submit(question).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    PaperMes paper() {
        return mes;
    }

    List<String> births() {
        return births;
    }

    List<String> deaths() {
        return deaths;
    }

    private Instant now() {
        return PaperMes.START.plus(Duration.ofNanos((long) ((System.nanoTime() - startedNanos) * speed)));
    }

    private void tellClock() {
        ObjectNode clock = JSON.createObjectNode();
        clock.put("now", now().toString()).put("speed", speed).put("at", Instant.EPOCH.toString());
        publish(SITE + "clock", clock, true);
    }

    private void tellLists(boolean all) {
        for (Post post : mes.posts()) {
            ObjectNode list = list(post);
            byte[] payload = bytes(list);
            if (all || !Arrays.equals(payload, published.get(post.workUnit()))) {
                published.put(post.workUnit(), payload);
                publish(Topics.of(post, "dispatch"), list, true);
            }
        }
    }

    private ObjectNode list(Post post) {
        ObjectNode list = JSON.createObjectNode();
        list.put("site", "petit").put("workUnit", post.workUnit()).put("planId", "plan-1");
        var entries = list.putArray("entries");
        for (DispatchList.Entry entry : mes.listOf(post).entries()) {
            ObjectNode node = entries.addObject();
            node.put("jobOrder", entry.jobOrder()).put("lot", "L01").put("brand", "petite-marque").put("pairs", entry.pairs());
            node.put("operator", entry.operator());
            node.put("plannedStart", entry.plannedStart().toString()).put("plannedEnd", entry.plannedEnd().toString());
            node.put("state", entry.state()).put("startable", entry.startable());
            node.putArray("blockedBy");
            entry.defectCodes().forEach(node.putArray("defectCodes")::add);
        }
        return list;
    }

    private void arrived(String topic, byte[] payload) {
        if (topic.endsWith("/birth")) {
            births.add(topic);
        } else if (topic.endsWith("/death")) {
            deaths.add(topic);
        } else {
            TerminalEvent event = event(payload);
            Acknowledgement answer = mes.take(event);
            tellLists(false);
            if (acknowledges.test(event)) {
                ObjectNode ack = JSON.createObjectNode();
                ack.put("eventId", answer.eventId()).put("result", answer.result()).put("reason", answer.reason());
                publish(topic.replace("/event", "/ack"), ack, false);
            }
        }
    }

    private static TerminalEvent event(byte[] payload) {
        try {
            JsonNode node = JSON.readTree(payload);
            List<TerminalEvent.ScrappedPairs> scrap = new ArrayList<>();
            node.path("scrap").forEach(each -> scrap.add(new TerminalEvent.ScrappedPairs(
                    each.path("pairs").asInt(), each.path("reason").asText())));
            return new TerminalEvent(
                    node.path("eventId").asText(),
                    node.path("terminal").asText(),
                    node.path("seq").asLong(),
                    Instant.parse(node.path("occurredAt").asText()),
                    node.path("type").asText(),
                    node.path("jobOrder").asText(null),
                    node.path("operator").asText(null),
                    node.has("good") ? node.path("good").asInt() : null,
                    scrap,
                    node.path("reason").asText(null),
                    node.path("phase").asText(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(String topic, ObjectNode message, boolean retained) {
        try {
            client.publish(topic, new MqttMessage(bytes(message), 1, retained, new MqttProperties()));
        } catch (MqttException e) {
            // Not connected just now: the lists are told again on connection, and events come again.
        }
    }

    private static byte[] bytes(ObjectNode message) {
        try {
            return JSON.writeValueAsBytes(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws MqttException {
        thread.shutdownNow();
        if (client.isConnected()) {
            client.disconnect().waitForCompletion(2_000);
        }
        client.close(true);
    }

    private final class Callbacks implements MqttCallback {
        @Override
        public void connectComplete(boolean reconnect, String uri) {
            thread.execute(() -> {
                try {
                    client.subscribe(
                            new String[] {SITE + "+/+/+/event", SITE + "+/+/+/birth", SITE + "+/+/+/death"},
                            new int[] {1, 1, 1});
                    tellLists(true);
                } catch (MqttException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            byte[] payload = message.getPayload();
            thread.execute(() -> arrived(topic, payload));
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {}

        @Override
        public void mqttErrorOccurred(MqttException problem) {}

        @Override
        public void deliveryComplete(IMqttToken token) {}

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {}
    }
}
