/**
 * The command line of the simulators. They are outsiders to the MES: MQTT, HTTP, and the YAML and CSV files are all
 * that they know of it.
 */
@NullMarked
package fr.romans.mes.simulators;

import org.jspecify.annotations.NullMarked;
