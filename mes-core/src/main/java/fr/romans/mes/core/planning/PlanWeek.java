package fr.romans.mes.core.planning;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.ReleaseLots;
import fr.romans.mes.core.workorder.WorkOrders;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    private final Clock clock;

    public PlanWeek(
            Ateliers ateliers,
            OrderBook orderBook,
            WorkOrders workOrders,
            ReleaseLots releaseLots,
            Plans plans,
            WeeklyPlanner planner,
            Clock clock) {
        this.ateliers = ateliers;
        this.orderBook = orderBook;
        this.workOrders = workOrders;
        this.releaseLots = releaseLots;
        this.plans = plans;
        this.planner = planner;
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
        PlanningSnapshot snapshot = new SnapshotBuilder(atelier, now, horizon, plans.published(site)).of(lots, byId);

        PlanProposal proposal = planner.plan(snapshot, budget, progress);
        var plan = new WeeklyPlan(
                newId(site, now),
                site,
                PlanState.DRAFT,
                snapshot.from(),
                now,
                null,
                proposal.assignments(),
                proposal.cost());
        plans.add(plan);
        return plan;
    }

    /** By the second; a second draft within it gets a number. */
    private PlanId newId(SiteId site, Instant now) {
        String base = site.value() + "-" + now.getEpochSecond();
        var id = new PlanId(base);
        for (int draft = 2; plans.find(id).isPresent(); draft++) {
            id = new PlanId(base + "-" + draft);
        }
        return id;
    }
}
