package fr.romans.mes.shopfloor.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import fr.romans.mes.shopfloor.wire.AckMessage;
import fr.romans.mes.shopfloor.wire.Acknowledgement;
import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import fr.romans.mes.shopfloor.wire.WireJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttMessageListener;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** A terminal as docs/mqtt.md asks for one, on a post of the test's atelier. */
final class TestTerminal implements AutoCloseable {

    private final MqttAsyncClient client;
    private final String base;
    private final Map<String, Acknowledgement> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> received = new ConcurrentHashMap<>();
    private long seq;

    TestTerminal(String url, String username, String secret, String base) throws MqttException {
        this.base = base;
        client = new MqttAsyncClient(url, "test-" + UUID.randomUUID(), new MemoryPersistence());
        var options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setSocketFactory(new PromptSockets());
        options.setUserName(username);
        options.setPassword(secret.getBytes(StandardCharsets.UTF_8));
        client.connect(options).waitForCompletion(10_000);
    }

    void listen(String topic) throws MqttException {
        IMqttMessageListener listener = (from, message) -> hear(from, message);
        IMqttToken token = client.subscribe(
                new MqttSubscription[] {new MqttSubscription(topic, 1)},
                null,
                null,
                new IMqttMessageListener[] {listener},
                new MqttProperties());
        token.waitForCompletion(10_000);
        requireSuccess(token.getGrantedQos());
    }

    void listenToOwn() throws MqttException {
        listen(base + "/ack");
        listen(base + "/dispatch");
    }

    private void hear(String topic, MqttMessage message) {
        JsonNode json = WireJson.tree(message.getPayload()).orElseThrow();
        if (topic.endsWith("/ack")) {
            WireJson.read(json, AckMessage.class).all().forEach(ack -> acknowledged.put(ack.eventId(), ack));
        } else {
            received.put(topic, json);
        }
    }

    TerminalEvent event(String jobOrder, TerminalEvent.Type type, Instant at) {
        return TerminalEvent.about(jobOrder, type, UUID.randomUUID().toString(), "t-1", ++seq, at);
    }

    void send(TerminalEvent event) throws MqttException {
        send(base + "/event", WireJson.write(event));
    }

    /** @throws MqttException when the broker does not take it */
    void send(String topic, byte[] payload) throws MqttException {
        IMqttToken token = client.publish(topic, payload, 1, false);
        token.waitForCompletion(10_000);
        requireSuccess(token.getReasonCodes() == null ? new int[0] : token.getReasonCodes());
    }

    private static void requireSuccess(int[] reasons) throws MqttException {
        for (int reason : reasons) {
            if (reason >= 128) {
                throw new MqttException(reason);
            }
        }
    }

    /** Does not wait for the broker. */
    void throwAt(String topic, byte[] payload) throws MqttException {
        client.publish(topic, payload, 1, false);
    }

    String topic(Leaf leaf) {
        return base + "/" + leaf.word();
    }

    Map<String, Acknowledgement> acknowledged() {
        return acknowledged;
    }

    Map<String, JsonNode> received() {
        return received;
    }

    /** The one it was sent last; an empty object before the first. */
    JsonNode dispatchList() {
        return received.getOrDefault(topic(Leaf.DISPATCH), WireJson.tree("{}".getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }

    boolean isConnected() {
        return client.isConnected();
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(0, TimeUnit.SECONDS.toMillis(1), false);
        client.close(true);
    }
}
