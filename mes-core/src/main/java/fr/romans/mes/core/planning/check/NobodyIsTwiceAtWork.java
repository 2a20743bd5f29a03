package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.planning.file.PlanFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Posts take no more lots at once than they can, and a person is at one post at a time. Pins may overlap pins. */
final class NobodyIsTwiceAtWork {

    private final Schedule schedule;
    private final Consumer<Violation> violations;

    NobodyIsTwiceAtWork(Schedule schedule, Consumer<Violation> violations) {
        this.schedule = schedule;
        this.violations = violations;
    }

    void check() {
        Map<String, List<PlacedJob>> byUnit = schedule.byUnit();
        for (PlanFile.Unit unit : schedule.problem().units()) {
            List<PlacedJob> jobs = byUnit.getOrDefault(unit.id(), List.of());
            if (unit.attended()) {
                oneAtATime(jobs, "plan-check.unit-overlap", unit.id());
            } else {
                atMost(unit, jobs);
            }
        }
        schedule.byPerson().forEach((person, jobs) -> oneAtATime(jobs, "plan-check.operator-overlap", person));
    }

    /** @param jobs by start */
    private void oneAtATime(List<PlacedJob> jobs, String code, String who) {
        PlacedJob lastFree = null;
        PlacedJob lastPinned = null;
        for (PlacedJob job : jobs) {
            apart(lastFree, job, code, who);
            if (job.isPinned()) {
                lastPinned = laterEnd(lastPinned, job);
            } else {
                apart(lastPinned, job, code, who);
                lastFree = laterEnd(lastFree, job);
            }
        }
    }

    private void apart(@Nullable PlacedJob before, PlacedJob job, String code, String who) {
        if (before != null && job.start().isBefore(before.end())) {
            violations.accept(Violation.of(
                    code,
                    "who", who,
                    "jobOrder", job.id(),
                    "start", job.start(),
                    "other", before.id(),
                    "otherEnd", before.end()));
        }
    }

    private static PlacedJob laterEnd(@Nullable PlacedJob a, PlacedJob b) {
        return a == null || b.end().isAfter(a.end()) ? b : a;
    }

    /** @param jobs by start */
    private void atMost(PlanFile.Unit unit, List<PlacedJob> jobs) {
        var inside = new PriorityQueue<>(Comparator.comparing(PlacedJob::end).thenComparing(PlacedJob::id));
        int free = 0;
        for (PlacedJob job : jobs) {
            while (!inside.isEmpty() && !inside.peek().end().isAfter(job.start())) {
                free -= inside.remove().isPinned() ? 0 : 1;
            }
            inside.add(job);
            free += job.isPinned() ? 0 : 1;
            if (inside.size() > unit.capacityLots() && free > 0) {
                violations.accept(Violation.of(
                        "plan-check.capacity-exceeded",
                        "unit", unit.id(),
                        "jobOrder", job.id(),
                        "start", job.start(),
                        "lots", inside.size(),
                        "capacity", unit.capacityLots()));
            }
        }
    }
}
