/** MQTT 5 connections of the simulated floor; nowhere else is Paho known. */
@NullMarked
package fr.romans.mes.simulators.terminal.mqtt;

import org.jspecify.annotations.NullMarked;
