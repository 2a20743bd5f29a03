package fr.romans.mes.core.planning;

import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Plans in memory. */
public final class FakePlans implements Plans {

    public static final PlanCost NO_COST = new PlanCost(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO, 0);

    private final Map<PlanId, WeeklyPlan> plans = new LinkedHashMap<>();

    @Override
    public void add(WeeklyPlan plan) {
        if (plans.putIfAbsent(plan.id(), plan) != null) {
            throw new IllegalStateException("plan " + plan.id().value() + " is stored already");
        }
    }

    @Override
    public Optional<WeeklyPlan> find(PlanId id) {
        return Optional.ofNullable(plans.get(id));
    }

    @Override
    public Optional<WeeklyPlan> published(SiteId site) {
        return plans.values().stream()
                .filter(plan -> plan.site().equals(site) && plan.state() == PlanState.PUBLISHED)
                .findFirst();
    }

    @Override
    public Optional<WeeklyPlan> latestDraft(SiteId site) {
        return plans.values().stream()
                .filter(plan -> plan.site().equals(site) && plan.state() == PlanState.DRAFT)
                .max(Comparator.comparing(WeeklyPlan::createdAt));
    }

    @Override
    public void publish(PlanId id, Instant at) {
        SiteId site = plans.get(id).site();
        published(site).ifPresent(before -> plans.put(before.id(), inState(before, PlanState.SUPERSEDED, before.publishedAt())));
        plans.put(id, inState(plans.get(id), PlanState.PUBLISHED, at));
    }

    @Override
    public void discard(PlanId id) {
        plans.computeIfPresent(
                id, (key, plan) -> plan.state() == PlanState.DRAFT ? inState(plan, PlanState.SUPERSEDED, null) : plan);
    }

    private static WeeklyPlan inState(WeeklyPlan plan, PlanState state, Instant publishedAt) {
        return new WeeklyPlan(
                plan.id(), plan.site(), state, plan.from(), plan.createdAt(), publishedAt, plan.assignments(), plan.cost(),
                plan.elsewhere());
    }
}
