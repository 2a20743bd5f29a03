/**
 * The independent feasibility checker over a plan file. Written from the rules of
 * {@link fr.romans.mes.core.planning.PlanningSnapshot} alone; shares no code with any planner, calendars and cost formulas
 * included, so that a mistake made there is not made here again. Obvious before fast.
 */
@NullMarked
package fr.romans.mes.core.planning.check;

import org.jspecify.annotations.NullMarked;
