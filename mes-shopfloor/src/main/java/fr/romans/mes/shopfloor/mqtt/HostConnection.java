package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.shopfloor.sparkplug.HostLine;
import fr.romans.mes.shopfloor.sparkplug.HostState;
import fr.romans.mes.shopfloor.sparkplug.SparkplugSettings;
import fr.romans.mes.shopfloor.sparkplug.SparkplugTopic;
import fr.romans.mes.shopfloor.sparkplug.WallTime;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/**
 * One life of the Sparkplug host's client. As the specification has it: a clean session, a will that says offline, then the
 * subscriptions, and then the birth, which bears the time of the will.
 */
final class HostConnection implements AutoCloseable {

    private static final int NOT_RETAINED_ONES = 2;
    private static final long FAREWELL_MILLIS = 1_000;

    private final MqttAsyncClient client;
    private final String stateTopic;
    private final WallTime wall;
    private final HostState birth;

    private HostConnection(MqttAsyncClient client, String stateTopic, WallTime wall, HostState birth) {
        this.client = client;
        this.stateTopic = stateTopic;
        this.wall = wall;
        this.birth = birth;
    }

    static HostConnection open(
            Connection.Target target,
            MqttSettings settings,
            SparkplugSettings sparkplug,
            WallTime wall,
            HostLine.Listener listener)
            throws MqttException {
        String stateTopic = SparkplugTopic.state(sparkplug.hostId());
        long now = wall.now().toEpochMilli();
        MqttConnectionOptions options = options(target, settings, stateTopic, now);
        var client = new MqttAsyncClient(target.url(), target.clientId(), new MemoryPersistence());
        client.setCallback(new HostCallback(listener::arrived));
        var connection = new HostConnection(client, stateTopic, wall, new HostState(true, now));
        try {
            client.connect(options).waitForCompletion(Connection.TIMEOUT_MILLIS);
            Connection.subscribe(client, subscriptions(stateTopic, sparkplug.groupId()));
            connection.publish(connection.birth, Connection.TIMEOUT_MILLIS);
            return connection;
        } catch (MqttException | RuntimeException e) {
            Connection.discard(client);
            throw e;
        }
    }

    static MqttConnectionOptions options(Connection.Target target, MqttSettings settings, String stateTopic, long now) {
        MqttConnectionOptions options = Connection.usualOptions(target, settings);
        options.setCleanStart(true);
        options.setSessionExpiryInterval(0L);
        options.setWill(stateTopic, retained(new HostState(false, now)));
        return options;
    }

    private static MqttSubscription[] subscriptions(String stateTopic, String group) {
        var state = new MqttSubscription(stateTopic, 1);
        state.setRetainHandling(NOT_RETAINED_ONES);
        var edgeNodes = new MqttSubscription(SparkplugTopic.NAMESPACE + "/" + group + "/#", 1);
        edgeNodes.setNoLocal(true);
        return new MqttSubscription[] {state, edgeNodes};
    }

    private static MqttMessage retained(HostState state) {
        return new MqttMessage(state.payload(), 1, true, new MqttProperties());
    }

    private void publish(HostState state, long timeoutMillis) throws MqttException {
        IMqttToken answer = client.publish(stateTopic, retained(state));
        answer.waitForCompletion(timeoutMillis);
        Connection.requireGranted("write " + stateTopic, answer.getReasonCodes());
    }

    boolean isAlive() {
        return client.isConnected();
    }

    /** Does not wait for the broker. */
    void announce() throws MqttException {
        client.publish(stateTopic, retained(birth));
    }

    void command(String topic, byte[] payload) throws MqttException {
        client.publish(topic, payload, 0, false);
    }

    /** The broker publishes the will, unless it has ended the connection and done so already. */
    void abandon() {
        Connection.discard(client);
    }

    /** Says offline, then leaves: the will is not needed any more. */
    @Override
    public void close() {
        try {
            publish(new HostState(false, wall.now().toEpochMilli()), FAREWELL_MILLIS);
            client.disconnect(500).waitForCompletion(FAREWELL_MILLIS);
        } catch (MqttException | RuntimeException e) {
            // was down already, and the will has said it
        }
        Connection.discard(client);
    }
}
