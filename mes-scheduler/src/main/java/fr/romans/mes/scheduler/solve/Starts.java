package fr.romans.mes.scheduler.solve;

import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.translate.Translation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plans to start from: those of the dispatching rules. */
final class Starts {

    private final Translation translation;
    private final Dispatcher dispatcher;
    private final Schedule schedule;

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

    /** Best first: the plans of the rules, and the published one where it can be repaired. Moves have their cost, so it mostly wins. */
    List<Start> all() {
        Candidate repaired = translation.snapshot().published().isEmpty() ? null : new PublishedPlan(schedule).repaired();
        List<Priority> priorities = Arrays.stream(DispatchingRule.values())
                .flatMap(rule -> rule.variants(translation.problem()).stream())
                .toList();
        // Each with tools of its own, as they share nothing: on two cores it takes half the time.
        var starts = new ArrayList<Start>(priorities.parallelStream()
                .map(priority -> new Starts(translation).build(priority))
                .filter(Objects::nonNull)
                .map(candidate -> new Start(candidate, false))
                .toList());
        if (repaired != null) {
            starts.add(new Start(repaired, true));
        }
        if (starts.isEmpty()) {
            throw refusal();
        }
        starts.sort(Comparator.comparing(Start::plan));
        return starts;
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
