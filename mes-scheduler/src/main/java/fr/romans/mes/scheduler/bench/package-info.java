/** Measuring on request: seeded ateliers, our planner beside the dispatching rules. Never called by the application itself. */
@NullMarked
package fr.romans.mes.scheduler.bench;

import org.jspecify.annotations.NullMarked;
