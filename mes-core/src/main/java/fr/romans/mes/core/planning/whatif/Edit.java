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
import org.jspecify.annotations.Nullable;

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
                .map(unit -> unit.id().equals(id) ? unit.withOpen(unit.open().without(List.of(down))) : unit)
                .toList());
    }

    static PlanningSnapshot open(PlanningSnapshot snapshot, Change.ExtraHours extra) {
        return snapshot.withUnits(snapshot.units().stream()
                        .map(unit -> unit.withOpen(with(unit.open(), extra.hours())))
                        .toList())
                .withOperators(snapshot.operators().stream()
                        .map(one -> one.withPresent(extra.hoursOf(one.id(), one.present())))
                        .toList());
    }

    static boolean isThereBefore(WorkingTime present, Interval hours) {
        return !present.between(hours.start().minus(WEEK), hours.start()).isZero();
    }

    static WorkingTime with(WorkingTime time, List<Interval> hours) {
        var stretches = new ArrayList<>(time.open());
        stretches.addAll(hours);
        return WorkingTime.ofAny(stretches);
    }

    static PlanningSnapshot twin(PlanningSnapshot snapshot, WorkUnitId id, WorkUnitId like) {
        var units = new ArrayList<>(snapshot.units());
        snapshot.units().stream()
                .filter(unit -> unit.id().equals(like))
                .forEach(unit -> units.add(new PlannableUnit(
                        id, unit.workCentre(), unit.attended(), unit.capacityLots(), unit.open(), unit.setUpFor())));
        return snapshot.withUnits(units).withLots(snapshot.lots().stream()
                .map(lot -> lot.withJobOrders(lot.jobOrders().stream()
                        .map(job -> job.workOn().containsKey(like) ? job.alsoOn(Map.of(id, job.workOn().get(like))) : job)
                        .toList()))
                .toList());
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
        return lot.withJobOrders(lot.jobOrders().stream().map(job -> job.notBefore(there)).toList());
    }

    /** Pinned at a trainee who would be there, but has no tutor for some of the time. */
    static boolean lacksTutor(PlanningSnapshot snapshot, PlannableJobOrder job, Interval lasts) {
        Instant start = later(job.pin().start(), lasts.start());
        Instant end = job.pin().end().isBefore(lasts.end()) ? job.pin().end() : lasts.end();
        return snapshot.operators().stream()
                .filter(one -> one.id().equals(job.pin().operator()) && one.tutored().containsKey(job.operation()))
                .anyMatch(one -> !one.present().between(start, end)
                        .equals(one.presentFor(job.operation()).between(start, end)));
    }

    /** Takes pins away; of started work is done again what is left from {@code now} on. */
    static PlanningSnapshot free(PlanningSnapshot snapshot, Predicate<PlannableJobOrder> pinned, Instant now) {
        Map<OperatorId, PlannableOperator> people =
                snapshot.operators().stream().collect(Collectors.toMap(PlannableOperator::id, one -> one));
        Map<WorkUnitId, PlannableUnit> units =
                snapshot.units().stream().collect(Collectors.toMap(PlannableUnit::id, unit -> unit));
        return snapshot.withLots(snapshot.lots().stream()
                .map(lot -> lot.withJobOrders(lot.jobOrders().stream()
                        .map(job -> job.pin() != null && pinned.test(job)
                                ? free(job, job.pin(), units.get(job.pin().unit()), people.get(job.pin().operator()), now)
                                : job)
                        .toList()))
                .toList());
    }

    private static PlannableJobOrder free(
            PlannableJobOrder job,
            Assignment pin,
            @Nullable PlannableUnit unit,
            @Nullable PlannableOperator person,
            Instant now) {
        if (unit == null || !unit.attended()) {
            return job;
        }
        WorkingTime open = person == null ? unit.open() : unit.open().and(person.present());
        Duration left = open.between(later(pin.start(), now), pin.end());
        Duration atLeast = left.isZero() ? Duration.ofMinutes(1) : left;
        Map<WorkUnitId, Duration> work = job.workOn().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().compareTo(atLeast) < 0 ? entry.getValue() : atLeast));
        return new PlannableJobOrder(job.id(), job.operation(), work, job.setup(), job.earliestStart(), null);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
