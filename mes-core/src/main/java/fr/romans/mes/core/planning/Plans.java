package fr.romans.mes.core.planning;

import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.SiteId;
import java.time.Instant;
import java.util.Optional;

/** Port to the plans kept. */
public interface Plans {

    void add(WeeklyPlan plan);

    Optional<WeeklyPlan> find(PlanId id);

    Optional<WeeklyPlan> published(SiteId site);

    Optional<WeeklyPlan> latestDraft(SiteId site);

    /**
     * Publishes a draft and supersedes the plan that was published before, and drafts that are older. What was superseded earlier
     * keeps its dates, state and costs, and loses its assignments: nothing asks for them any more, and a year of them is a
     * hundred times the plan on the floor.
     */
    void publish(PlanId id, Instant at);

    /** Puts a draft aside, unpublished. A plan that is no draft stays as it is. */
    void discard(PlanId id);
}
