package fr.romans.mes.scheduler.solve;

import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/** A search as OptaPlanner's custom phase: it takes the working plan and leaves the best that it found. */
final class SearchPhase implements CustomPhaseCommand<WeekSolution> {

    /** Improves a plan. */
    interface Search {
        Candidate improve(Candidate start);
    }

    private final Search search;

    SearchPhase(Search search) {
        this.search = search;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<WeekSolution> director) {
        WorkingPlan plan = director.getWorkingSolution().getPlan();
        Schedule schedule = plan.schedule();
        Candidate found = search.improve(Candidate.of(schedule));
        director.beforeVariableChanged(plan, WorkingPlan.CHANGES);
        schedule.load(found.genes());
        plan.setChanges(plan.getChanges() + 1);
        director.afterVariableChanged(plan, WorkingPlan.CHANGES);
        director.triggerVariableListeners();
    }
}
