package fr.romans.mes.rivals.cpsat;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.translate.Translation;
import java.time.Duration;
import java.util.HashMap;

/** The plan of the hint by job index: units, operators, starts and ends by the clock, set-ups. */
final class HintedPlan {

    final int[] unit;
    final int[] operator;
    final int[] start;
    final int[] end;
    final boolean[] hasSetup;

    HintedPlan(Translation translation, PlanProposal plan) {
        PlanningSnapshot snapshot = translation.snapshot();
        int jobs = translation.problem().jobs;
        unit = new int[jobs];
        operator = new int[jobs];
        start = new int[jobs];
        end = new int[jobs];
        hasSetup = new boolean[jobs];
        var units = new HashMap<Object, Integer>();
        snapshot.units().forEach(one -> units.put(one.id(), units.size()));
        var operators = new HashMap<Object, Integer>();
        snapshot.operators().forEach(one -> operators.put(one.id(), operators.size()));
        var places = new HashMap<Object, Assignment>();
        plan.assignments().forEach(place -> places.put(place.jobOrder(), place));
        for (int j = 0; j < jobs; j++) {
            Assignment place = places.get(translation.jobs().get(j).id());
            unit[j] = units.get(place.unit());
            operator[j] = place.operator() == null ? Problem.NONE : operators.get(place.operator());
            start[j] = minutes(snapshot, place.start());
            end[j] = minutes(snapshot, place.end());
            hasSetup[j] = !place.setup().isZero();
        }
    }

    private static int minutes(PlanningSnapshot snapshot, java.time.Instant time) {
        return (int) Duration.between(snapshot.from(), time).toMinutes();
    }

    int lastEnd() {
        int last = 0;
        for (int one : end) {
            last = Math.max(last, one);
        }
        return last;
    }
}
