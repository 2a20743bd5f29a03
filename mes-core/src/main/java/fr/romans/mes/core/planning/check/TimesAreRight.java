package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.planning.file.PlanFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Each free job order by itself: it starts when it may, in open time, and lasts as long as its work takes. */
final class TimesAreRight {

    private static final BigDecimal SECONDS_A_MINUTE = BigDecimal.valueOf(60);

    private final Schedule schedule;
    private final Consumer<Violation> violations;

    TimesAreRight(Schedule schedule, Consumer<Violation> violations) {
        this.schedule = schedule;
        this.violations = violations;
    }

    void check(PlacedJob job) {
        if (job.isPinned()) {
            return;
        }
        startsWhenItMay(job);
        endsWithinTheCalendar(job);
        Optional<PlanFile.Unit> unit = schedule.unitOf(job);
        Long work = job.job().workSeconds().get(job.place().unit());
        if (unit.isEmpty() || work == null) {
            return;
        }
        long seconds = work + job.place().setupSeconds();
        if (unit.get().attended()) {
            schedule.personOf(job).ifPresent(person -> attended(job, unit.get(), person, seconds));
        } else {
            lasts(job, Optional.of(job.start().plus(Duration.ofMinutes(minutes(seconds, BigDecimal.ONE)))));
        }
    }

    private void startsWhenItMay(PlacedJob job) {
        notBefore(job, schedule.problem().from(), "plan-check.starts-before-horizon");
        notBefore(job, job.lot().release(), "plan-check.starts-before-release");
        notBefore(job, job.job().earliestStart(), "plan-check.starts-before-earliest");
    }

    private void notBefore(PlacedJob job, Instant earliest, String code) {
        if (job.start().isBefore(earliest)) {
            violations.accept(Violation.of(code, "jobOrder", job.id(), "start", job.start(), "earliest", earliest));
        }
    }

    private void endsWithinTheCalendar(PlacedJob job) {
        Instant until = schedule.problem().until();
        if (job.end().isAfter(until)) {
            violations.accept(
                    Violation.of("plan-check.ends-after-horizon", "jobOrder", job.id(), "end", job.end(), "until", until));
        }
    }

    private void attended(PlacedJob job, PlanFile.Unit unit, PlanFile.Person person, long seconds) {
        BigDecimal pace = person.pace().get(job.job().operation());
        OpenTime open = schedule.openTime(unit, person, job.job().operation());
        if (!open.isOpenAt(job.start())) {
            violations.accept(Violation.of(
                    "plan-check.starts-in-closed-time",
                    "jobOrder", job.id(),
                    "start", job.start(),
                    "unit", unit.id(),
                    "operator", person.id()));
        }
        if (pace != null) {
            lasts(job, open.advance(job.start(), minutes(seconds, pace)));
        }
    }

    private void lasts(PlacedJob job, Optional<Instant> end) {
        if (!end.equals(Optional.of(job.end()))) {
            violations.accept(Violation.of(
                    "plan-check.wrong-end",
                    "jobOrder", job.id(),
                    "start", job.start(),
                    "end", job.end(),
                    "expected", end.map(Instant::toString).orElse("–")));
        }
    }

    /** Time at a pace, rounded up to the minute. */
    private static long minutes(long seconds, BigDecimal pace) {
        return BigDecimal.valueOf(seconds)
                .multiply(pace)
                .divide(SECONDS_A_MINUTE, 0, RoundingMode.CEILING)
                .longValueExact();
    }
}
