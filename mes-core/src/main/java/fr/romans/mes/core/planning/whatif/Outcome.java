package fr.romans.mes.core.planning.whatif;

import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.WorkCentreId;
import java.util.Map;

/**
 * What became of a scenario.
 *
 * @param lineOf order line of each lot
 * @param late  pair-days after the due date of the order lines that have any
 * @param loads planned share of the open hours of each attended work centre over the weeks planned; above 1 where more is planned
 *              than fits
 */
public record Outcome(
        Scenario scenario,
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
}
