package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.shopfloor.inbox.Inbox;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.paho.mqttv5.client.IMqttAsyncClient;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/**
 * Where Paho hands over what arrived: to the inbox, and nothing else. It waits where the inbox is full; Paho then stops
 * reading, and the broker keeps the rest.
 */
class InboundCallback extends ArrivalCallback {

    private final Inbox inbox;
    private final IMqttAsyncClient client;
    private final String probeTopic;
    private final AtomicLong lastEcho = new AtomicLong(System.nanoTime());
    private volatile boolean handingOver;

    InboundCallback(Inbox inbox, IMqttAsyncClient client, String probeTopic) {
        this.inbox = inbox;
        this.client = client;
        this.probeTopic = probeTopic;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws InterruptedException {
        lastEcho.set(System.nanoTime());
        if (topic.equals(probeTopic)) {
            return;
        }
        int packet = message.getId();
        int qos = message.getQos();
        handingOver = true;
        try {
            inbox.receive(topic, message.getPayload(), qos == 0 ? () -> {} : () -> acknowledge(packet, qos));
        } finally {
            handingOver = false;
        }
    }

    /** Called on the inbox's thread. A lost connection makes the acknowledgement void: the broker sends again. */
    private void acknowledge(int packet, int qos) {
        try {
            if (client.isConnected()) {
                client.messageArrivedComplete(packet, qos);
            }
        } catch (MqttException e) {
            // the connection went down meanwhile; the broker sends again
        }
    }

    /** Nanoseconds since something was heard; 0 while the inbox makes us wait, for then we hear nothing by our own doing. */
    long silentFor() {
        return handingOver ? 0 : System.nanoTime() - lastEcho.get();
    }
}
