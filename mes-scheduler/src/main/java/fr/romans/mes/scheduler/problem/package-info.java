/**
 * The compact, int-indexed model that the search works on: times are whole minutes since the snapshot's start. Made by
 * {@code translate}; never leaves this module.
 */
@NullMarked
package fr.romans.mes.scheduler.problem;

import org.jspecify.annotations.NullMarked;
