package fr.romans.mes.shopfloor.manager;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the planner is.
 *
 * @param budget  seconds that the planner may think
 * @param costs   of the better plans found so far, in euros, oldest first
 * @param plan    id of the draft, once there is one
 * @param problem a sentence, when no plan could be made
 */
@Introspected
public record PlanningRun(
        State state, long budget, List<Cost> costs, @Nullable String plan, @Nullable String problem) {

    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** @param atSecond when it was found */
    @Introspected
    public record Cost(double atSecond, long euros) {}

    public PlanningRun {
        costs = List.copyOf(costs);
    }
}
