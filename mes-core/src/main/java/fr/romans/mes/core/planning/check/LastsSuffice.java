package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.planning.file.PlanFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * At no time are more lasts of a model and size in use than exist. Lasts that were taken where the floor stands already
 * (before the horizon, or by pinned work) may lack together; nothing free may be put on top.
 */
final class LastsSuffice {

    private final Schedule schedule;
    private final Consumer<Violation> violations;

    LastsSuffice(Schedule schedule, Consumer<Violation> violations) {
        this.schedule = schedule;
        this.violations = violations;
    }

    /** Lasts taken or given back; {@code byPlan} when the plan chose the time at which they were taken. */
    private record Change(Instant at, boolean taken, int pairs, boolean byPlan, String lot) {

        static final Comparator<Change> GIVEN_BACK_FIRST = Comparator.comparing(Change::at)
                .thenComparing(Change::taken)
                .thenComparing(Change::lot);
    }

    void check() {
        Map<String, List<Change>> changes = new TreeMap<>();
        for (PlanFile.Lot lot : schedule.problem().lots()) {
            for (PlanFile.Hold hold : lot.lastHolds()) {
                hold.pairs().forEach((size, pairs) -> changes.computeIfAbsent(
                                key(hold.model(), size), unknown -> new ArrayList<>())
                        .addAll(changes(lot, hold, pairs)));
            }
        }
        Map<String, Integer> owned = new HashMap<>();
        schedule.problem().lasts().forEach(last -> owned.put(key(last.model(), last.size()), last.owned()));
        changes.forEach((last, list) -> check(last, list, owned.getOrDefault(last, 0)));
    }

    private static String key(String model, String size) {
        return model + " " + size;
    }

    private List<Change> changes(PlanFile.Lot lot, PlanFile.Hold hold, int pairs) {
        Optional<PlacedJob> first = schedule.job(hold.fromStartOf());
        Optional<PlacedJob> last = schedule.job(hold.untilStartOf());
        boolean isPlaced = (hold.fromStartOf() == null || first.isPresent())
                && (hold.untilStartOf() == null || last.isPresent());
        if (!isPlaced) {
            return List.of();
        }
        Instant from = first.map(PlacedJob::start).orElse(Instant.MIN);
        Instant until = last.map(PlacedJob::start).orElse(Instant.MAX);
        if (!from.isBefore(until)) {
            return List.of();
        }
        boolean byPlan = first.filter(job -> !job.isPinned()).isPresent();
        return List.of(
                new Change(from, true, pairs, byPlan, lot.id()), new Change(until, false, pairs, byPlan, lot.id()));
    }

    private void check(String last, List<Change> changes, int owned) {
        int inUse = 0;
        int takenByPlan = 0;
        changes.sort(Change.GIVEN_BACK_FIRST);
        for (Change change : changes) {
            int sign = change.taken() ? 1 : -1;
            inUse += sign * change.pairs();
            takenByPlan += change.byPlan() ? sign * change.pairs() : 0;
            if (change.taken() && inUse > owned && takenByPlan > 0) {
                violations.accept(Violation.of(
                        "plan-check.lasts-lacking",
                        "last", last,
                        "lot", change.lot(),
                        "start", change.at(),
                        "inUse", inUse,
                        "owned", owned));
            }
        }
    }
}
