package fr.romans.mes.core.planning;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEvent;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.Refusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Publishes a draft to the floor; what was published before is superseded. Not where another site took a post or a person that
 * it wants since it was drawn.
 */
@Singleton
public class PublishPlan {

    /** @param refusal why nothing was published, empty when it was */
    public record Outcome(List<PlanChange> changes, Optional<Refusal> refusal) {}

    private final Plans plans;
    private final TakenMeanwhile takenMeanwhile;
    private final Journal journal;
    private final Clock clock;

    public PublishPlan(Plans plans, TakenMeanwhile takenMeanwhile, Journal journal, Clock clock) {
        this.plans = plans;
        this.takenMeanwhile = takenMeanwhile;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Outcome publish(PlanId id) {
        journal.becomeOnlyWriter();
        Optional<WeeklyPlan> found = plans.find(id);
        if (found.isEmpty()) {
            return new Outcome(List.of(), Optional.of(Refusal.of("plan.unknown", "plan", id.value())));
        }
        WeeklyPlan draft = found.get();
        if (draft.state() != PlanState.DRAFT) {
            return new Outcome(
                    List.of(), Optional.of(Refusal.of("plan.not-a-draft", "plan", id.value(), "state", draft.state())));
        }
        Optional<Refusal> taken = takenMeanwhile.from(draft);
        if (taken.isPresent()) {
            return new Outcome(List.of(), taken);
        }
        List<PlanChange> changes = changesOf(draft);
        Instant now = clock.instant();
        plans.publish(id, now);
        journal.append(List.of(new JournalEvent(
                "plan-published-" + id.value(),
                draft.site(),
                "PlanPublished",
                id.value(),
                now,
                "{\"changes\":" + changes.size() + "}")));
        return new Outcome(changes, Optional.empty());
    }

    /** What publishing this plan would change on the floor. */
    public List<PlanChange> changesOf(WeeklyPlan plan) {
        List<Assignment> before =
                plans.published(plan.site()).map(WeeklyPlan::assignments).orElse(List.of());
        return PlanComparison.between(before, plan.assignments());
    }
}
