package fr.romans.mes.core.planning.whatif;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.Situation;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.WorkCentreId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of a scenario.
 *
 * @param situation in which it was planned; what is compared with it is planned in the same one
 * @param lineOf order line of each lot
 * @param late  pair-days after the due date of the order lines that have any
 * @param loads planned share of the open hours of each attended work centre over the weeks planned; above 1 where more is planned
 *              than fits
 */
public record Outcome(
        Scenario scenario,
        Situation situation,
        PlanningSnapshot snapshot,
        PlanProposal proposal,
        Map<LotId, OrderLineId> lineOf,
        Map<OrderLineId, Double> late,
        Map<WorkCentreId, Double> loads) {

    public Outcome {
        lineOf = Map.copyOf(lineOf);
        late = Map.copyOf(late);
        loads = Map.copyOf(loads);
    }

    public PlanCost cost() {
        return proposal.cost();
    }

    /** Lots of which some work is planned at another site. */
    public long lotsElsewhere() {
        Set<JobOrderId> elsewhere = proposal.assignments().stream()
                .filter(one -> snapshot.transport().units().containsKey(one.unit()))
                .map(Assignment::jobOrder)
                .collect(Collectors.toSet());
        return snapshot.lots().stream()
                .filter(lot -> lot.jobOrders().stream().anyMatch(job -> elsewhere.contains(job.id())))
                .count();
    }
}
