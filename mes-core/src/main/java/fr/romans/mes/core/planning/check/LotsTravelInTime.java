package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.planning.file.PlanFile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Between posts of two sites a lot is on its way for the time of transport; it begins where it waits. Nobody works at another site's post. */
final class LotsTravelInTime {

    private final Schedule schedule;
    private final Consumer<Violation> violations;
    private final Map<String, PlanFile.Elsewhere> siteOfUnit = new HashMap<>();
    private final Map<String, PlanFile.Elsewhere> siteOfPerson = new HashMap<>();
    private final Map<String, PlanFile.Elsewhere> siteOfLot = new HashMap<>();

    LotsTravelInTime(Schedule schedule, Consumer<Violation> violations) {
        this.schedule = schedule;
        this.violations = violations;
        for (PlanFile.Elsewhere site : schedule.problem().elsewhere()) {
            site.units().forEach(unit -> siteOfUnit.put(unit, site));
            site.operators().forEach(person -> siteOfPerson.put(person, site));
            site.lots().forEach(lot -> siteOfLot.put(lot, site));
        }
    }

    void check() {
        schedule.problem().lots().forEach(lot -> arrivesInTime(schedule.jobsOf(lot)));
        schedule.jobs().forEach(this::personIsThere);
    }

    private void arrivesInTime(List<PlacedJob> jobs) {
        for (int i = 0; i < jobs.size(); i++) {
            PlacedJob job = jobs.get(i);
            PlacedJob before = i == 0 ? null : jobs.get(i - 1);
            Duration way = way(before, job);
            Instant arrival = (before == null ? ready(job) : before.end()).plus(way);
            boolean bothPinned = job.isPinned() && (before == null || before.isPinned());
            if (!way.isZero() && !bothPinned && job.start().isBefore(arrival)) {
                violations.accept(Violation.of(
                        "plan-check.transport",
                        "jobOrder", job.id(),
                        "start", job.start(),
                        "unit", job.place().unit(),
                        "arrival", arrival));
            }
        }
    }

    private Duration way(@Nullable PlacedJob before, PlacedJob job) {
        PlanFile.Elsewhere from = before == null ? siteOfLot.get(job.lot().id()) : siteOfUnit.get(before.place().unit());
        PlanFile.Elsewhere to = siteOfUnit.get(job.place().unit());
        return Objects.equals(from, to) ? Duration.ZERO : Duration.ofSeconds(seconds(from) + seconds(to));
    }

    private static long seconds(PlanFile.@Nullable Elsewhere site) {
        return site == null ? 0 : site.transportSeconds();
    }

    private Instant ready(PlacedJob job) {
        return List.of(schedule.problem().from(), job.lot().release(), job.job().earliestStart()).stream()
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private void personIsThere(PlacedJob job) {
        String person = job.place().operator();
        if (person != null
                && !job.isPinned()
                && !Objects.equals(siteOfPerson.get(person), siteOfUnit.get(job.place().unit()))) {
            violations.accept(Violation.of(
                    "plan-check.operator-elsewhere", "jobOrder", job.id(), "operator", person, "unit", job.place().unit()));
        }
    }
}
