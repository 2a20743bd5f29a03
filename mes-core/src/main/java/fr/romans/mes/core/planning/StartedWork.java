package fr.romans.mes.core.planning;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.personnel.Operator;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.JobOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where started work is pinned: at its post, with its operator (by the plan where the report names nobody). What is left
 * of it is expected to take its share of the time. Whoever is on leave when the site opens next leaves it to the others, so that
 * the post does not wait for the return.
 */
final class StartedWork {

    private final List<Atelier> sites;
    private final Instant from;
    private final Instant until;
    private final Map<JobOrderId, Assignment> published;

    /** @param sites where the work may be: home first, then those that take work of it */
    StartedWork(List<Atelier> sites, Instant from, Instant until, Map<JobOrderId, Assignment> published) {
        this.sites = List.copyOf(sites);
        this.from = from;
        this.until = until;
        this.published = published;
    }

    /**
     * @param work time of the whole operation at standard pace
     * @return empty for work that has not started, or whose post the configuration no longer has
     */
    Optional<Assignment> pinOf(JobOrder job, Duration work) {
        return job.state().isStarted() ? siteOf(unitOf(job)).map(site -> stays(site, job, work)) : Optional.empty();
    }

    private Optional<Atelier> siteOf(WorkUnitId unit) {
        return sites.stream().filter(site -> site.site().workUnit(unit).isPresent()).findFirst();
    }

    private Assignment stays(Atelier atelier, JobOrder job, Duration work) {
        Instant start = startedAt(job).truncatedTo(ChronoUnit.MINUTES);
        WorkUnitId unit = unitOf(job);
        boolean elapsed = atelier.operations().get(job.operation()).elapsed();
        Instant now = start.isAfter(from) ? start : from;
        Instant soonest = now.plus(1, ChronoUnit.MINUTES);
        if (elapsed) {
            Instant end = start.plus(work);
            return new Assignment(job.id(), unit, null, start, end.isBefore(soonest) ? soonest : end, Duration.ZERO);
        }
        Duration left = work.multipliedBy(job.open().count()).dividedBy(Math.max(1, job.target().count()));
        Duration minutes = Duration.ofMinutes(Math.max(1, (left.toSeconds() + 59) / 60));
        WorkingTime open = atelier.calendar().workingTime(from, until);
        Operator operator = operatorOf(atelier, job);
        if (operator != null && isOnLeave(atelier, operator, open.after(now, Duration.ofMinutes(1)))) {
            operator = null;
        }
        if (operator != null) {
            open = open.and(atelier.calendar().workingTime(operator.hours(), operator.daysOff(), from, until));
        }
        Instant end = open.after(now, minutes).orElse(until);
        return new Assignment(job.id(), unit, operator == null ? null : operator.id(), start, end, Duration.ZERO);
    }

    private static boolean isOnLeave(Atelier atelier, Operator operator, Optional<Instant> moment) {
        return moment.map(at -> at.atZone(atelier.calendar().zone()).toLocalDate())
                .filter(day -> operator.daysOff().stream().anyMatch(leave -> leave.contains(day)))
                .isPresent();
    }

    private @Nullable Operator operatorOf(Atelier atelier, JobOrder job) {
        Assignment planned = published.get(job.id());
        OperatorId id = job.operator() != null || planned == null ? job.operator() : planned.operator();
        return id == null ? null : atelier.operators().get(id);
    }

    private static WorkUnitId unitOf(JobOrder job) {
        if (job.unit() == null) {
            throw new IllegalStateException(withoutStart(job));
        }
        return job.unit();
    }

    private static Instant startedAt(JobOrder job) {
        if (job.startedAt() == null) {
            throw new IllegalStateException(withoutStart(job));
        }
        return job.startedAt();
    }

    private static String withoutStart(JobOrder job) {
        return "job order " + job.id().value() + " is " + job.state()
                + " without a start or a unit: rebuild its state from the journal";
    }
}
