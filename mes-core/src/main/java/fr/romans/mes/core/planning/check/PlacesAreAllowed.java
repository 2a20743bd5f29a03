package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.planning.file.PlanFile;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Each job order by itself: on a post that can do it, with somebody who can, where its pin says. */
final class PlacesAreAllowed {

    private final Schedule schedule;
    private final Consumer<Violation> violations;

    PlacesAreAllowed(Schedule schedule, Consumer<Violation> violations) {
        this.schedule = schedule;
        this.violations = violations;
    }

    void check(PlacedJob job) {
        if (job.isPinned()) {
            staysAtItsPin(job);
            return;
        }
        unitCanDoIt(job);
        personCanDoIt(job);
    }

    private void staysAtItsPin(PlacedJob job) {
        if (!job.place().equals(job.job().pin())) {
            violations.accept(Violation.of(
                    "plan-check.pin-moved",
                    "jobOrder", job.id(),
                    "pin", said(job.job().pin()),
                    "place", said(job.place())));
        }
    }

    private static String said(PlanFile.Placed place) {
        return place.unit() + " (" + Objects.requireNonNullElse(place.operator(), "–") + "), " + place.start() + " – " + place.end()
                + ", " + place.setupSeconds() + " s";
    }

    private void unitCanDoIt(PlacedJob job) {
        if (!job.job().workSeconds().containsKey(job.place().unit())) {
            violations.accept(Violation.of(
                    "plan-check.unit-not-eligible", "jobOrder", job.id(), "unit", job.place().unit()));
        }
    }

    private void personCanDoIt(PlacedJob job) {
        Optional<PlanFile.Unit> unit = schedule.unitOf(job);
        if (unit.isEmpty()) {
            return;
        }
        String operator = job.place().operator();
        if (!unit.get().attended()) {
            if (operator != null) {
                violations.accept(Violation.of(
                        "plan-check.operator-at-unattended-unit",
                        "jobOrder", job.id(),
                        "unit", unit.get().id(),
                        "operator", operator));
            }
        } else if (operator == null) {
            violations.accept(
                    Violation.of("plan-check.operator-missing", "jobOrder", job.id(), "unit", unit.get().id()));
        } else if (schedule.personOf(job)
                .filter(person -> person.pace().containsKey(job.job().operation()))
                .isEmpty()) {
            violations.accept(Violation.of(
                    "plan-check.operator-not-qualified",
                    "jobOrder", job.id(),
                    "operator", operator,
                    "operation", job.job().operation()));
        }
    }
}
