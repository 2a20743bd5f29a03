package fr.romans.mes.core.planning;

import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.SiteId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan of a site, kept. */
public record WeeklyPlan(
        PlanId id,
        SiteId site,
        PlanState state,
        Instant from,
        Instant createdAt,
        @Nullable Instant publishedAt,
        List<Assignment> assignments,
        PlanCost cost) {
    public WeeklyPlan {
        assignments = List.copyOf(assignments);
    }
}
