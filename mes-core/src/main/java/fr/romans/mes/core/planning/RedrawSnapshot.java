package fr.romans.mes.core.planning;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.WorkOrders;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws the snapshot of a plan that was kept, as it was when it was made: what has been done since is in its place as planned. */
@Singleton
public class RedrawSnapshot {

    /** @param assignments those of the plan whose job orders are known still */
    public record Redrawn(PlanningSnapshot snapshot, List<Assignment> assignments) {}

    private final Ateliers ateliers;
    private final OrderBook orderBook;
    private final WorkOrders workOrders;

    public RedrawSnapshot(Ateliers ateliers, OrderBook orderBook, WorkOrders workOrders) {
        this.ateliers = ateliers;
        this.orderBook = orderBook;
        this.workOrders = workOrders;
    }

    @Transactional
    public Redrawn of(WeeklyPlan plan) {
        Atelier atelier = ateliers.require(plan.site());
        Set<JobOrderId> planned =
                plan.assignments().stream().map(Assignment::jobOrder).collect(Collectors.toSet());
        List<LotFile> files = workOrders.ofJobOrders(planned);
        List<LotFile> lots = files.stream()
                .map(file -> asPlanned(file, planned))
                .toList();
        List<OrderLineId> ids = lots.stream().map(file -> file.lot().orderLine()).distinct().toList();
        Map<OrderLineId, OrderLine> lines =
                orderBook.find(ids).stream().collect(Collectors.toMap(OrderLine::id, Function.identity()));
        PlanningSnapshot snapshot = withWhatIsElsewhere(
                atelier, plan, files, new SnapshotBuilder(atelier, plan.from(), Duration.ZERO, Optional.empty()).of(lots, lines));
        Set<JobOrderId> known = snapshot.lots().stream()
                .flatMap(lot -> lot.jobOrders().stream())
                .map(job -> job.id())
                .collect(Collectors.toSet());
        return new Redrawn(
                snapshot,
                plan.assignments().stream()
                        .filter(one -> known.contains(one.jobOrder()))
                        .toList());
    }

    /** With those that the plan uses; when they were free then is not known any more. */
    private PlanningSnapshot withWhatIsElsewhere(
            Atelier atelier, WeeklyPlan plan, List<LotFile> lots, PlanningSnapshot snapshot) {
        var elsewhere = new AtOtherSites(atelier.planning().transfers().stream()
                .flatMap(route -> ateliers.find(route.to()).stream()
                        .map(other -> new Partner(other, Optional.empty(), List.of(), List.of(), List.of(), route)))
                .toList());
        Map<JobOrderId, WorkUnitId> places =
                plan.assignments().stream().collect(Collectors.toMap(Assignment::jobOrder, Assignment::unit));
        PlanningSnapshot wider = elsewhere.transferred(snapshot, elsewhere.of(lots, job -> places.get(job.id())));
        return elsewhere.withLotsWhereTheyAre(wider, lots);
    }

    private static LotFile asPlanned(LotFile file, Set<JobOrderId> planned) {
        return new LotFile(
                        file.lot(),
                        file.jobOrders().stream()
                                .filter(job -> planned.contains(job.id()))
                                .map(job -> JobOrder.planned(job.id(), job.lot(), job.sequence(), job.operation(), job.target()))
                                .toList())
                .withReadiness();
    }
}
