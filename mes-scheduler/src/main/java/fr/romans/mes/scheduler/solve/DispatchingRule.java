package fr.romans.mes.scheduler.solve;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** The rules that a planner is measured against; names are what the command line takes. */
public enum DispatchingRule {
    /** Earliest due date first. */
    EDD,
    /** First in, first out, at each operation. */
    FIFO,
    /** Apparent tardiness cost with set-ups, the best of a small grid of its two parameters. */
    ATC;

    List<Priority> variants(Problem p) {
        if (this == EDD) {
            return List.of(Priority.earliestDueDate(p));
        }
        if (this == FIFO) {
            return List.of(Priority.firstInFirstOut());
        }
        var grid = new ArrayList<Priority>();
        grid.add(new ApparentTardinessCost(p, 2, 0.5));
        for (double lookAhead : new double[] {1, 4, 10}) {
            for (double setupWeight : new double[] {0.2, 0.5, 1}) {
                grid.add(new ApparentTardinessCost(p, lookAhead, setupWeight));
            }
        }
        return grid;
    }
}
