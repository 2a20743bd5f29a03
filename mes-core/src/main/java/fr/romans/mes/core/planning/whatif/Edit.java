package fr.romans.mes.core.planning.whatif;

import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.LastStock;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlannableOperator;
import fr.romans.mes.core.planning.PlannableUnit;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.WorkUnitId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Copies of a snapshot with one part otherwise. */
final class Edit {

    private static final Duration WEEK = Duration.ofDays(7);

    private Edit() {}

    static PlanningSnapshot person(PlanningSnapshot snapshot, OperatorId id, UnaryOperator<PlannableOperator> change) {
        return snapshot.withOperators(snapshot.operators().stream()
                .map(one -> one.id().equals(id) ? change.apply(one) : one)
                .toList());
    }

    static PlannableOperator able(PlannableOperator person, OperationCode operation) {
        var pace = new HashMap<>(person.pace());
        pace.merge(operation, BigDecimal.ONE, BigDecimal::min);
        var tutored = new HashMap<>(person.tutored());
        tutored.remove(operation);
        return new PlannableOperator(person.id(), person.present(), pace, tutored);
    }

    static PlanningSnapshot unit(PlanningSnapshot snapshot, WorkUnitId id, Interval down) {
        return snapshot.withUnits(snapshot.units().stream()
                .map(unit -> unit.id().equals(id) ? open(unit, unit.open().without(List.of(down))) : unit)
                .toList());
    }

    static PlanningSnapshot open(PlanningSnapshot snapshot, Interval hours) {
        return snapshot.withUnits(snapshot.units().stream()
                        .map(unit -> open(unit, with(unit.open(), hours)))
                        .toList())
                .withOperators(snapshot.operators().stream()
                        .map(one -> isThereBefore(one, hours)
                                ? one.withPresent(with(one.present(), hours))
                                : one)
                        .toList());
    }

    private static boolean isThereBefore(PlannableOperator person, Interval hours) {
        return !person.present().between(hours.start().minus(WEEK), hours.start()).isZero();
    }

    private static WorkingTime with(WorkingTime time, Interval hours) {
        var stretches = new ArrayList<>(time.open());
        stretches.add(hours);
        return WorkingTime.ofAny(stretches);
    }

    private static PlannableUnit open(PlannableUnit unit, WorkingTime open) {
        return new PlannableUnit(unit.id(), unit.workCentre(), unit.attended(), unit.capacityLots(), open, unit.setUpFor());
    }

    static PlanningSnapshot lasts(PlanningSnapshot snapshot, LastModelId model, int pairs) {
        return snapshot.withLasts(snapshot.lasts().stream()
                .map(stock -> stock.model().equals(model)
                        ? new LastStock(model, stock.size(), stock.owned().plus(Pairs.of(pairs)))
                        : stock)
                .toList());
    }

    static PlanningSnapshot lots(PlanningSnapshot snapshot, Set<LotId> ids, UnaryOperator<PlannableLot> change) {
        return snapshot.withLots(snapshot.lots().stream()
                .map(lot -> ids.contains(lot.id()) ? change.apply(lot) : lot)
                .toList());
    }

    static PlannableLot notBefore(PlannableLot lot, Instant there) {
        return lot.withJobOrders(lot.jobOrders().stream()
                .map(job -> new PlannableJobOrder(
                        job.id(), job.operation(), job.workOn(), job.setup(),
                        there.isAfter(job.earliestStart()) ? there : job.earliestStart(), job.pin()))
                .toList());
    }

    /** Takes pins away; of started work is done again what is left from {@code now} on. */
    static PlanningSnapshot free(PlanningSnapshot snapshot, Predicate<Assignment> pins, Instant now) {
        Map<OperatorId, WorkingTime> present = snapshot.operators().stream()
                .collect(Collectors.toMap(PlannableOperator::id, PlannableOperator::present));
        Map<WorkUnitId, PlannableUnit> units =
                snapshot.units().stream().collect(Collectors.toMap(PlannableUnit::id, unit -> unit));
        return snapshot.withLots(snapshot.lots().stream()
                .map(lot -> lot.withJobOrders(lot.jobOrders().stream()
                        .map(job -> job.pin() != null && pins.test(job.pin()) ? free(job, job.pin(), units, present, now) : job)
                        .toList()))
                .toList());
    }

    private static PlannableJobOrder free(
            PlannableJobOrder job,
            Assignment pin,
            Map<WorkUnitId, PlannableUnit> units,
            Map<OperatorId, WorkingTime> present,
            Instant now) {
        PlannableUnit unit = units.get(pin.unit());
        if (unit == null || !unit.attended()) {
            return job;
        }
        WorkingTime open = pin.operator() == null || !present.containsKey(pin.operator())
                ? unit.open()
                : unit.open().and(present.get(pin.operator()));
        Duration left = open.between(pin.start().isAfter(now) ? pin.start() : now, pin.end());
        Duration atLeast = left.isZero() ? Duration.ofMinutes(1) : left;
        Map<WorkUnitId, Duration> work = job.workOn().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().compareTo(atLeast) < 0 ? entry.getValue() : atLeast));
        return new PlannableJobOrder(job.id(), job.operation(), work, job.setup(), job.earliestStart(), null);
    }
}
