/**
 * Timefold on the scheduler's own model of priorities: an order of all job orders, a planning list variable, that the
 * scheduler's builder decodes into a plan and costs. Moves and acceptance are Timefold's defaults.
 */
@NullMarked
package fr.romans.mes.rivals.timefold;

import org.jspecify.annotations.NullMarked;
