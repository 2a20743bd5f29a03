package fr.romans.mes.scheduler.solve;

import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlannableOperator;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Snapshots for planning again: published work, frozen work, an absence. */
final class Replanning {

    private Replanning() {}

    static PlanningSnapshot with(PlanningSnapshot s, Map<JobOrderId, Assignment> published, List<PlannableLot> lots) {
        return s.withLots(lots).withPublished(published);
    }

    /** The lots with what is published before an instant pinned there. */
    static List<PlannableLot> pinnedUntil(List<PlannableLot> lots, Map<JobOrderId, Assignment> published, Instant end) {
        return lots.stream()
                .map(lot -> new PlannableLot(lot.id(), lot.brand(), lot.label(), lot.pairs(), lot.release(), lot.due(), lot.aim(),
                        lot.hardDue(), lot.weight(), lot.startedAt(),
                        lot.jobOrders().stream().map(job -> pinned(job, published, end)).toList(),
                        lot.lastHolds()))
                .toList();
    }

    private static PlannableJobOrder pinned(PlannableJobOrder job, Map<JobOrderId, Assignment> published, Instant end) {
        Assignment at = Objects.requireNonNull(published.get(job.id()));
        return new PlannableJobOrder(job.id(), job.operation(), job.workOn(), job.setup(), job.earliestStart(),
                at.start().isBefore(end) ? at : null);
    }

    static List<Assignment> pins(PlanningSnapshot snapshot) {
        return snapshot.lots().stream()
                .flatMap(lot -> lot.jobOrders().stream())
                .map(PlannableJobOrder::pin)
                .filter(Objects::nonNull)
                .toList();
    }

    static PlanningSnapshot without(PlanningSnapshot s, OperatorId absent, Instant until) {
        List<PlannableOperator> operators = s.operators().stream()
                .map(one -> one.id().equals(absent)
                        ? new PlannableOperator(
                                absent, one.present().without(List.of(new Interval(s.from(), until))), one.pace(), one.tutored())
                        : one)
                .toList();
        return s.withOperators(operators);
    }
}
