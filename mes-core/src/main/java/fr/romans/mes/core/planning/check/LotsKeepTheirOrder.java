package fr.romans.mes.core.planning.check;

import java.util.List;
import java.util.function.Consumer;

/** A job order starts when the one before it in its lot has ended. */
final class LotsKeepTheirOrder {

    private final Schedule schedule;
    private final Consumer<Violation> violations;

    LotsKeepTheirOrder(Schedule schedule, Consumer<Violation> violations) {
        this.schedule = schedule;
        this.violations = violations;
    }

    void check() {
        schedule.problem().lots().forEach(lot -> check(schedule.jobsOf(lot)));
    }

    private void check(List<PlacedJob> jobs) {
        for (int i = 1; i < jobs.size(); i++) {
            PlacedJob before = jobs.get(i - 1);
            PlacedJob job = jobs.get(i);
            boolean bothPinned = before.isPinned() && job.isPinned();
            if (job.start().isBefore(before.end()) && !bothPinned) {
                violations.accept(Violation.of(
                        "plan-check.precedence",
                        "jobOrder", job.id(),
                        "start", job.start(),
                        "other", before.id(),
                        "otherEnd", before.end()));
            }
        }
    }
}
