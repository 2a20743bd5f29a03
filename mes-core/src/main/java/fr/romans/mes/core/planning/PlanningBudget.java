package fr.romans.mes.core.planning;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How long a planner may think. With a step limit it is deterministic for a seed: the clock only bounds it.
 */
public record PlanningBudget(Duration time, OptionalLong stepLimit, long seed) {
    public static PlanningBudget of(Duration time, long seed) {
        return new PlanningBudget(time, OptionalLong.empty(), seed);
    }

    /** So many times the time and the steps. */
    public PlanningBudget times(int factor) {
        OptionalLong steps = stepLimit.isPresent() ? OptionalLong.of(factor * stepLimit.getAsLong()) : stepLimit;
        return new PlanningBudget(time.multipliedBy(factor), steps, seed);
    }
}
