/**
 * The planners: dispatching rules, and {@link fr.romans.mes.scheduler.solve.OptaWeeklyPlanner}, which searches. A
 * {@code Dispatcher} builds a feasible plan from priorities; a {@code Schedule} decodes an explicit plan and propagates
 * changes; OptaPlanner drives the moves.
 */
@NullMarked
package fr.romans.mes.scheduler.solve;

import org.jspecify.annotations.NullMarked;
