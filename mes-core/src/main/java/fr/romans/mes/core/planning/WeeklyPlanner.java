package fr.romans.mes.core.planning;

import java.util.Collection;

/** Port to whoever places the job orders. */
public interface WeeklyPlanner {

    /**
     * @return a plan that keeps every rule of the snapshot
     * @throws InfeasibleRequest when none can exist
     */
    PlanProposal plan(PlanningSnapshot snapshot, PlanningBudget budget, PlanningProgress progress);

    /**
     * Plans beginning with a plan that was made for a snapshot much like this one, repaired where it does not hold here.
     *
     * @return a plan that keeps every rule of the snapshot, and is no dearer than the repaired one
     * @throws InfeasibleRequest when none can exist
     */
    PlanProposal improve(PlanningSnapshot snapshot, Collection<Assignment> plan, PlanningBudget budget);
}
