/**
 * Sparkplug B, the floor's second dialect: the MES as a Sparkplug Host Application. Follows the sessions of the edge nodes
 * (births, deaths, sequence numbers), makes the JSON event of docs/mqtt.md of what a device reports and hands it to the
 * {@code inbox}, and writes dispatch lists and acknowledgements to the devices. From there on nothing is different from
 * what a terminal sends. Called by {@code mqtt}, which holds the connection, and by {@code terminal} and {@code live}
 * through their ports. The only room that knows Eclipse Tahu. See docs/sparkplug.md.
 */
@NullMarked
package fr.romans.mes.shopfloor.sparkplug;

import org.jspecify.annotations.NullMarked;
