package fr.romans.mes.core.planning.explain;

import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.LastHold;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlannableOperator;
import fr.romans.mes.core.planning.PlannableUnit;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A finished plan by post, person and lot: what comes before a job order at each. */
final class PlannedWork {

    /** @param before the lot's work before it; null for its first */
    record Work(PlannableLot lot, PlannableJobOrder job, Assignment place, @Nullable Work before) {}

    private final PlanningSnapshot snapshot;
    private final Map<JobOrderId, Work> work = new LinkedHashMap<>();
    private final Map<WorkUnitId, List<Work>> onUnit = new HashMap<>();
    private final Map<OperatorId, List<Work>> byOperator = new HashMap<>();
    private final Map<WorkUnitId, PlannableUnit> units = new HashMap<>();
    private final Map<OperatorId, PlannableOperator> operators = new HashMap<>();

    PlannedWork(PlanningSnapshot snapshot, Collection<Assignment> assignments) {
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

    PlanningSnapshot snapshot() {
        return snapshot;
    }

    Optional<Work> of(JobOrderId job) {
        return Optional.ofNullable(work.get(job));
    }

    /** In the order of the snapshot. */
    Collection<Work> all() {
        return work.values();
    }

    /** When a lot may begin: once it is released, from now on. */
    Instant start(PlannableLot lot) {
        return lot.release().isAfter(snapshot.from()) ? lot.release() : snapshot.from();
    }

    PlannableUnit unitOf(Work one) {
        return units.get(one.place().unit());
    }

    /** What its person did before. */
    Optional<Work> beforeByPerson(Work one) {
        return lastBefore(byOperator.getOrDefault(one.place().operator(), List.of()), one);
    }

    /** What was at its post before; nothing where nobody attends it and lots stand side by side. */
    Optional<Work> beforeAtPost(Work one) {
        return unitOf(one).attended() ? lastBefore(onUnit.get(one.place().unit()), one) : Optional.empty();
    }

    /** The last of those that end before this one starts. */
    private static Optional<Work> lastBefore(List<Work> sorted, Work one) {
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
                return Optional.of(sorted.get(i));
            }
        }
        return Optional.empty();
    }

    /** When its post is open and its person there. */
    WorkingTime openTime(Work one) {
        PlannableUnit unit = unitOf(one);
        PlannableOperator operator = operators.get(one.place().operator());
        if (!unit.attended()) {
            return new WorkingTime(List.of(new Interval(snapshot.from(), snapshot.until())));
        }
        return operator == null ? unit.open() : unit.open().and(operator.presentFor(one.job().operation()));
    }

    /** The latest work between then and its start whose start gives lasts back that it takes. */
    Optional<Work> lastsFreedBetween(Work one, Instant after) {
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
}
