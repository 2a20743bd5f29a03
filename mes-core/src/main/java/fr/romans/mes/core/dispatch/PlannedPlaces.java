package fr.romans.mes.core.dispatch;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.unit.JobOrderId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a plan has each of its job orders. */
final class PlannedPlaces {

    private final WeeklyPlan plan;
    private final Map<JobOrderId, Assignment> places;

    private PlannedPlaces(WeeklyPlan plan, Map<JobOrderId, Assignment> places) {
        this.plan = plan;
        this.places = places;
    }

    static PlannedPlaces of(WeeklyPlan plan) {
        var places = new HashMap<JobOrderId, Assignment>();
        plan.assignments().forEach(assignment -> places.put(assignment.jobOrder(), assignment));
        return new PlannedPlaces(plan, places);
    }

    boolean isOf(WeeklyPlan other) {
        return plan == other;
    }

    /** Null for a job order that is not planned. */
    @Nullable Assignment of(JobOrderId jobOrder) {
        return places.get(jobOrder);
    }
}
