package fr.romans.mes.core.planning;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.atelier.ObjectiveWeights;
import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.workorder.Lot;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.ReleaseLots;
import fr.romans.mes.core.workorder.WorkOrders;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a draft plan of a site: lots for the orders released within the weeks, then the planner. */
@Singleton
public class PlanWeek {

    private final Ateliers ateliers;
    private final OrderBook orderBook;
    private final WorkOrders workOrders;
    private final ReleaseLots releaseLots;
    private final Plans plans;
    private final WeeklyPlanner planner;
    private final DrawSnapshot draw;
    private final Clock clock;

    public PlanWeek(
            Ateliers ateliers,
            OrderBook orderBook,
            WorkOrders workOrders,
            ReleaseLots releaseLots,
            Plans plans,
            WeeklyPlanner planner,
            DrawSnapshot draw,
            Clock clock) {
        this.ateliers = ateliers;
        this.orderBook = orderBook;
        this.workOrders = workOrders;
        this.releaseLots = releaseLots;
        this.plans = plans;
        this.planner = planner;
        this.draw = draw;
        this.clock = clock;
    }

    /**
     * @param weeks how many weeks from now are planned, at least one
     * @return the draft, kept
     * @throws InfeasibleRequest when some work can be placed nowhere
     */
    public WeeklyPlan draft(SiteId site, int weeks, PlanningBudget budget, PlanningProgress progress) {
        Atelier atelier = ateliers.require(site);
        Instant now = clock.instant();
        Duration horizon = Duration.ofDays(7L * weeks);
        List<OrderLine> lines = orderBook.ofSite(site);
        releaseLots.of(lines.stream()
                .filter(line -> atelier.calendar().startOf(line.release()).isBefore(now.plus(horizon)))
                .toList());
        List<LotFile> lots = workOrders.openOf(site);
        Map<OrderLineId, OrderLine> byId = lines.stream().collect(Collectors.toMap(OrderLine::id, Function.identity()));
        Instant drawn = clock.instant();
        PlanningSnapshot snapshot = draw.of(atelier, horizon, lots, byId, List.of());
        return keep(atelier, drawn, snapshot, planner.plan(snapshot, budget, progress));
    }

    /**
     * Plans anew what is on the floor already, from the published plan on: no order is released.
     *
     * @param first order lines that go before all others
     * @return the draft, kept
     * @throws InfeasibleRequest when some work can be placed nowhere
     */
    public WeeklyPlan again(SiteId site, Set<OrderLineId> first, PlanningBudget budget) {
        Atelier atelier = ateliers.require(site);
        releaseLots.of(orderBook.find(first));
        List<LotFile> lots = workOrders.openOf(site);
        Map<OrderLineId, OrderLine> lines =
                orderBook.ofSite(site).stream().collect(Collectors.toMap(OrderLine::id, Function.identity()));
        List<Change.Rush> rushes =
                first.stream().map(line -> new Change.Rush(line, lotsOf(line, lots))).toList();
        Instant drawn = clock.instant();
        PlanningSnapshot snapshot = draw.of(atelier, Duration.ZERO, lots, lines, rushes);
        ObjectiveWeights weights = snapshot.weights();
        PlanProposal steady = planner.plan(
                snapshot.withWeights(weights.withMovedJobOrder(atelier.planning().movedAtOnce())),
                budget,
                PlanningProgress.silent());
        long moves = PlanComparison.costOfMoves(snapshot, steady.assignments());
        return keep(atelier, drawn, snapshot, new PlanProposal(steady.assignments(), steady.cost().withMoves(moves)));
    }

    private static Set<LotId> lotsOf(OrderLineId line, List<LotFile> lots) {
        return lots.stream()
                .map(LotFile::lot)
                .filter(lot -> lot.orderLine().equals(line))
                .map(Lot::id)
                .collect(Collectors.toSet());
    }

    private WeeklyPlan keep(Atelier atelier, Instant drawn, PlanningSnapshot snapshot, PlanProposal proposal) {
        var plan = new WeeklyPlan(
                newId(atelier.id(), drawn),
                atelier.id(),
                PlanState.DRAFT,
                snapshot.from(),
                drawn,
                null,
                proposal.assignments(),
                proposal.cost(),
                AtOtherSites.stretches(snapshot, proposal.assignments()));
        plans.add(plan);
        return plan;
    }

    /** By the second; a second draft within it gets a number. */
    private PlanId newId(SiteId site, Instant drawn) {
        String base = site.value() + "-" + drawn.getEpochSecond();
        var id = new PlanId(base);
        for (int draft = 2; plans.find(id).isPresent(); draft++) {
            id = new PlanId(base + "-" + draft);
        }
        return id;
    }
}
