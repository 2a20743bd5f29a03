package fr.romans.mes.shopfloor.mqtt;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.romans.mes.shopfloor.mqtt.FloorLoad.Press;
import fr.romans.mes.shopfloor.wire.AckMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttMessageListener;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** A client that sends as fast as the broker takes it. */
final class LoadTerminal implements AutoCloseable {

    private static final int UNDER_WAY = 40;
    private static final ObjectReader ACKS = new ObjectMapper().readerFor(AckMessage.class);

    private final MqttAsyncClient client;
    private final Semaphore underWay = new Semaphore(UNDER_WAY);

    LoadTerminal(String url, String username, String secret) throws MqttException {
        client = new MqttAsyncClient(url, "load-" + UUID.randomUUID(), new MemoryPersistence());
        var options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setReceiveMaximum(UNDER_WAY);
        options.setSocketFactory(new PromptSockets());
        options.setUserName(username);
        options.setPassword(secret.getBytes(StandardCharsets.UTF_8));
        client.connect(options).waitForCompletion(10_000);
    }

    /** @param heard gets the event id of each acknowledgement */
    void listenForAcknowledgements(String filter, Consumer<String> heard) throws MqttException {
        IMqttMessageListener listener = (topic, message) -> ACKS.<AckMessage>readValue(message.getPayload())
                .all()
                .forEach(acknowledgement -> heard.accept(acknowledgement.eventId()));
        client.subscribe(
                        new MqttSubscription[] {new MqttSubscription(filter, 1)},
                        null,
                        null,
                        new IMqttMessageListener[] {listener},
                        new MqttProperties())
                .waitForCompletion(10_000);
    }

    /** @param prefix of the topics */
    void send(String prefix, List<Press> presses) throws MqttException, InterruptedException {
        for (Press press : presses) {
            send(prefix + press.topic(), press.payload());
        }
    }

    /** @throws MqttException also when the broker takes nothing any more, or this was closed meanwhile */
    void send(String topic, byte[] payload) throws MqttException, InterruptedException {
        if (!underWay.tryAcquire(10, TimeUnit.SECONDS)) {
            throw new MqttException(MqttClientException.REASON_CODE_CLIENT_TIMEOUT);
        }
        try {
            client.publish(topic, payload, 1, false, null, new MqttActionListener() {
                @Override
                public void onSuccess(IMqttToken token) {
                    underWay.release();
                }

                @Override
                public void onFailure(IMqttToken token, Throwable problem) {
                    underWay.release();
                }
            });
        } catch (NullPointerException e) {
            // Paho's way to say that the client was closed meanwhile
            throw new MqttException(e);
        }
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(0, 1000, false);
        client.close(true);
    }
}
