package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.planning.file.PlanFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a plan costs, by the formulas of docs/plan-file.md; exact, half cents rounded up. */
final class CostFormulas {

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal SECONDS_A_MINUTE = BigDecimal.valueOf(60);

    private final Schedule schedule;
    private final PlanFile.Weights weights;

    CostFormulas(Schedule schedule) {
        this.schedule = schedule;
        this.weights = schedule.problem().weights();
    }

    PlanFile.Cost cost() {
        long hardLateness = 0;
        long tardiness = 0;
        long pastAim = 0;
        long flow = 0;
        long latePairSeconds = 0;
        long flowPairSeconds = 0;
        int lateLots = 0;
        for (PlanFile.Lot lot : schedule.problem().lots()) {
            long late = secondsPast(lot.due(), lot);
            if (lot.hardDue()) {
                hardLateness += perPairDay(weights.lateHardPairDay(), lot.weight(), lot.pairs() * late);
            } else {
                tardiness += perPairDay(weights.latePairDay(), lot.weight(), lot.pairs() * late);
            }
            pastAim += perPairDay(weights.pastAimPairDay(), lot.weight(), lot.pairs() * secondsPast(lot.aim(), lot));
            flow += perPairDay(weights.flowPairDay(), BigDecimal.ONE, lot.pairs() * flowSeconds(lot));
            latePairSeconds += lot.pairs() * late;
            flowPairSeconds += lot.pairs() * flowSeconds(lot);
            lateLots += late > 0 ? 1 : 0;
        }
        long setupSeconds = schedule.jobs().stream().mapToLong(job -> job.place().setupSeconds()).sum();
        long setups = BigDecimal.valueOf(setupSeconds)
                .multiply(BigDecimal.valueOf(weights.setupMinute()))
                .divide(SECONDS_A_MINUTE, 0, RoundingMode.HALF_UP)
                .longValueExact();
        long unfairness = unfairness();
        long moves = moved() * weights.movedJobOrder();
        return new PlanFile.Cost(
                hardLateness,
                tardiness + pastAim + setups + flow + unfairness + moves,
                tardiness,
                pastAim,
                setups,
                flow,
                unfairness,
                moves,
                latePairSeconds / SECONDS_A_DAY.doubleValue(),
                lateLots,
                setupSeconds,
                flowPairSeconds / SECONDS_A_DAY.doubleValue());
    }

    private static long perPairDay(long cents, BigDecimal weight, long pairSeconds) {
        return weight.multiply(BigDecimal.valueOf(cents))
                .multiply(BigDecimal.valueOf(pairSeconds))
                .divide(SECONDS_A_DAY, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private long secondsPast(Instant day, PlanFile.Lot lot) {
        List<PlacedJob> jobs = schedule.jobsOf(lot);
        if (jobs.isEmpty()) {
            return 0;
        }
        return Math.max(0, Duration.between(day, completion(jobs)).toSeconds());
    }

    private long flowSeconds(PlanFile.Lot lot) {
        List<PlacedJob> jobs = schedule.jobsOf(lot);
        if (jobs.isEmpty()) {
            return 0;
        }
        Instant start = lot.startedAt() != null ? lot.startedAt() : jobs.get(0).start();
        return Duration.between(start, completion(jobs)).toSeconds();
    }

    private static Instant completion(List<PlacedJob> jobs) {
        return jobs.get(jobs.size() - 1).end();
    }

    /** Lateness that brands bear above their share of the pairs: Σ max(0, T_b − T·P_b/P), over the common denominator P. */
    private long unfairness() {
        Map<String, Long> late = new HashMap<>();
        Map<String, Long> pairs = new HashMap<>();
        for (PlanFile.Lot lot : schedule.problem().lots()) {
            late.merge(lot.brand(), lot.pairs() * secondsPast(lot.due(), lot), Long::sum);
            pairs.merge(lot.brand(), (long) lot.pairs(), Long::sum);
        }
        BigDecimal allLate = sum(late);
        BigDecimal allPairs = sum(pairs);
        if (allPairs.signum() == 0) {
            return 0;
        }
        BigDecimal above = late.keySet().stream()
                .map(brand -> BigDecimal.valueOf(late.get(brand))
                        .multiply(allPairs)
                        .subtract(allLate.multiply(BigDecimal.valueOf(pairs.get(brand)))))
                .reduce(BigDecimal.ZERO, (total, excess) -> total.add(excess.max(BigDecimal.ZERO)));
        return above.multiply(BigDecimal.valueOf(weights.unfairPairDay()))
                .divide(allPairs.multiply(SECONDS_A_DAY), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static BigDecimal sum(Map<String, Long> values) {
        return BigDecimal.valueOf(values.values().stream().mapToLong(Long::longValue).sum());
    }

    private long moved() {
        return schedule.problem().published().stream()
                .filter(before -> schedule.job(before.jobOrder())
                        .filter(job -> !job.isPinned() && isElsewhere(before, job.place()))
                        .isPresent())
                .count();
    }

    private static boolean isElsewhere(PlanFile.Placed before, PlanFile.Placed now) {
        return !before.unit().equals(now.unit())
                || !Objects.equals(before.operator(), now.operator())
                || !before.start().equals(now.start());
    }
}
