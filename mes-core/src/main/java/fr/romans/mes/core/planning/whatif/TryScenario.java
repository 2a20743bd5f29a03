package fr.romans.mes.core.planning.whatif;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.CurrentBook;
import fr.romans.mes.core.planning.DrawSnapshot;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.PlanComparison;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlannableUnit;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.WeeklyPlanner;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkCentreId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.LotFile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans a scenario of a site as if it were so. The plan on the floor and the order book stay untouched. */
@Singleton
public class TryScenario {

    private static final double SECONDS_A_DAY = 86_400;

    private final Ateliers ateliers;
    private final CurrentBook book;
    private final DrawSnapshot draw;
    private final WeeklyPlanner planner;
    private final Clock clock;

    public TryScenario(Ateliers ateliers, CurrentBook book, DrawSnapshot draw, WeeklyPlanner planner, Clock clock) {
        this.ateliers = ateliers;
        this.book = book;
        this.draw = draw;
        this.planner = planner;
        this.clock = clock;
    }

    /**
     * @param weeks whose released orders take part, as when a week is planned
     * @param base  the outcome beside which it is to be seen: the planner begins with that plan, so that what differs is due to
     *              the changes; null to plan from the published plan
     * @throws InfeasibleRequest when some work could be placed nowhere
     */
    public Outcome run(SiteId site, Scenario scenario, int weeks, @Nullable Outcome base, PlanningBudget budget) {
        Atelier atelier = ateliers.require(site);
        Instant now = clock.instant();
        Duration horizon = Duration.ofDays(7L * weeks);
        List<OrderLine> added = scenario.changes().stream()
                .filter(change -> change instanceof Change.OrderAdded)
                .map(change -> ((Change.OrderAdded) change).line())
                .toList();
        CurrentBook.Work work = book.releasedBefore(atelier, now.plus(horizon), added);
        PlanningSnapshot snapshot = draw.of(atelier, horizon, work.lots(), work.lines(), scenario.changes());
        PlanProposal proposal = base == null
                ? planner.plan(snapshot, budget, PlanningProgress.silent())
                : from(base, snapshot, budget);
        Map<LotId, OrderLineId> lineOf = work.lots().stream()
                .map(LotFile::lot)
                .collect(Collectors.toMap(lot -> lot.id(), lot -> lot.orderLine()));
        return new Outcome(
                scenario, snapshot, proposal, lineOf, late(lineOf, snapshot, proposal), loads(snapshot, proposal, horizon));
    }

    private PlanProposal from(Outcome base, PlanningSnapshot snapshot, PlanningBudget budget) {
        Map<JobOrderId, Assignment> before = base.proposal().assignments().stream()
                .collect(Collectors.toMap(Assignment::jobOrder, Function.identity()));
        PlanProposal found = planner.plan(
                snapshot.withPublished(before).withWeights(snapshot.weights().withMovedJobOrder(0)),
                budget,
                PlanningProgress.silent());
        long moves = PlanComparison.costOfMoves(snapshot, found.assignments());
        return new PlanProposal(found.assignments(), found.cost().withMoves(moves));
    }

    private static Map<OrderLineId, Double> late(
            Map<LotId, OrderLineId> lineOf, PlanningSnapshot snapshot, PlanProposal proposal) {
        var ends = new HashMap<Object, Instant>();
        proposal.assignments().forEach(one -> ends.put(one.jobOrder(), one.end()));
        var late = new HashMap<OrderLineId, Double>();
        for (PlannableLot lot : snapshot.lots()) {
            if (!lot.jobOrders().isEmpty()) {
                Instant end = ends.get(lot.jobOrders().get(lot.jobOrders().size() - 1).id());
                double days = Duration.between(lot.due(), end).toSeconds() / SECONDS_A_DAY;
                if (days > 0) {
                    late.merge(lineOf.get(lot.id()), lot.pairs().count() * days, Double::sum);
                }
            }
        }
        return late;
    }

    private static Map<WorkCentreId, Double> loads(PlanningSnapshot snapshot, PlanProposal proposal, Duration horizon) {
        Instant end = snapshot.from().plus(horizon);
        var within = new WorkingTime(List.of(new Interval(snapshot.from(), end)));
        Map<WorkUnitId, PlannableUnit> units = snapshot.units().stream()
                .filter(PlannableUnit::attended)
                .collect(Collectors.toMap(PlannableUnit::id, unit -> unit));
        var open = new HashMap<WorkCentreId, Duration>();
        units.values().forEach(unit -> open.merge(unit.workCentre(), unit.open().between(snapshot.from(), end), Duration::plus));
        var planned = new HashMap<WorkCentreId, Duration>();
        for (Assignment one : proposal.assignments()) {
            PlannableUnit unit = units.get(one.unit());
            if (unit != null) {
                Duration part = within.and(unit.open()).between(one.start(), one.end());
                planned.merge(unit.workCentre(), part, Duration::plus);
            }
        }
        var loads = new HashMap<WorkCentreId, Double>();
        open.forEach((centre, hours) -> loads.put(
                centre,
                hours.isZero() ? 0 : (double) planned.getOrDefault(centre, Duration.ZERO).toMinutes() / hours.toMinutes()));
        return loads;
    }
}
