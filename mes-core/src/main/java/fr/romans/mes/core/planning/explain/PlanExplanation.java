package fr.romans.mes.core.planning.explain;

import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.LastHold;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlannableOperator;
import fr.romans.mes.core.planning.PlannableUnit;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a finished plan and says what binds what. */
public final class PlanExplanation {

    /** A job order where the plan has it. */
    public record Place(PlannableLot lot, PlannableJobOrder job, Assignment assignment) {}

    private record Work(PlannableLot lot, PlannableJobOrder job, Assignment place, @Nullable Work before) {}

    private record Wait(Duration time, OperationCode operation) {
        Wait longer(Wait other) {
            return other.time.compareTo(time) > 0 ? other : this;
        }
    }

    private record Cause(StartReason.Kind kind, @Nullable JobOrderId because, Instant until) {}

    private final PlanningSnapshot snapshot;
    private final Map<JobOrderId, Work> work = new LinkedHashMap<>();
    private final Map<WorkUnitId, List<Work>> onUnit = new HashMap<>();
    private final Map<OperatorId, List<Work>> byOperator = new HashMap<>();
    private final Map<WorkUnitId, PlannableUnit> units = new HashMap<>();
    private final Map<OperatorId, PlannableOperator> operators = new HashMap<>();

    private PlanExplanation(PlanningSnapshot snapshot, Collection<Assignment> assignments) {
        this.snapshot = snapshot;
        snapshot.units().forEach(unit -> units.put(unit.id(), unit));
        snapshot.operators().forEach(operator -> operators.put(operator.id(), operator));
        Map<JobOrderId, Assignment> places = new HashMap<>();
        assignments.forEach(place -> places.put(place.jobOrder(), place));
        for (PlannableLot lot : snapshot.lots()) {
            Work before = null;
            for (PlannableJobOrder job : lot.jobOrders()) {
                Assignment place = places.get(job.id());
                if (place == null) {
                    throw new IllegalArgumentException("the plan does not place job order " + job.id().value()
                            + ": explain a plan of this snapshot only");
                }
                before = new Work(lot, job, place, before);
                work.put(job.id(), before);
                onUnit.computeIfAbsent(place.unit(), unit -> new ArrayList<>()).add(before);
                if (place.operator() != null) {
                    byOperator.computeIfAbsent(place.operator(), person -> new ArrayList<>()).add(before);
                }
            }
        }
        Comparator<Work> byEnd = Comparator.comparing(one -> one.place().end());
        onUnit.values().forEach(list -> list.sort(byEnd));
        byOperator.values().forEach(list -> list.sort(byEnd));
    }

    public static PlanExplanation of(PlanningSnapshot snapshot, Collection<Assignment> assignments) {
        return new PlanExplanation(snapshot, assignments);
    }

    /** The job order that the plan places there, with its lot; empty when it places no such one. */
    public Optional<Place> place(JobOrderId job) {
        return Optional.ofNullable(work.get(job)).map(one -> new Place(one.lot(), one.job(), one.place()));
    }

    /** One reason for each job order, in the order of the snapshot. */
    public List<StartReason> reasons() {
        return work.values().stream().map(this::reason).toList();
    }

    /** @throws IllegalArgumentException when the plan has no such job order */
    public StartReason reason(JobOrderId job) {
        Work one = work.get(job);
        if (one == null) {
            throw new IllegalArgumentException("the plan has no job order " + job.value());
        }
        return reason(one);
    }

    private StartReason reason(Work one) {
        Instant start = one.place().start();
        if (one.job().pin() != null) {
            return new StartReason(one.job().id(), StartReason.Kind.PIN, null, start);
        }
        Cause cause = latestCause(one);
        Instant open = openTime(one).nextOpen(cause.until()).orElse(start);
        if (!start.isAfter(cause.until())) {
            return new StartReason(one.job().id(), cause.kind(), cause.because(), cause.until());
        }
        Optional<Work> lasts = lastsFreedBetween(one, cause.until());
        if (lasts.isPresent() && !open.equals(start)) {
            return new StartReason(one.job().id(), StartReason.Kind.LASTS, lasts.get().job().id(), lasts.get().place().start());
        }
        StartReason.Kind kind = open.equals(start) ? StartReason.Kind.CALENDAR : StartReason.Kind.HELD_BACK;
        return new StartReason(one.job().id(), kind, cause.because(), open.equals(start) ? open : start);
    }

    private Cause latestCause(Work one) {
        Instant release = later(snapshot.from(), one.lot().release());
        Instant material = one.job().earliestStart();
        var latest = material.isAfter(release)
                ? new Cause(StartReason.Kind.MATERIAL, null, material)
                : new Cause(StartReason.Kind.RELEASE, null, release);
        Work person = lastBefore(byOperator.get(one.place().operator()), one);
        if (person != null && !person.place().end().isBefore(latest.until())) {
            latest = new Cause(StartReason.Kind.OPERATOR_BUSY, person.job().id(), person.place().end());
        }
        Work unit = units.get(one.place().unit()).attended() ? lastBefore(onUnit.get(one.place().unit()), one) : null;
        if (unit != null && !unit.place().end().isBefore(latest.until())) {
            latest = new Cause(StartReason.Kind.UNIT_BUSY, unit.job().id(), unit.place().end());
        }
        return laterOf(latest, lotIsThere(one));
    }

    /** When the lot is at the post: after the operation before it, and the way from there. */
    private Cause lotIsThere(Work one) {
        Work before = one.before();
        Duration way = before == null
                ? snapshot.transport().toFirst(one.lot().id(), one.place().unit())
                : snapshot.transport().between(before.place().unit(), one.place().unit());
        if (before == null) {
            Instant ready = later(later(snapshot.from(), one.lot().release()), one.job().earliestStart());
            return new Cause(way.isZero() ? StartReason.Kind.RELEASE : StartReason.Kind.TRANSPORT, null, ready.plus(way));
        }
        return new Cause(
                way.isZero() ? StartReason.Kind.PREDECESSOR : StartReason.Kind.TRANSPORT,
                before.job().id(),
                before.place().end().plus(way));
    }

    private static Cause laterOf(Cause latest, Cause lot) {
        boolean isBinding = lot.because() == null ? lot.until().isAfter(latest.until()) : !lot.until().isBefore(latest.until());
        return isBinding ? lot : latest;
    }

    /** The last of those that end before this one starts. */
    private static @Nullable Work lastBefore(@Nullable List<Work> sorted, Work one) {
        if (sorted == null) {
            return null;
        }
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (sorted.get(middle).place().end().isAfter(one.place().start())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        for (int i = low - 1; i >= 0; i--) {
            if (sorted.get(i) != one) {
                return sorted.get(i);
            }
        }
        return null;
    }

    private WorkingTime openTime(Work one) {
        PlannableUnit unit = units.get(one.place().unit());
        PlannableOperator operator = operators.get(one.place().operator());
        if (!unit.attended()) {
            return new WorkingTime(List.of(new fr.romans.mes.core.calendar.Interval(snapshot.from(), snapshot.until())));
        }
        return operator == null ? unit.open() : unit.open().and(operator.presentFor(one.job().operation()));
    }

    private Optional<Work> lastsFreedBetween(Work one, Instant after) {
        Optional<LastHold> wanted = one.lot().lastHolds().stream()
                .filter(hold -> one.job().id().equals(hold.fromStartOf()))
                .findFirst();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return snapshot.lots().stream()
                .filter(lot -> !lot.id().equals(one.lot().id()))
                .flatMap(lot -> lot.lastHolds().stream())
                .filter(hold -> hold.untilStartOf() != null && share(hold, wanted.get()))
                .map(hold -> work.get(hold.untilStartOf()))
                .filter(giver -> giver != null
                        && giver.place().start().isAfter(after)
                        && !giver.place().start().isAfter(one.place().start()))
                .max(Comparator.comparing(giver -> giver.place().start()));
    }

    private static boolean share(LastHold one, LastHold other) {
        return one.model().equals(other.model())
                && one.pairs().pairsBySize().keySet().stream().anyMatch(other.pairs().pairsBySize()::containsKey);
    }

    /** The lots that end late, the latest first, each with what it waited for longest. */
    public List<LateLot> lateLots() {
        return snapshot.lots().stream()
                .filter(lot -> !lot.jobOrders().isEmpty())
                .map(this::late)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(LateLot::late).reversed().thenComparing(lot -> lot.lot().value()))
                .toList();
    }

    private Optional<LateLot> late(PlannableLot lot) {
        Work last = work.get(lot.jobOrders().get(lot.jobOrders().size() - 1).id());
        Duration late = Duration.between(lot.due(), last.place().end());
        if (late.isNegative() || late.isZero()) {
            return Optional.empty();
        }
        record Where(StartReason.Kind kind, String name) {}
        Map<Where, Duration> waited = new LinkedHashMap<>();
        Map<Where, Wait> longest = new HashMap<>();
        Instant ready = later(snapshot.from(), lot.release());
        for (PlannableJobOrder job : lot.jobOrders()) {
            Work one = work.get(job.id());
            Duration wait = Duration.between(ready, one.place().start());
            if (!wait.isNegative() && !wait.isZero()) {
                StartReason.Kind own = reason(one).kind();
                Ahead ahead = own == StartReason.Kind.HELD_BACK ? heldBackFor(one, wait) : new Ahead(one, own, wait);
                var where = new Where(ahead.kind(), name(ahead.kind(), ahead.work()));
                waited.merge(where, wait, Duration::plus);
                longest.merge(where, new Wait(wait, ahead.work().job().operation()), Wait::longer);
            }
            ready = one.place().end();
        }
        return Optional.of(waited.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new LateLot(
                        lot.id(), late, most.getKey().kind(), most.getKey().name(), most.getValue(),
                        longest.get(most.getKey()).operation()))
                .orElseGet(() -> alone(last, late)));
    }

    private record Ahead(Work work, StartReason.Kind kind, Duration gap) {}

    /** What starts late so that it need not wait later, waits for that: the operation ahead whose post, person or lasts come free last. */
    private Ahead heldBackFor(Work one, Duration wait) {
        var nearest = new Ahead(one, StartReason.Kind.HELD_BACK, wait);
        boolean isAhead = false;
        for (PlannableJobOrder job : one.lot().jobOrders()) {
            Work next = work.get(job.id());
            if (isAhead) {
                Optional<Cause> free = lastToComeFree(next);
                Duration gap = free.map(cause -> openTime(next).between(cause.until(), next.place().start())).orElse(wait);
                nearest = free.isPresent() && gap.compareTo(nearest.gap()) <= 0 ? new Ahead(next, free.get().kind(), gap) : nearest;
            }
            isAhead |= next == one;
        }
        return nearest;
    }

    private Optional<Cause> lastToComeFree(Work one) {
        Work person = lastBefore(byOperator.get(one.place().operator()), one);
        Work unit = units.get(one.place().unit()).attended() ? lastBefore(onUnit.get(one.place().unit()), one) : null;
        return Stream.of(
                        Optional.ofNullable(person).filter(before -> before.lot() != one.lot()).map(before ->
                                new Cause(StartReason.Kind.OPERATOR_BUSY, before.job().id(), before.place().end())),
                        Optional.ofNullable(unit).map(before ->
                                new Cause(StartReason.Kind.UNIT_BUSY, before.job().id(), before.place().end())),
                        lastsFreedBetween(one, Instant.MIN).map(giver ->
                                new Cause(StartReason.Kind.LASTS, giver.job().id(), giver.place().start())))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Cause::until));
    }

    private static LateLot alone(Work last, Duration late) {
        LotId lot = last.lot().id();
        return new LateLot(lot, late, StartReason.Kind.PREDECESSOR, lot.value(), Duration.ZERO, last.job().operation());
    }

    private String name(StartReason.Kind kind, Work one) {
        if (kind == StartReason.Kind.OPERATOR_BUSY && one.place().operator() != null) {
            return one.place().operator().value();
        }
        if (kind == StartReason.Kind.LASTS) {
            return one.lot().lastHolds().get(0).model().value();
        }
        if (kind == StartReason.Kind.RELEASE || kind == StartReason.Kind.MATERIAL || kind == StartReason.Kind.PREDECESSOR) {
            return one.lot().id().value();
        }
        return units.get(one.place().unit()).workCentre().value();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
