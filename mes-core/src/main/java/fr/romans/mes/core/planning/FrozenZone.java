package fr.romans.mes.core.planning;

import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ShoeSize;
import fr.romans.mes.core.unit.WorkUnitId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The frozen zone (zone figée): published job orders that start soon are pinned where they are published, so that the floor can
 * rely on them. One that cannot stand any more is left free: its predecessor is late or free, its unit or operator is gone or
 * taken, its lasts are not there. Those behind it in its lot are then free as well.
 */
final class FrozenZone {

    private record Candidate(PlannableLot lot, int index, PlannableJobOrder job, Assignment published) {}

    private static final BigDecimal SECONDS_A_MINUTE = BigDecimal.valueOf(60);

    private final PlanningSnapshot snapshot;
    private final Instant end;
    private final Map<WorkUnitId, PlannableUnit> units = new HashMap<>();
    private final Map<OperatorId, PlannableOperator> operators = new HashMap<>();
    private final Map<JobOrderId, Assignment> pins = new HashMap<>();

    private FrozenZone(PlanningSnapshot snapshot, Duration frozen) {
        this.snapshot = snapshot;
        this.end = snapshot.from().plus(frozen);
        snapshot.units().forEach(unit -> units.put(unit.id(), unit));
        snapshot.operators().forEach(operator -> operators.put(operator.id(), operator));
        for (PlannableLot lot : snapshot.lots()) {
            for (PlannableJobOrder job : lot.jobOrders()) {
                if (job.pin() != null) {
                    pins.put(job.id(), job.pin());
                }
            }
        }
    }

    /** The snapshot with published work that starts within this time from its start pinned as well. */
    static PlanningSnapshot freeze(PlanningSnapshot snapshot, Duration frozen) {
        return new FrozenZone(snapshot, frozen).frozen();
    }

    private PlanningSnapshot frozen() {
        candidates().forEach(candidate -> pinOf(candidate).ifPresent(pin -> pins.put(pin.jobOrder(), pin)));
        return snapshot.withLots(snapshot.lots().stream().map(this::pinned).toList());
    }

    private PlannableLot pinned(PlannableLot lot) {
        return lot.withJobOrders(lot.jobOrders().stream()
                .map(job -> new PlannableJobOrder(
                        job.id(), job.operation(), job.workOn(), job.setup(), job.earliestStart(), pins.get(job.id())))
                .toList());
    }

    /** In the order of their starts, so that each is judged behind those that it builds on. */
    private List<Candidate> candidates() {
        var candidates = new ArrayList<Candidate>();
        for (PlannableLot lot : snapshot.lots()) {
            for (int i = 0; i < lot.jobOrders().size(); i++) {
                PlannableJobOrder job = lot.jobOrders().get(i);
                Assignment published = snapshot.published().get(job.id());
                if (job.pin() == null
                        && published != null
                        && !published.start().isBefore(snapshot.from())
                        && published.start().isBefore(end)) {
                    candidates.add(new Candidate(lot, i, job, published));
                }
            }
        }
        candidates.sort(Comparator.comparing((Candidate candidate) -> candidate.published().start())
                .thenComparing(Candidate::index)
                .thenComparing(candidate -> candidate.job().id()));
        return candidates;
    }

    private Optional<Assignment> pinOf(Candidate candidate) {
        Assignment published = candidate.published();
        PlannableUnit unit = units.get(published.unit());
        Duration work = candidate.job().workOn().get(published.unit());
        if (unit == null || work == null || !mayStart(candidate) || !lastsAreThere(candidate)) {
            return Optional.empty();
        }
        return endOf(candidate, unit, work.plus(published.setup()))
                .filter(end -> !end.isAfter(published.end()))
                .map(end -> new Assignment(
                        published.jobOrder(), published.unit(), published.operator(), published.start(), end, published.setup()))
                .filter(pin -> hasRoom(pin, unit));
    }

    private boolean mayStart(Candidate candidate) {
        Instant start = candidate.published().start();
        if (start.isBefore(candidate.lot().release()) || start.isBefore(candidate.job().earliestStart())) {
            return false;
        }
        if (candidate.index() == 0) {
            return true;
        }
        Assignment before = pins.get(candidate.lot().jobOrders().get(candidate.index() - 1).id());
        return before != null
                && !before.end().plus(snapshot.transport().between(before.unit(), candidate.published().unit())).isAfter(start);
    }

    /** When the work ends if it starts as published; empty where it cannot be done so. */
    private Optional<Instant> endOf(Candidate candidate, PlannableUnit unit, Duration time) {
        Instant start = candidate.published().start();
        OperatorId operator = candidate.published().operator();
        if (!unit.attended()) {
            return operator == null ? Optional.of(start.plus(minutes(time, BigDecimal.ONE))) : Optional.empty();
        }
        PlannableOperator person = operator == null ? null : operators.get(operator);
        BigDecimal pace = person == null ? null : person.pace().get(candidate.job().operation());
        if (person == null || pace == null) {
            return Optional.empty();
        }
        WorkingTime open = unit.open().and(person.presentFor(candidate.job().operation()));
        return open.isOpenAt(start) ? open.after(start, minutes(time, pace)) : Optional.empty();
    }

    private static Duration minutes(Duration time, BigDecimal pace) {
        return Duration.ofMinutes(BigDecimal.valueOf(time.toSeconds())
                .multiply(pace)
                .divide(SECONDS_A_MINUTE, 0, RoundingMode.CEILING)
                .longValueExact());
    }

    private boolean hasRoom(Assignment pin, PlannableUnit unit) {
        long onUnit = pins.values().stream()
                .filter(other -> other.unit().equals(pin.unit()) && overlap(other, pin))
                .count();
        boolean isOperatorTaken = pin.operator() != null && pins.values().stream()
                .anyMatch(other -> pin.operator().equals(other.operator()) && overlap(other, pin));
        return onUnit < (unit.attended() ? 1 : unit.capacityLots()) && !isOperatorTaken;
    }

    private static boolean overlap(Assignment one, Assignment other) {
        return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
    }

    private boolean lastsAreThere(Candidate candidate) {
        return candidate.lot().lastHolds().stream()
                .filter(hold -> candidate.job().id().equals(hold.fromStartOf()))
                .allMatch(hold -> hold.pairs().pairsBySize().entrySet().stream().allMatch(need ->
                        inUse(hold, need.getKey(), candidate.published().start()) + need.getValue().count()
                                <= owned(hold, need.getKey())));
    }

    private int inUse(LastHold wanted, ShoeSize size, Instant time) {
        return snapshot.lots().stream()
                .flatMap(lot -> lot.lastHolds().stream())
                .filter(hold -> hold != wanted && hold.model().equals(wanted.model()) && isInUse(hold, time))
                .mapToInt(hold -> hold.pairs().of(size).count())
                .sum();
    }

    private boolean isInUse(LastHold hold, Instant time) {
        return (hold.fromStartOf() == null || hasStarted(hold.fromStartOf(), time)) && !hasStarted(hold.untilStartOf(), time);
    }

    private boolean hasStarted(@Nullable JobOrderId job, Instant time) {
        Assignment pin = job == null ? null : pins.get(job);
        return pin != null && !pin.start().isAfter(time);
    }

    private int owned(LastHold hold, ShoeSize size) {
        return snapshot.lasts().stream()
                .filter(stock -> stock.model().equals(hold.model()) && stock.size().equals(size))
                .map(LastStock::owned)
                .mapToInt(Pairs::count)
                .sum();
    }
}
