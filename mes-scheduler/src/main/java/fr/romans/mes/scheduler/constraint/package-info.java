/**
 * What a plan costs, term by term: {@link fr.romans.mes.scheduler.constraint.PlanCosts} is the readable definition over
 * core's records, {@link fr.romans.mes.scheduler.constraint.LotCosts} the same per lot in integers for the search. A test
 * holds them equal.
 */
@NullMarked
package fr.romans.mes.scheduler.constraint;

import org.jspecify.annotations.NullMarked;
