package fr.romans.mes.scheduler.solve;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.scheduler.constraint.PlanCosts;
import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.translate.Translation;
import java.util.List;

/** Writes a working plan out in core's words. */
final class Proposals {

    private Proposals() {}

    static PlanProposal of(Translation translation, Genes genes) {
        Problem p = translation.problem();
        var schedule = new Schedule(p);
        schedule.load(genes);
        long[] setup = new long[p.jobs];
        for (int j = 0; j < p.jobs; j++) {
            setup[j] = schedule.setup[j];
        }
        List<Assignment> assignments =
                translation.assignments(schedule.unit, schedule.operator, schedule.start, schedule.end, setup);
        return new PlanProposal(assignments, PlanCosts.of(translation.snapshot(), assignments));
    }
}
