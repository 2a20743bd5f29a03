package fr.romans.mes.shopfloor.wire;

import org.eclipse.paho.mqttv5.common.MqttMessage;

/** A deliberate violation for LineArchitectureTest. */
public record KnowsPaho(MqttMessage message) {}
