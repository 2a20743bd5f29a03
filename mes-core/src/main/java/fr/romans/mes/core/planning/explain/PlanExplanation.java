package fr.romans.mes.core.planning.explain;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.explain.PlannedWork.Work;
import fr.romans.mes.core.unit.JobOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a finished plan and says what binds what. */
public final class PlanExplanation {

    /** A job order where the plan has it. */
    public record Place(PlannableLot lot, PlannableJobOrder job, Assignment assignment) {}

    private record Cause(StartReason.Kind kind, @Nullable JobOrderId because, Instant until) {}

    private final PlannedWork plan;

    private PlanExplanation(PlannedWork plan) {
        this.plan = plan;
    }

    public static PlanExplanation of(PlanningSnapshot snapshot, Collection<Assignment> assignments) {
        return new PlanExplanation(new PlannedWork(snapshot, assignments));
    }

    /** The job order that the plan places there, with its lot; empty when it places no such one. */
    public Optional<Place> place(JobOrderId job) {
        return plan.of(job).map(one -> new Place(one.lot(), one.job(), one.place()));
    }

    /** One reason for each job order, in the order of the snapshot. */
    public List<StartReason> reasons() {
        return plan.all().stream().map(this::reason).toList();
    }

    /** @throws IllegalArgumentException when the plan has no such job order */
    public StartReason reason(JobOrderId job) {
        return plan.of(job)
                .map(this::reason)
                .orElseThrow(() -> new IllegalArgumentException("the plan has no job order " + job.value()));
    }

    private StartReason reason(Work one) {
        Instant start = one.place().start();
        if (one.job().pin() != null) {
            return new StartReason(one.job().id(), StartReason.Kind.PIN, null, start);
        }
        Cause cause = latestCause(one);
        Instant open = plan.openTime(one).nextOpen(cause.until()).orElse(start);
        if (!start.isAfter(cause.until())) {
            return new StartReason(one.job().id(), cause.kind(), cause.because(), cause.until());
        }
        Optional<Work> lasts = plan.lastsFreedBetween(one, cause.until());
        if (lasts.isPresent() && !open.equals(start)) {
            return new StartReason(one.job().id(), StartReason.Kind.LASTS, lasts.get().job().id(), lasts.get().place().start());
        }
        StartReason.Kind kind = open.equals(start) ? StartReason.Kind.CALENDAR : StartReason.Kind.HELD_BACK;
        return new StartReason(one.job().id(), kind, cause.because(), open.equals(start) ? open : start);
    }

    private Cause latestCause(Work one) {
        Instant release = plan.start(one.lot());
        Instant material = one.job().earliestStart();
        var earliest = material.isAfter(release)
                ? new Cause(StartReason.Kind.MATERIAL, null, material)
                : new Cause(StartReason.Kind.RELEASE, null, release);
        return Stream.of(
                        plan.beforeByPerson(one).map(before -> ended(StartReason.Kind.OPERATOR_BUSY, before)),
                        plan.beforeAtPost(one).map(before -> ended(StartReason.Kind.UNIT_BUSY, before)),
                        Optional.of(lotIsThere(one)))
                .flatMap(Optional::stream)
                .reduce(earliest, PlanExplanation::laterOf);
    }

    /** When the lot is at the post: after the operation before it, and the way from there. */
    private Cause lotIsThere(Work one) {
        Work before = one.before();
        Duration way = before == null
                ? plan.snapshot().transport().toFirst(one.lot().id(), one.place().unit())
                : plan.snapshot().transport().between(before.place().unit(), one.place().unit());
        if (before == null) {
            Instant ready = later(plan.start(one.lot()), one.job().earliestStart());
            return new Cause(way.isZero() ? StartReason.Kind.RELEASE : StartReason.Kind.TRANSPORT, null, ready.plus(way));
        }
        return new Cause(
                way.isZero() ? StartReason.Kind.PREDECESSOR : StartReason.Kind.TRANSPORT,
                before.job().id(),
                before.place().end().plus(way));
    }

    private static Cause ended(StartReason.Kind kind, Work before) {
        return new Cause(kind, before.job().id(), before.place().end());
    }

    /** Of two at the same time, the one whose reason is another job order. */
    private static Cause laterOf(Cause latest, Cause next) {
        boolean isBinding = next.because() == null ? next.until().isAfter(latest.until()) : !next.until().isBefore(latest.until());
        return isBinding ? next : latest;
    }

    /** The lots that end late, the latest first, each with what it waited for longest. */
    public List<LateLot> lateLots() {
        return new Lateness(plan, this::reason).lots();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
