package fr.romans.mes.scheduler.solve;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.scheduler.translate.Translation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Plans to start from: those of the dispatching rules. */
final class Starts {

    private final Translation translation;
    private final Dispatcher dispatcher;
    private final Schedule schedule;
    private @Nullable Start released;

    Starts(Translation translation) {
        this.translation = translation;
        this.dispatcher = new Dispatcher(translation.problem());
        this.schedule = new Schedule(translation.problem());
    }

    /** @throws InfeasibleRequest when not even a dispatching rule brings all work in before the calendars end */
    Candidate best(DispatchingRule rule) {
        Candidate best = null;
        for (Priority priority : rule.variants(translation.problem())) {
            Candidate candidate = build(priority);
            if (candidate != null && (best == null || candidate.compareTo(best) < 0)) {
                best = candidate;
            }
        }
        if (best == null) {
            throw refusal();
        }
        return best;
    }

    /**
     * Best first: the plans of the rules, and the published one where it can be repaired. Moves have their cost, so it mostly wins.
     *
     * @param given a plan of a like snapshot, which is repaired as well; empty when there is none
     */
    List<Start> all(Collection<Assignment> given) {
        CompletableFuture<@Nullable Candidate> repair = CompletableFuture.supplyAsync(this::repaired);
        List<Priority> priorities = Arrays.stream(DispatchingRule.values())
                .flatMap(rule -> rule.variants(translation.problem()).stream())
                .toList();
        // Each with tools of its own, as they share nothing: on two cores it takes half the time.
        var starts = new ArrayList<Start>(priorities.parallelStream()
                .map(priority -> new Starts(translation).build(priority))
                .filter(Objects::nonNull)
                .map(candidate -> new Start(candidate, false))
                .toList());
        Candidate repaired = repair.join();
        if (!given.isEmpty()) {
            repaired(given).ifPresent(plan -> {
                starts.add(new Start(plan, true));
                released = new Start(released(plan), true);
                starts.add(released);
            });
        }
        if (repaired != null) {
            starts.add(new Start(repaired, true));
        }
        if (starts.isEmpty()) {
            throw refusal();
        }
        starts.sort(Comparator.comparing(Start::plan));
        return starts;
    }

    private @Nullable Candidate repaired() {
        return translation.snapshot().published().isEmpty() ? null : new PublishedPlan(schedule).repaired();
    }

    private Optional<Candidate> repaired(Collection<Assignment> given) {
        Map<JobOrderId, Assignment> places = new HashMap<>();
        given.forEach(one -> places.put(one.jobOrder(), one));
        var as = new Schedule(Translation.of(translation.snapshot().withPublished(places)).problem());
        return Optional.ofNullable(new PublishedPlan(as).repaired()).map(plan -> {
            schedule.load(plan.genes());
            schedule.sortByTime();
            new Express(schedule).run();
            return Candidate.of(schedule);
        });
    }

    /** The given plan with nothing held back, once {@link #all} has repaired it. */
    Optional<Start> released() {
        return Optional.ofNullable(released);
    }

    /** What more room is good for shows only where nothing is held back. */
    private Candidate released(Candidate plan) {
        Genes genes = plan.genes();
        schedule.load(new Genes(genes.order(), genes.unit(), genes.operator(), new int[genes.notBefore().length]));
        return Candidate.of(schedule);
    }

    private @Nullable Candidate build(Priority priority) {
        Genes genes = dispatcher.build(priority);
        if (genes == null) {
            return null;
        }
        schedule.load(genes);
        schedule.sortByTime();
        return Candidate.of(schedule);
    }

    private InfeasibleRequest refusal() {
        dispatcher.build(Priority.earliestDueDate(translation.problem()));
        int[] stuck = dispatcher.stuck();
        var job = translation.jobs().get(stuck[0]);
        return new InfeasibleRequest(Refusal.of(
                "plan.calendar-ends",
                "jobOrder", job.id().value(),
                "operation", job.operation().value(),
                "until", translation.snapshot().until(),
                "left", stuck.length));
    }
}
