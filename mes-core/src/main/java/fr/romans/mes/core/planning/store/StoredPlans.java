package fr.romans.mes.core.planning.store;

import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.store.InstantColumn;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.SiteId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Plans in their tables, each with its assignments in the order of the plan. */
@Singleton
@Transactional
class StoredPlans implements Plans {

    private final PlanRows plans;
    private final AssignmentRows assignments;

    /** The published plan of each site: every dispatch list is drawn from it, and its assignments never change. */
    private final Map<SiteId, WeeklyPlan> lastPublished = new ConcurrentHashMap<>();

    StoredPlans(PlanRows plans, AssignmentRows assignments) {
        this.plans = plans;
        this.assignments = assignments;
    }

    @Override
    public void add(WeeklyPlan plan) {
        plans.save(PlanRow.of(plan));
        List<AssignmentRow> rows = AssignmentRow.of(plan);
        if (!rows.isEmpty()) {
            assignments.saveAll(rows);
        }
    }

    @Override
    public Optional<WeeklyPlan> find(PlanId id) {
        return plans.findById(id.value()).map(this::withAssignments);
    }

    @Override
    public Optional<WeeklyPlan> published(SiteId site) {
        Optional<PlanRow> published = plans.findByPublishedFor(site.value());
        WeeklyPlan known = lastPublished.get(site);
        if (known != null && published.isPresent() && published.get().id().equals(known.id().value())) {
            return Optional.of(known);
        }
        Optional<WeeklyPlan> read = published.map(this::withAssignments);
        read.ifPresent(plan -> lastPublished.put(site, plan));
        return read;
    }

    @Override
    public Optional<WeeklyPlan> latestDraft(SiteId site) {
        return plans.latestDraft(site.value()).map(this::withAssignments);
    }

    @Override
    public void publish(PlanId id, Instant at) {
        PlanRow draft = plans.findById(id.value())
                .orElseThrow(() -> new IllegalStateException("plan " + id.value() + " is not stored: add it before it is published"));
        // Before this one supersedes another: whoever is reading that one now still finds it whole.
        assignments.forgetSuperseded(draft.siteId());
        plans.supersede(draft.siteId());
        plans.discardOlder(draft.siteId(), draft.createdAt());
        if (plans.publish(id.value(), InstantColumn.of(at)) != 1) {
            throw new IllegalStateException("plan " + id.value() + " is " + draft.state()
                    + ", and only a draft can be published: look at the state before");
        }
    }

    @Override
    public void discard(PlanId id) {
        plans.discard(id.value());
    }

    private WeeklyPlan withAssignments(PlanRow plan) {
        return plan.toPlan(assignments.ofPlan(plan.id()));
    }
}
