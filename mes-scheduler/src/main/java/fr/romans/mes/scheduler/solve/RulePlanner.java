package fr.romans.mes.scheduler.solve;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.WeeklyPlanner;
import fr.romans.mes.scheduler.translate.Translation;
import java.time.Duration;
import java.util.Collection;

/** Plans by a dispatching rule: no search, the same plan whatever the budget. */
public final class RulePlanner implements WeeklyPlanner {

    private final DispatchingRule rule;

    public RulePlanner(DispatchingRule rule) {
        this.rule = rule;
    }

    @Override
    public PlanProposal plan(PlanningSnapshot snapshot, PlanningBudget budget, PlanningProgress progress) {
        Translation translation = Translation.of(snapshot);
        Candidate best = new Starts(translation).best(rule);
        PlanProposal proposal = Proposals.of(translation, best.genes());
        progress.improved(Duration.ZERO, proposal.cost());
        return proposal;
    }

    /** A rule knows no plan but its own. */
    @Override
    public PlanProposal improve(PlanningSnapshot snapshot, Collection<Assignment> plan, PlanningBudget budget) {
        return plan(snapshot, budget, PlanningProgress.silent());
    }
}
