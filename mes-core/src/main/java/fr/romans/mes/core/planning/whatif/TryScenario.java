package fr.romans.mes.core.planning.whatif;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.CurrentBook;
import fr.romans.mes.core.planning.DrawSnapshot;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlannableUnit;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.Situation;
import fr.romans.mes.core.planning.WeeklyPlanner;
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
import java.util.stream.Collectors;

/** Plans a scenario of a site as if it were so. The plan on the floor and the order book stay untouched. */
@Singleton
public class TryScenario {

    private static final double SECONDS_A_DAY = 86_400;
    /** How much longer is searched for the plan beside which others are seen: what they gain is then hardly ever mere search. */
    private static final int LONGER = 4;

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
     * The plan as it is, or as a scenario has it, beside which others are to be seen; it is searched for longer than they are.
     *
     * @param weeks  whose released orders take part, as when a week is planned
     * @param budget of those that are to be seen beside it
     * @throws InfeasibleRequest when some work could be placed nowhere
     */
    public Outcome run(SiteId site, Scenario scenario, int weeks, PlanningBudget budget) {
        Atelier atelier = ateliers.require(site);
        Duration horizon = Duration.ofDays(7L * weeks);
        CurrentBook.Work work = book.releasedBefore(atelier, clock.instant().plus(horizon), List.of());
        Situation situation = draw.situation(atelier, horizon, work);
        PlanningSnapshot snapshot = situation.with(scenario.changes());
        return outcome(scenario, situation, snapshot, planner.plan(snapshot, budget.times(LONGER), PlanningProgress.silent()));
    }

    /**
     * Plans another scenario in the same situation, beginning with the plan beside which it is to be seen: what differs is due to the
     * changes, and a change that only gives more room (hours, people, posts, lasts) never looks like a loss.
     *
     * @throws InfeasibleRequest when some work could be placed nowhere
     */
    public Outcome beside(Outcome base, Scenario scenario, PlanningBudget budget) {
        PlanningSnapshot snapshot = base.situation().with(scenario.changes());
        return outcome(
                scenario, base.situation(), snapshot, planner.improve(snapshot, base.proposal().assignments(), budget));
    }

    private static Outcome outcome(
            Scenario scenario, Situation situation, PlanningSnapshot snapshot, PlanProposal proposal) {
        Map<LotId, OrderLineId> lineOf = situation.work(scenario.changes()).lots().stream()
                .map(LotFile::lot)
                .collect(Collectors.toMap(lot -> lot.id(), lot -> lot.orderLine()));
        return new Outcome(
                scenario,
                situation,
                snapshot,
                proposal,
                lineOf,
                late(lineOf, snapshot, proposal),
                loads(snapshot, proposal, situation.horizon()));
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
                .filter(unit -> unit.attended() && !snapshot.transport().units().containsKey(unit.id()))
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
