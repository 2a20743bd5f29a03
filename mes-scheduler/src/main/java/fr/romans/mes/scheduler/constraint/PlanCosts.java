package fr.romans.mes.scheduler.constraint;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.JobOrderId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The cost of a plan in euro cents, one method for each term; half cents are rounded up. */
public final class PlanCosts {

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal SECONDS_A_MINUTE = BigDecimal.valueOf(60);

    private final PlanningSnapshot snapshot;
    private final List<PlannableLot> lots;
    private final Map<JobOrderId, Assignment> places = new HashMap<>();

    private PlanCosts(PlanningSnapshot snapshot, Collection<Assignment> assignments) {
        this.snapshot = snapshot;
        this.lots = snapshot.lots().stream().filter(lot -> !lot.jobOrders().isEmpty()).toList();
        assignments.forEach(assignment -> places.put(assignment.jobOrder(), assignment));
    }

    /** @param assignments one for each job order of the snapshot */
    public static PlanCost of(PlanningSnapshot snapshot, Collection<Assignment> assignments) {
        return new PlanCosts(snapshot, assignments).cost();
    }

    private PlanCost cost() {
        long tardiness = tardiness();
        long pastAim = pastAim();
        long setups = setups();
        long flow = flow();
        long unfairness = unfairness();
        long moves = moves();
        double latePairDays = lots.stream().mapToLong(lot -> lot.pairs().count() * lateSeconds(lot)).sum()
                / SECONDS_A_DAY.doubleValue();
        double flowPairDays = lots.stream().mapToLong(lot -> lot.pairs().count() * flowSeconds(lot)).sum()
                / SECONDS_A_DAY.doubleValue();
        return new PlanCost(
                hardLateness(),
                tardiness + pastAim + setups + flow + unfairness + moves,
                tardiness,
                pastAim,
                setups,
                flow,
                unfairness,
                moves,
                latePairDays,
                (int) lots.stream().filter(lot -> lateSeconds(lot) > 0).count(),
                setupTime(),
                flowPairDays);
    }

    /** Lots with a hard deadline: weight × pairs × days late, on a level above all the rest. */
    private long hardLateness() {
        return lots.stream().filter(PlannableLot::hardDue).mapToLong(lot ->
                perPairDay(snapshot.weights().lateHardPairDay(), lot.weight(), lot.pairs().count() * lateSeconds(lot))).sum();
    }

    /** The other lots: weight × pairs × days late. */
    private long tardiness() {
        return lots.stream().filter(lot -> !lot.hardDue()).mapToLong(lot ->
                perPairDay(snapshot.weights().latePairDay(), lot.weight(), lot.pairs().count() * lateSeconds(lot))).sum();
    }

    /** All lots: weight × pairs × days past the day aimed at. */
    private long pastAim() {
        return lots.stream().mapToLong(lot ->
                perPairDay(snapshot.weights().pastAimPairDay(), lot.weight(), lot.pairs().count() * secondsPast(lot.aim(), lot))).sum();
    }

    /** Minutes of set-up at standard pace. */
    private long setups() {
        return BigDecimal.valueOf(setupTime().toSeconds())
                .multiply(BigDecimal.valueOf(snapshot.weights().setupMinute()))
                .divide(SECONDS_A_MINUTE, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Pairs × days from the first start to the last end: work in process. */
    private long flow() {
        return lots.stream().mapToLong(lot ->
                perPairDay(snapshot.weights().flowPairDay(), BigDecimal.ONE, lot.pairs().count() * flowSeconds(lot))).sum();
    }

    /** Pair-days of lateness that brands bear above their share of the pairs: Σ max(0, T_b − T·P_b/P). */
    private long unfairness() {
        Map<BrandId, Long> late = new HashMap<>();
        Map<BrandId, Long> pairs = new HashMap<>();
        for (PlannableLot lot : snapshot.lots()) {
            pairs.merge(lot.brand(), (long) lot.pairs().count(), Long::sum);
        }
        for (PlannableLot lot : lots) {
            late.merge(lot.brand(), lot.pairs().count() * lateSeconds(lot), Long::sum);
        }
        BigDecimal allLate = sum(late);
        BigDecimal allPairs = sum(pairs);
        if (allPairs.signum() == 0) {
            return 0;
        }
        BigDecimal above = late.keySet().stream()
                .map(brand -> BigDecimal.valueOf(late.get(brand)).multiply(allPairs)
                        .subtract(allLate.multiply(BigDecimal.valueOf(pairs.get(brand)))))
                .map(excess -> excess.max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return above.multiply(BigDecimal.valueOf(snapshot.weights().unfairPairDay()))
                .divide(allPairs.multiply(SECONDS_A_DAY), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Published job orders, pinned ones apart, that change post, person or start. */
    private long moves() {
        return snapshot.weights().movedJobOrder() * lots.stream()
                .flatMap(lot -> lot.jobOrders().stream())
                .filter(job -> job.pin() == null)
                .map(PlannableJobOrder::id)
                .filter(job -> isElsewhere(snapshot.published().get(job), place(job)))
                .count();
    }

    private static boolean isElsewhere(@org.jspecify.annotations.Nullable Assignment before, Assignment now) {
        return before != null
                && !(before.unit().equals(now.unit())
                        && Objects.equals(before.operator(), now.operator())
                        && before.start().equals(now.start()));
    }

    private Duration setupTime() {
        return lots.stream()
                .flatMap(lot -> lot.jobOrders().stream())
                .map(job -> place(job.id()).setup())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private long lateSeconds(PlannableLot lot) {
        return secondsPast(lot.due(), lot);
    }

    private long secondsPast(Instant day, PlannableLot lot) {
        return Math.max(0, Duration.between(day, completion(lot)).toSeconds());
    }

    private long flowSeconds(PlannableLot lot) {
        Instant start = lot.startedAt() != null ? lot.startedAt() : place(lot.jobOrders().get(0).id()).start();
        return Duration.between(start, completion(lot)).toSeconds();
    }

    private Instant completion(PlannableLot lot) {
        return place(lot.jobOrders().get(lot.jobOrders().size() - 1).id()).end();
    }

    private Assignment place(JobOrderId job) {
        Assignment place = places.get(job);
        if (place == null) {
            throw new IllegalArgumentException("the plan does not place job order " + job.value()
                    + ": judge a plan of this snapshot only");
        }
        return place;
    }

    private static long perPairDay(long cents, BigDecimal weight, long pairSeconds) {
        return weight.multiply(BigDecimal.valueOf(cents))
                .multiply(BigDecimal.valueOf(pairSeconds))
                .divide(SECONDS_A_DAY, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static BigDecimal sum(Map<BrandId, Long> values) {
        return BigDecimal.valueOf(values.values().stream().mapToLong(Long::longValue).sum());
    }
}
