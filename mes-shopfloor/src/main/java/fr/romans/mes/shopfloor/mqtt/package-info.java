/**
 * The line to the floor: the embedded broker with its access rules, and the MQTT 5 client that feeds the inbox and sends to
 * terminals. The only room that knows Paho and HiveMQ. What arrives goes to the inbox and nowhere else; nothing is decided
 * here.
 */
@NullMarked
package fr.romans.mes.shopfloor.mqtt;

import org.jspecify.annotations.NullMarked;
