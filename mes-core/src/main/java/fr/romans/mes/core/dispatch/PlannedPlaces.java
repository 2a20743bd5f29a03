package fr.romans.mes.core.dispatch;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a plan has each of its job orders. */
final class PlannedPlaces {

    private final WeeklyPlan plan;
    private final Map<JobOrderId, Assignment> places = new HashMap<>();
    private final Set<WorkUnitId> posts = new HashSet<>();

    PlannedPlaces(WeeklyPlan plan) {
        this.plan = plan;
        for (Assignment assignment : plan.assignments()) {
            places.put(assignment.jobOrder(), assignment);
            posts.add(assignment.unit());
        }
    }

    boolean isOf(WeeklyPlan other) {
        return plan == other;
    }

    boolean useAny(Set<WorkUnitId> units) {
        return !Collections.disjoint(posts, units);
    }

    /** Null for a job order that is not planned. */
    @Nullable Assignment of(JobOrderId jobOrder) {
        return places.get(jobOrder);
    }
}
