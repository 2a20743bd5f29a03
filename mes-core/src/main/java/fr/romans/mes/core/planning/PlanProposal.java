package fr.romans.mes.core.planning;

import java.util.List;

/** What a planner found: an assignment for each job order of the snapshot, sorted by start then id, and what it costs. */
public record PlanProposal(List<Assignment> assignments, PlanCost cost) {
    public PlanProposal {
        assignments = List.copyOf(assignments);
    }
}
