package fr.romans.mes.shopfloor.mqtt;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Where Paho hands over what arrived for the Sparkplug host: to a queue, and nothing else. */
class HostCallback implements MqttCallback {

    /** May wait. */
    interface Arrivals {
        void put(String topic, byte[] payload) throws InterruptedException;
    }

    private final Arrivals arrivals;

    HostCallback(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws InterruptedException {
        arrivals.put(topic, message.getPayload());
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        // SparkplugClient looks at the connection itself
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        // SparkplugClient looks at the connection itself
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // nobody waits for a command
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // SparkplugClient connects and knows
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // no enhanced authentication
    }
}
