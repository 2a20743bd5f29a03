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
import fr.romans.mes.scheduler.gap.Gaps;
import fr.romans.mes.scheduler.gap.Placement;
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

/**
 * The plan on the floor as it goes on from now, and the lots of the book that it does not hold: those come in by due date, as
 * the next plans will take them.
 */
final class StandingPlan {

    /** How often another place among the lots that are not planned yet is tried. */
    private static final int TRIALS = 4;

    private final Translation translation;
    private final Problem p;
    private final Placement standing;
    private final int firstAsked;
    private final List<Integer> rest;

    /** @throws InfeasibleRequest when the plan no longer fits into the calendars */
    StandingPlan(PlanningSnapshot book, Collection<Assignment> plan, List<PlannableLot> asked) {
        var lots = new ArrayList<>(book.lots());
        lots.addAll(asked);
        translation = Translation.of(book.withLots(lots));
        p = translation.problem();
        firstAsked = p.lots - asked.size();
        standing = new Placement(p);
        take(plan);
        if (!new Course(standing, new PlanOrder(standing)).run()) {
            throw refused("promise.plan-outlasts-calendar");
        }
        rest = IntStream.range(0, firstAsked)
                .filter(lot -> !standing.isPlaced(lot))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(lot -> p.due[lot]).thenComparing(lot -> lot))
                .toList();
    }

    /** Without the asked lots. */
    Placement withoutAsked() {
        return completed(rest, List.of(), List.of());
    }

    /**
     * With the asked lots, as early among the lots that are not planned yet as adds no lateness to those; what the plan
     * holds stays where it is.
     */
    Placement withAsked() {
        List<Integer> asked = IntStream.range(firstAsked, p.lots).boxed().toList();
        Placement last = completed(rest, asked, List.of());
        double lateness = lateness(last);
        Placement best = last;
        int tooEarly = -1;
        int possible = rest.size();
        for (int i = 0; i < TRIALS && possible - tooEarly > 1; i++) {
            int position = i == 0 ? 0 : (tooEarly + possible) / 2;
            Placement trial = completed(rest.subList(0, position), asked, rest.subList(position, rest.size()));
            if (lateness(trial) <= lateness) {
                best = trial;
                possible = position;
            } else {
                tooEarly = position;
            }
        }
        return best;
    }

    /** Its own copy of the problem. */
    Problem problem() {
        return p;
    }

    int firstAsked() {
        return firstAsked;
    }

    /** @param ends by lot, in minutes */
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

    private Placement completed(List<Integer> first, List<Integer> asked, List<Integer> after) {
        Placement places = standing.copy();
        Gaps gaps = Gaps.between(places);
        for (List<Integer> group : List.of(first, asked, after)) {
            for (int lot : group) {
                if (!gaps.insert(lot)) {
                    throw refused("promise.no-room");
                }
            }
        }
        return places;
    }

    /** Of the book, in pair-minutes by weight. */
    private double lateness(Placement places) {
        return IntStream.range(0, firstAsked)
                .mapToDouble(lot -> Math.max(0, places.endOf(lot) - p.due[lot]) * (double) p.lateRate[lot] / p.lateRateScale[lot])
                .sum();
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
                if (p.isPossible(j, u, o)) {
                    standing.put(j, u, o, minute(one.start()), minute(one.end()));
                }
            }
        }
        IntStream.range(0, p.lots).filter(lot -> !standing.isPlaced(lot)).forEach(standing::takeOut);
    }

    private InfeasibleRequest refused(String code) {
        return new InfeasibleRequest(Refusal.of(code, "until", translation.snapshot().until()));
    }

    private int minute(Instant time) {
        long minutes = Math.floorDiv(Duration.between(translation.snapshot().from(), time).toSeconds(), 60L);
        return (int) Math.max(-NEVER, Math.min(NEVER - 1, minutes));
    }
}
