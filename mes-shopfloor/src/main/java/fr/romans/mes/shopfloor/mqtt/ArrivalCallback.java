package fr.romans.mes.shopfloor.mqtt;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Hears from Paho what arrives, and nothing else: the clients look at their connections themselves. */
abstract class ArrivalCallback implements MqttCallback {

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        // the client's keeper looks at the connection itself
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        // the client's keeper looks at the connection itself
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // whoever waits for it listens per message
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // the client's keeper connects and knows
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // no enhanced authentication
    }
}
