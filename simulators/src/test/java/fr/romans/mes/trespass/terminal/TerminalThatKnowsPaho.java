package fr.romans.mes.trespass.terminal;

/** A rule of the terminals must not know the client library. */
class TerminalThatKnowsPaho {
    org.eclipse.paho.mqttv5.common.MqttMessage message;
}
