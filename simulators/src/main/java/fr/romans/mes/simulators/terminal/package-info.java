/**
 * Simulated terminals: one for each work unit that has a dispatch list. They take startable tasks in order, follow the
 * atelier's clock, and report every event until the MES has acknowledged it. The rules here know neither JSON
 * ({@code json}) nor MQTT ({@code mqtt}); all of them run on one thread.
 */
@NullMarked
package fr.romans.mes.simulators.terminal;

import org.jspecify.annotations.NullMarked;
