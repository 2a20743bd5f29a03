package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.planning.file.PlanFile;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Along each post: the set-up of a free job order is what the rules ask for after the one before it. */
final class SetupsAreRight {

    private final Schedule schedule;
    private final Consumer<Violation> violations;

    SetupsAreRight(Schedule schedule, Consumer<Violation> violations) {
        this.schedule = schedule;
        this.violations = violations;
    }

    void check() {
        Map<String, List<PlacedJob>> byUnit = schedule.byUnit();
        for (PlanFile.Unit unit : schedule.problem().units()) {
            Map<String, String> setUpFor = unit.setUpFor();
            for (PlacedJob job : byUnit.getOrDefault(unit.id(), List.of())) {
                long expected = unit.attended() ? seconds(setUpFor, job.job()) : 0;
                if (!job.isPinned() && job.place().setupSeconds() != expected) {
                    violations.accept(Violation.of(
                            "plan-check.wrong-setup",
                            "jobOrder", job.id(),
                            "unit", unit.id(),
                            "seconds", job.place().setupSeconds(),
                            "expected", expected));
                }
                setUpFor = job.job().setup();
            }
        }
    }

    /** A value that the post was not last set up for costs the time of its rule; a job order without a value asks for nothing. */
    private long seconds(Map<String, String> setUpFor, PlanFile.JobOrder job) {
        return schedule.problem().setupRules().stream()
                .filter(rule -> rule.operation().equals(job.operation()))
                .filter(rule -> job.setup().containsKey(rule.attribute()))
                .filter(rule -> !job.setup().get(rule.attribute()).equals(setUpFor.get(rule.attribute())))
                .mapToLong(PlanFile.SetupRule::seconds)
                .sum();
    }
}
