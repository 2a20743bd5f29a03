package fr.romans.mes.simulators.terminal.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One MQTT 5 connection that comes back by itself, with its session. All methods are called on the floor's thread; the
 * callbacks of Paho only hand over to it, so that nothing is ever published on a callback thread. Paho was seen to stop
 * receiving without a word: who owns the link watches {@link #silentNanos} and calls {@link #renew}.
 */
final class Link {

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    private static final int AT_LEAST_ONCE = 1;
    private static final long SESSION_SECONDS = 3600;
    private static final int KEEP_ALIVE_SECONDS = 20;
    private static final int CONNECTION_TIMEOUT_SECONDS = 10;
    private static final int UNDER_WAY_TO_US = 100;
    private static final long SHORTEST_BACKOFF_NANOS = 250_000_000L;
    private static final long LONGEST_BACKOFF_NANOS = 5_000_000_000L;

    /** What the owner does with the link; called on the floor's thread. */
    interface Owner {
        String[] topics();

        void connected(Link link);

        void arrived(String topic, byte[] payload, boolean retained);
    }

    record Will(String topic, byte[] payload) {}

    private final BrokerAddress address;
    private final String clientId;
    private final Supplier<@Nullable Will> will;
    private final Executor floor;
    private final Owner owner;
    private @Nullable MqttAsyncClient client;
    private boolean isConnecting;
    private boolean isConnected;
    private boolean isClosed;
    private long nextAttemptNanos = Long.MIN_VALUE;
    private long backoffNanos = SHORTEST_BACKOFF_NANOS;
    private long lastSignNanos;

    Link(BrokerAddress address, String clientId, Supplier<@Nullable Will> will, Executor floor, Owner owner) {
        this.address = address;
        this.clientId = clientId;
        this.will = will;
        this.floor = floor;
        this.owner = owner;
    }

    boolean isConnected() {
        return isConnected;
    }

    /** Wall time since the last message or connection. */
    long silentNanos(long nanos) {
        return nanos - lastSignNanos;
    }

    /** Connects when that is due; called every now and then. */
    void watch(long nanos) {
        if (!isClosed && !isConnected && !isConnecting && (nextAttemptNanos == Long.MIN_VALUE || nanos - nextAttemptNanos >= 0)) {
            connect(nanos);
        }
    }

    private void connect(long nanos) {
        discard();
        isConnecting = true;
        lastSignNanos = nanos;
        nextAttemptNanos = nanos + backoffNanos;
        backoffNanos = Math.min(2 * backoffNanos, LONGEST_BACKOFF_NANOS);
        try {
            var fresh = new MqttAsyncClient(address.uri(), clientId, new MemoryPersistence());
            client = fresh;
            fresh.setCallback(new Callbacks(fresh));
            fresh.connect(options(), null, new MqttActionListener() {
                @Override
                public void onSuccess(IMqttToken token) {
                    floor.execute(() -> established(fresh));
                }

                @Override
                public void onFailure(IMqttToken token, Throwable problem) {
                    floor.execute(() -> lost(fresh, String.valueOf(problem.getMessage())));
                }
            });
        } catch (MqttException e) {
            isConnecting = false;
            LOG.warn("{} cannot reach {}: {}", clientId, address, e.getMessage());
        }
    }

    private MqttConnectionOptions options() {
        var options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(SESSION_SECONDS);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setReceiveMaximum(UNDER_WAY_TO_US);
        options.setConnectionTimeout(CONNECTION_TIMEOUT_SECONDS);
        options.setAutomaticReconnect(false);
        if (address.uri().startsWith("tcp:")) {
            options.setSocketFactory(new PromptSockets());
        }
        if (address.user() != null) {
            options.setUserName(address.user());
        }
        if (address.password() != null) {
            options.setPassword(address.password().getBytes(StandardCharsets.UTF_8));
        }
        Will last = will.get();
        if (last != null) {
            options.setWill(last.topic(), message(last.payload(), AT_LEAST_ONCE, false));
        }
        return options;
    }

    private void established(MqttAsyncClient fresh) {
        if (fresh != client || isClosed) {
            return;
        }
        isConnecting = false;
        isConnected = true;
        backoffNanos = SHORTEST_BACKOFF_NANOS;
        try {
            String[] topics = owner.topics();
            int[] qualities = new int[topics.length];
            Arrays.fill(qualities, AT_LEAST_ONCE);
            fresh.subscribe(topics, qualities);
        } catch (MqttException e) {
            lost(fresh, e.getMessage());
            return;
        }
        owner.connected(this);
    }

    private void lost(MqttAsyncClient which, @Nullable String why) {
        if (which != client || isClosed) {
            return;
        }
        LOG.info("{} lost its connection to {}: {}", clientId, address, why);
        isConnecting = false;
        isConnected = false;
    }

    /** @return false when it cannot go out now: it never waits, and the sender repeats it */
    boolean publish(String topic, byte[] payload, int quality, boolean retained) {
        if (client == null || !isConnected) {
            return false;
        }
        try {
            client.publish(topic, message(payload, quality, retained));
            return true;
        } catch (MqttException e) {
            LOG.debug("{} could not publish to {}: {}", clientId, topic, e.getMessage());
            return false;
        }
    }

    /** Drops a connection that has gone deaf; the next {@link #watch} makes a new one. */
    void renew() {
        LOG.info("{} hears nothing more: it connects anew", clientId);
        isConnected = false;
        isConnecting = false;
        discard();
    }

    /** Says goodbye properly, within the given time. */
    void close(long waitMillis) {
        isClosed = true;
        if (client != null && isConnected) {
            try {
                client.disconnect().waitForCompletion(waitMillis);
            } catch (MqttException e) {
                LOG.debug("{} could not disconnect: {}", clientId, e.getMessage());
            }
        }
        isConnected = false;
        discard();
    }

    private void discard() {
        MqttAsyncClient old = client;
        client = null;
        if (old == null) {
            return;
        }
        try {
            if (old.isConnected()) {
                old.disconnectForcibly(0, 0, false);
            }
            old.close(true);
        } catch (MqttException e) {
            LOG.debug("{} could not close its old connection: {}", clientId, e.getMessage());
        }
    }

    private static MqttMessage message(byte[] payload, int quality, boolean retained) {
        return new MqttMessage(payload, quality, retained, new MqttProperties());
    }

    /** On Paho's threads. */
    private final class Callbacks implements MqttCallback {

        private final MqttAsyncClient of;

        Callbacks(MqttAsyncClient of) {
            this.of = of;
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {
            floor.execute(() -> lost(of, response.getException() == null
                    ? response.getReasonString()
                    : String.valueOf(response.getException().getMessage())));
        }

        @Override
        public void mqttErrorOccurred(MqttException problem) {
            LOG.debug("{}: {}", clientId, problem.getMessage());
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            byte[] payload = message.getPayload();
            boolean retained = message.isRetained();
            long nanos = System.nanoTime();
            floor.execute(() -> {
                if (of == client) {
                    lastSignNanos = nanos;
                    owner.arrived(topic, payload, retained);
                }
            });
        }

        @Override
        public void deliveryComplete(IMqttToken token) {
            // The MES's own acknowledgement counts, not the broker's.
        }

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {
            // The listener of connect says it.
        }

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {
            // No extended authentication.
        }
    }
}
