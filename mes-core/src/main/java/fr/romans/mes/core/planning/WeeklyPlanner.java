package fr.romans.mes.core.planning;

/** Port to whoever places the job orders. */
public interface WeeklyPlanner {

    /**
     * @return a plan that keeps every rule of the snapshot
     * @throws InfeasibleRequest when none can exist
     */
    PlanProposal plan(PlanningSnapshot snapshot, PlanningBudget budget, PlanningProgress progress);
}
