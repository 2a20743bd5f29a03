package fr.romans.mes.shopfloor.mqtt;

import org.eclipse.paho.mqttv5.common.MqttMessage;

/** Where Paho hands over what arrived for the Sparkplug host: to a queue, and nothing else. */
class HostCallback extends ArrivalCallback {

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
}
