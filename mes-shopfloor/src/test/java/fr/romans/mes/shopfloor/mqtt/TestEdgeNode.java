package fr.romans.mes.shopfloor.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import fr.romans.mes.shopfloor.wire.WireJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import org.eclipse.paho.mqttv5.client.IMqttMessageListener;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.tahu.message.model.Metric;

/** A Sparkplug gateway with one device, as the specification asks for one: its connection, its numbers, and what it hears. */
final class TestEdgeNode implements AutoCloseable {

    static final String GROUP = "romans";

    /** A message ready to be sent, with its number. */
    record Prepared(String topic, byte[] payload) {}

    private final MqttAsyncClient client;
    private final String id;
    private final String device;
    private final EdgePayloads payloads;
    private final KillableSockets sockets = new KillableSockets();
    private final AtomicInteger seq = new AtomicInteger();
    private final AtomicInteger rebirthsAsked = new AtomicInteger();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> reasons = new ConcurrentHashMap<>();
    private final List<JsonNode> lists = new CopyOnWriteArrayList<>();
    private final List<JsonNode> states = new CopyOnWriteArrayList<>();
    private final List<MqttMessage> commands = new CopyOnWriteArrayList<>();
    private final List<MqttMessage> stateMessages = new CopyOnWriteArrayList<>();

    TestEdgeNode(String url, String username, String secret, String device, long bdSeq, boolean aliases)
            throws MqttException {
        this.id = username;
        this.device = device;
        payloads = new EdgePayloads(bdSeq, aliases);
        client = new MqttAsyncClient(url, "edge-" + UUID.randomUUID(), new MemoryPersistence());
        var options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setSessionExpiryInterval(0L);
        options.setSocketFactory(sockets);
        options.setUserName(username);
        options.setPassword(secret.getBytes(StandardCharsets.UTF_8));
        options.setWill(topic("NDEATH", null), new MqttMessage(EdgePayloads.death(bdSeq), 1, false, new MqttProperties()));
        client.connect(options).waitForCompletion(10_000);
        listen(topic("NCMD", "#"));
        listen(topic("DCMD", "#"));
        listen("spBv1.0/STATE/#");
    }

    private String topic(String verb, String of) {
        return "spBv1.0/" + GROUP + "/" + verb + "/" + id + (of == null ? "" : "/" + of);
    }

    private void listen(String filter) throws MqttException {
        IMqttMessageListener listener = this::hear;
        IMqttToken token = client.subscribe(
                new MqttSubscription[] {new MqttSubscription(filter, 1)},
                null,
                null,
                new IMqttMessageListener[] {listener},
                new MqttProperties());
        token.waitForCompletion(10_000);
        if (token.getGrantedQos()[0] >= 128) {
            throw new MqttException(token.getGrantedQos()[0]);
        }
    }

    private void hear(String topic, MqttMessage message) throws Exception {
        if (topic.startsWith("spBv1.0/STATE/")) {
            stateMessages.add(message);
            states.add(WireJson.tree(message.getPayload()).orElseThrow());
            return;
        }
        commands.add(message);
        Map<String, Object> values = EdgePayloads.valuesOf(message.getPayload());
        if (Boolean.TRUE.equals(values.get("Node Control/Rebirth"))) {
            rebirthsAsked.incrementAndGet();
        }
        if (values.get("MES/Acknowledged") instanceof String eventId) {
            reasons.put(eventId, String.valueOf(values.get("MES/Acknowledged Reason")));
            acknowledged.put(eventId, String.valueOf(values.get("MES/Acknowledged Result")));
        }
        if (values.get("MES/Dispatch List") instanceof String list) {
            lists.add(WireJson.tree(list.getBytes(StandardCharsets.UTF_8)).orElseThrow());
        }
    }

    /** The births of node and device, numbered from 0. */
    void beBorn() throws MqttException {
        seq.set(0);
        publish(nodeBirth());
        publish(deviceBirth());
    }

    Prepared nodeBirth() {
        return prepared("NBIRTH", null, payloads.nodeBirth());
    }

    Prepared deviceBirth() {
        return deviceBirth(Map.of(), Instant.EPOCH);
    }

    /** @param values that its metrics have already */
    Prepared deviceBirth(Map<String, Object> values, Instant at) {
        return prepared("DBIRTH", device, payloads.deviceBirth(values, at));
    }

    Prepared deviceDeath() {
        return prepared("DDEATH", device, List.of());
    }

    Prepared data(Map<String, Object> values, Instant at) {
        return data(values, at, false);
    }

    /** @param historical told after the event */
    Prepared data(Map<String, Object> values, Instant at, boolean historical) {
        return prepared("DDATA", device, payloads.data(values, at, historical));
    }

    private Prepared prepared(String verb, String of, List<Metric> metrics) {
        long number = seq.getAndUpdate(last -> (last + 1) % 256);
        return new Prepared(topic(verb, of), EdgePayloads.numbered(metrics, number, verb.endsWith("DATA")));
    }

    void publish(Prepared message) throws MqttException {
        publish(message.topic(), message.payload());
    }

    void publish(String topic, byte[] payload) throws MqttException {
        client.publish(topic, payload, 0, false).waitForCompletion(10_000);
    }

    /** @throws MqttException when the broker does not take it */
    void insistOn(String topic, byte[] payload) throws MqttException {
        IMqttToken token = client.publish(topic, payload, 1, false);
        token.waitForCompletion(10_000);
        for (int reason : token.getReasonCodes() == null ? new int[0] : token.getReasonCodes()) {
            if (reason >= 128) {
                throw new MqttException(reason);
            }
        }
    }

    /** The will of a connection before this one, which the broker published late. */
    Prepared deathOf(long otherBdSeq) {
        return new Prepared(topic("NDEATH", null), EdgePayloads.death(otherBdSeq));
    }

    /** Event id to result. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** Event id to reason. */
    Map<String, String> reasons() {
        return reasons;
    }

    int rebirthsAsked() {
        return rebirthsAsked.get();
    }

    List<JsonNode> lists() {
        return lists;
    }

    List<JsonNode> states() {
        return states;
    }

    List<MqttMessage> stateMessages() {
        return stateMessages;
    }

    List<MqttMessage> commands() {
        return commands;
    }

    boolean isConnected() {
        return client.isConnected();
    }

    /** The cable is pulled: no DISCONNECT, so the broker speaks the will. */
    void kill() throws IOException {
        sockets.kill();
    }

    @Override
    public void close() throws MqttException {
        try {
            client.disconnectForcibly(0, 500, false);
        } catch (MqttException e) {
            // was killed
        }
        client.close(true);
    }

    private static final class KillableSockets extends SocketFactory {

        private Socket last;

        void kill() throws IOException {
            last.close();
        }

        @Override
        public Socket createSocket() throws IOException {
            last = SocketFactory.getDefault().createSocket();
            last.setTcpNoDelay(true);
            return last;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException("Paho connects by itself");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
            throw new UnsupportedOperationException("Paho connects by itself");
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException("Paho connects by itself");
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
            throw new UnsupportedOperationException("Paho connects by itself");
        }
    }
}
