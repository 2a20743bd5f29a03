package fr.romans.mes.scheduler.promise;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.translate.Translation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The plan on the floor as it goes on from now, completed by the lots of the book that it does not hold. */
final class StandingPlan {

    private final Translation translation;
    private final Problem p;
    private final Placement places;
    private final int firstAsked;

    /** @throws InfeasibleRequest when the work of the book does not fit into the calendars */
    StandingPlan(PlanningSnapshot book, Collection<Assignment> plan, List<PlannableLot> asked) {
        var lots = new ArrayList<>(book.lots());
        lots.addAll(asked);
        translation = Translation.of(book.withLots(lots));
        p = translation.problem();
        firstAsked = p.lots - asked.size();
        places = new Placement(p);
        take(plan);
        if (!new Course(places, new PlanOrder(places)).run()) {
            throw refused("promise.plan-outlasts-calendar");
        }
        placeTheRest();
        for (int lot = 0; lot < firstAsked; lot++) {
            p.earliest[p.firstJob[lot]] = Math.max(p.earliest[p.firstJob[lot]], places.start[p.firstJob[lot]]);
        }
    }

    /** Puts the asked lots into the gaps, to be worked on no earlier. */
    void askInGaps() {
        insert(IntStream.range(firstAsked, p.lots).boxed().toList());
        for (int j = p.firstJob[firstAsked]; j < p.jobs; j++) {
            p.earliest[j] = places.start[j];
        }
    }

    /** Its own copy of the problem, lots of the book held back to their planned start. */
    Problem problem() {
        return p;
    }

    int firstAsked() {
        return firstAsked;
    }

    /** Planned start by job order; of asked ones only once they are in. */
    int[] starts() {
        return places.start.clone();
    }

    /** Planned end by lot. */
    int[] ends() {
        return IntStream.range(0, p.lots).map(lot -> places.end[p.lastJob(lot)]).toArray();
    }

    Map<LotId, Instant> ofBook(int[] ends) {
        var byLot = new HashMap<LotId, Instant>();
        for (int lot = 0; lot < firstAsked; lot++) {
            byLot.put(translation.lots().get(lot).id(), at(ends[lot]));
        }
        return byLot;
    }

    Instant ofAsked(int[] ends) {
        return at(IntStream.range(firstAsked, p.lots).map(lot -> ends[lot]).max().orElse(0));
    }

    Instant at(int minute) {
        return translation.at(minute);
    }

    private void take(Collection<Assignment> plan) {
        Map<JobOrderId, Assignment> byJob = new HashMap<>();
        plan.forEach(one -> byJob.put(one.jobOrder(), one));
        Map<WorkUnitId, Integer> units = new HashMap<>();
        translation.snapshot().units().forEach(unit -> units.put(unit.id(), units.size()));
        Map<OperatorId, Integer> people = new HashMap<>();
        translation.snapshot().operators().forEach(person -> people.put(person.id(), people.size()));
        for (int j = 0; j < p.jobs; j++) {
            Assignment one = byJob.get(translation.jobs().get(j).id());
            if (one != null && !p.pinned[j]) {
                int u = units.getOrDefault(one.unit(), NONE);
                int o = one.operator() == null ? NONE : people.getOrDefault(one.operator(), NONE);
                if (isStillAllowed(j, u, o)) {
                    places.put(j, u, o, minute(one.start()), minute(one.end()));
                }
            }
        }
        IntStream.range(0, p.lots).filter(lot -> !places.isPlaced(lot)).forEach(places::takeOut);
    }

    private boolean isStillAllowed(int j, int u, int o) {
        return u != NONE
                && p.work(j, u) != NONE
                && (p.needsOperator[u] ? o != NONE && p.pace[o][p.operationOf[j]] > 0 : o == NONE);
    }

    private void placeTheRest() {
        List<Integer> rest = IntStream.range(0, firstAsked)
                .filter(lot -> !places.isPlaced(lot))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(lot -> p.due[lot]).thenComparing(lot -> lot))
                .toList();
        if (!rest.isEmpty()) {
            insert(rest);
        }
    }

    private void insert(List<Integer> lots) {
        Gaps gaps = gaps();
        for (int lot : lots) {
            if (!gaps.insert(lot)) {
                throw refused("promise.no-room");
            }
        }
    }

    private Gaps gaps() {
        var gaps = new Gaps(places);
        for (int j = 0; j < p.jobs; j++) {
            if (places.unit[j] != NONE) {
                gaps.occupy(j);
            }
        }
        for (int lot = 0; lot < p.lots; lot++) {
            if (p.holdFrom[lot] == NONE || places.unit[p.holdFrom[lot]] != NONE) {
                gaps.occupyLasts(lot);
            }
        }
        return gaps;
    }

    private InfeasibleRequest refused(String code) {
        return new InfeasibleRequest(Refusal.of(code, "until", translation.snapshot().until()));
    }

    private int minute(Instant time) {
        long minutes = Math.floorDiv(Duration.between(translation.snapshot().from(), time).toSeconds(), 60L);
        return (int) Math.max(-NEVER, Math.min(NEVER - 1, minutes));
    }
}
