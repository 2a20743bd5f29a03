package fr.romans.mes.core.planning;

import java.time.Duration;

/** Told of each better plan found, from the planner's thread. */
@FunctionalInterface
public interface PlanningProgress {
    void improved(Duration elapsed, PlanCost cost);

    static PlanningProgress silent() {
        return (elapsed, cost) -> {};
    }
}
