package fr.romans.mes.scheduler.translate;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.scheduler.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A snapshot with its problem: the way back from indexes to identifiers. */
public record Translation(PlanningSnapshot snapshot, Problem problem, List<PlannableLot> lots, List<PlannableJobOrder> jobs) {

    public Translation {
        lots = List.copyOf(lots);
        jobs = List.copyOf(jobs);
    }

    /** @throws fr.romans.mes.core.planning.InfeasibleRequest when some job order can be placed nowhere */
    public static Translation of(PlanningSnapshot snapshot) {
        return new SnapshotTranslator(snapshot).translate();
    }

    public Instant at(int minute) {
        return snapshot.from().plusSeconds(60L * minute);
    }

    /** @return assignments of all job orders, sorted by start then id; pins as they came */
    public List<Assignment> assignments(int[] unit, int[] operator, int[] start, int[] end, long[] setup) {
        var assignments = new ArrayList<Assignment>(jobs.size());
        for (int j = 0; j < jobs.size(); j++) {
            PlannableJobOrder job = jobs.get(j);
            Assignment pin = job.pin();
            assignments.add(pin != null ? pin : new Assignment(
                    job.id(),
                    snapshot.units().get(unit[j]).id(),
                    operator[j] == Problem.NONE ? null : snapshot.operators().get(operator[j]).id(),
                    at(start[j]),
                    at(end[j]),
                    Duration.ofMillis(setup[j])));
        }
        assignments.sort(Comparator.comparing(Assignment::start).thenComparing(Assignment::jobOrder));
        return assignments;
    }
}
