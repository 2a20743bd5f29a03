/**
 * The weekly run: an immutable {@link fr.romans.mes.core.planning.PlanningSnapshot} goes to the
 * {@link fr.romans.mes.core.planning.WeeklyPlanner} port and comes back as a {@link fr.romans.mes.core.planning.WeeklyPlan};
 * a plan is a draft until a manager publishes it. Tables in {@code store}; the self-contained plan file in {@code file}; the
 * independent feasibility checker in {@code check}.
 */
@NullMarked
package fr.romans.mes.core.planning;

import org.jspecify.annotations.NullMarked;
