package fr.romans.mes.core.planning;

import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan of a site, kept.
 *
 * @param createdAt when its snapshot was drawn: what came later it does not know
 * @param elsewhere of what is done at other sites, the stretches in which it takes its post and person: between them these are left
 *                  to that site
 */
public record WeeklyPlan(
        PlanId id,
        SiteId site,
        PlanState state,
        Instant from,
        Instant createdAt,
        @Nullable Instant publishedAt,
        List<Assignment> assignments,
        PlanCost cost,
        Map<JobOrderId, WorkingTime> elsewhere) {
    public WeeklyPlan {
        assignments = List.copyOf(assignments);
        elsewhere = Map.copyOf(elsewhere);
    }

    /** With nothing elsewhere, or in one stretch each. */
    public WeeklyPlan(
            PlanId id,
            SiteId site,
            PlanState state,
            Instant from,
            Instant createdAt,
            @Nullable Instant publishedAt,
            List<Assignment> assignments,
            PlanCost cost) {
        this(id, site, state, from, createdAt, publishedAt, assignments, cost, Map.of());
    }

    /** What it has at the posts of a site. */
    Stream<Assignment> at(Site site) {
        Set<WorkUnitId> posts = site.workUnitIds();
        return assignments.stream().filter(one -> posts.contains(one.unit()));
    }

    /** An assignment of this plan, stretch by stretch. */
    Stream<Assignment> stretches(Assignment one) {
        WorkingTime taken = elsewhere.getOrDefault(one.jobOrder(), WorkingTime.ofAny(List.of(one.interval())));
        return taken.open().stream().map(stretch -> during(one, stretch));
    }

    private static Assignment during(Assignment one, Interval stretch) {
        return new Assignment(one.jobOrder(), one.unit(), one.operator(), stretch.start(), stretch.end(), one.setup());
    }
}
