package fr.romans.mes.shopfloor.app;

import fr.romans.mes.core.planning.WeeklyPlanner;
import fr.romans.mes.scheduler.solve.DispatchingRule;
import fr.romans.mes.scheduler.solve.OptaWeeklyPlanner;
import fr.romans.mes.scheduler.solve.RulePlanner;
import java.util.List;

/** The planners that the command line can name; the server uses the optimiser. */
public enum Planners {
    OPTIMISED,
    EDD,
    FIFO,
    ATC;

    public WeeklyPlanner planner() {
        return this == OPTIMISED ? new OptaWeeklyPlanner() : new RulePlanner(DispatchingRule.valueOf(name()));
    }

    /** The dispatching rules, for comparison. */
    public static List<Planners> rules() {
        return List.of(EDD, FIFO, ATC);
    }
}
