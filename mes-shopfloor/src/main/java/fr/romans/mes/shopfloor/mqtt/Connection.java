package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.shopfloor.inbox.Inbox;
import fr.romans.mes.shopfloor.mqtt.EmbeddedBroker.ServerCredential;
import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.jspecify.annotations.Nullable;

/** One life of a Paho client; a broken one is thrown away, so that nothing of it (a late acknowledgement) leaks into the next. */
final class Connection implements AutoCloseable {

    static final long TIMEOUT_MILLIS = 10_000;
    private static final long SESSION_SECONDS = 24 * 3600;
    private static final long LARGEST_PACKET = 1 << 20;
    private static final int MOST_UNDER_WAY = 100;
    private static final int REFUSED = 128;

    private final MqttAsyncClient client;
    private final InboundCallback callback;
    private final String probeTopic;
    private final Semaphore underWay;

    /** Where and as whom to connect. */
    record Target(String url, String clientId, String username, String password) {

        static Target of(MqttSettings settings, Optional<EmbeddedBroker> embedded, String clientId) {
            return embedded
                    .map(broker -> new Target(
                            broker.url(),
                            clientId,
                            ServerCredential.USERNAME,
                            broker.serverCredential().password()))
                    .orElseGet(() -> new Target(settings.broker(), clientId, settings.username(), settings.password()));
        }

        @Override
        public String toString() {
            return username + "@" + url;
        }
    }

    private Connection(MqttAsyncClient client, InboundCallback callback, String probeTopic, int underWay) {
        this.client = client;
        this.callback = callback;
        this.probeTopic = probeTopic;
        this.underWay = new Semaphore(underWay);
    }

    static Connection open(Target target, MqttSettings settings, Inbox inbox) throws MqttException {
        String probeTopic = "mes/v1/_line/" + target.clientId();
        var client = new MqttAsyncClient(target.url(), target.clientId(), new MemoryPersistence());
        client.setManualAcks(true);
        var callback = new InboundCallback(inbox, client, probeTopic);
        client.setCallback(callback);
        try {
            IMqttToken connected = client.connect(options(target, settings));
            connected.waitForCompletion(TIMEOUT_MILLIS);
            subscribe(client, subscriptions(probeTopic));
            return new Connection(client, callback, probeTopic, serverReceiveMaximum(connected));
        } catch (MqttException | RuntimeException e) {
            discard(client);
            throw e;
        }
    }

    private static MqttConnectionOptions options(Target target, MqttSettings settings) {
        MqttConnectionOptions options = usualOptions(target, settings);
        options.setCleanStart(false);
        options.setSessionExpiryInterval(SESSION_SECONDS);
        options.setReceiveMaximum(settings.receiveMaximum());
        return options;
    }

    /** Apart from the session. */
    static MqttConnectionOptions usualOptions(Target target, MqttSettings settings) {
        var options = new MqttConnectionOptions();
        options.setMaximumPacketSize(LARGEST_PACKET);
        options.setKeepAliveInterval((int) settings.keepAlive().toSeconds());
        options.setConnectionTimeout((int) (TIMEOUT_MILLIS / 1000));
        options.setAutomaticReconnect(false);
        options.setSocketFactory(sockets(target, settings));
        options.setHttpsHostnameVerificationEnabled(true);
        if (!target.username().isEmpty()) {
            options.setUserName(target.username());
            options.setPassword(target.password().getBytes(StandardCharsets.UTF_8));
        }
        return options;
    }

    private static SocketFactory sockets(Target target, MqttSettings settings) {
        if (target.url().startsWith("tcp:")) {
            return new PromptSockets();
        }
        return settings.caFile().isEmpty()
                ? TlsSockets.trustingAsUsual()
                : TlsSockets.trusting(Path.of(settings.caFile()));
    }

    static void subscribe(MqttAsyncClient client, MqttSubscription[] subscriptions) throws MqttException {
        IMqttToken answer = client.subscribe(subscriptions);
        answer.waitForCompletion(TIMEOUT_MILLIS);
        int[] granted = answer.getGrantedQos();
        for (int i = 0; i < granted.length; i++) {
            requireGranted("read " + subscriptions[i].getTopic(), granted[i]);
        }
    }

    /** Paho takes a refusal for a success. */
    static void requireGranted(String what, int @Nullable ... reasons) {
        for (int reason : reasons == null ? new int[0] : reasons) {
            if (reason >= REFUSED) {
                throw new IllegalStateException("the broker does not let us " + what + " (reason " + reason
                        + "): give the server's user the right to it");
            }
        }
    }

    private static MqttSubscription[] subscriptions(String probeTopic) {
        var fromTerminals = Arrays.stream(Leaf.values())
                .filter(Leaf::isFromTerminal)
                .map(leaf -> new MqttSubscription(Topics.everyUnit(leaf), leaf == Leaf.HEARTBEAT ? 0 : 1));
        return Stream.concat(
                        fromTerminals, Stream.of(new MqttSubscription(probeTopic, 0)))
                .toArray(MqttSubscription[]::new);
    }

    private static int serverReceiveMaximum(IMqttToken connected) {
        Integer maximum = connected.getResponseProperties() == null
                ? null
                : connected.getResponseProperties().getReceiveMaximum();
        // one less: Paho counts a message as arrived a little after the broker does
        return maximum == null ? MOST_UNDER_WAY : Math.max(1, Math.min(MOST_UNDER_WAY, maximum - 1));
    }

    boolean isAlive(long longestSilenceNanos) {
        return client.isConnected() && callback.silentFor() < longestSilenceNanos;
    }

    /** Asks the broker for an echo. */
    void probe() throws MqttException {
        client.publish(probeTopic, new byte[0], 0, false);
    }

    /** Waits while the broker has as many under way as it takes. */
    void send(String topic, byte[] payload, boolean retained) throws MqttException, InterruptedException {
        underWay.acquire();
        try {
            var message = new MqttMessage(payload);
            message.setQos(1);
            message.setRetained(retained);
            client.publish(topic, message, null, new MqttActionListener() {
                @Override
                public void onSuccess(IMqttToken token) {
                    underWay.release();
                }

                @Override
                public void onFailure(IMqttToken token, Throwable problem) {
                    underWay.release();
                }
            });
        } catch (MqttException | RuntimeException e) {
            underWay.release();
            throw e;
        }
    }

    /** Lets a sender go that waits for a broker that will not answer any more. */
    void abandon() {
        underWay.release(MOST_UNDER_WAY);
        discard(client);
    }

    @Override
    public void close() {
        underWay.release(MOST_UNDER_WAY);
        try {
            client.disconnect(500).waitForCompletion(1000);
        } catch (MqttException e) {
            // was down already
        }
        discard(client);
    }

    static void discard(MqttAsyncClient client) {
        try {
            client.disconnectForcibly(0, 0, false);
        } catch (MqttException | RuntimeException e) {
            // was down already
        }
        try {
            client.close(true);
        } catch (MqttException | RuntimeException e) {
            // was closed already
        }
    }
}
