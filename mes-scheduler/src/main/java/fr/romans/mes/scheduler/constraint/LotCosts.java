package fr.romans.mes.scheduler.constraint;

import fr.romans.mes.scheduler.problem.Problem;
import java.math.BigInteger;

/** The terms of {@link PlanCosts} in integers, lot by lot, for the innermost loops. */
public final class LotCosts {

    private static final long MINUTES_A_DAY = 1440;

    private final Problem p;
    private final long[] pairsOfBrand;
    private final long allPairs;

    public LotCosts(Problem p) {
        this.p = p;
        this.pairsOfBrand = p.pairsOfBrand;
        long all = 0;
        for (long pairs : pairsOfBrand) {
            all += pairs;
        }
        this.allPairs = Math.max(1, all);
    }

    public int lateMinutes(int lot, int completion) {
        return Math.max(0, completion - p.due[lot]);
    }

    /** Tardiness, or hard lateness where the deadline is hard. */
    public long lateness(int lot, int lateMinutes) {
        return lateMinutes == 0 ? 0 : rounded(p.lateRate[lot] * lateMinutes, p.lateRateScale[lot]);
    }

    public long pastAim(int lot, int completion) {
        int minutes = Math.max(0, completion - p.aim[lot]);
        return minutes == 0 ? 0 : rounded(p.pastAimRate[lot] * minutes, p.pastAimRateScale[lot]);
    }

    public long flow(int lot, int start, int completion) {
        int from = p.started[lot] ? p.startedAt[lot] : start;
        return rounded(p.flowPairDay * p.pairs[lot] * (completion - from), MINUTES_A_DAY);
    }

    public long setups(long setupMillis) {
        return rounded(setupMillis * p.setupMinute, 60_000);
    }

    /** @param latePairMinutes by brand */
    public long unfairness(long[] latePairMinutes) {
        long all = 0;
        for (long late : latePairMinutes) {
            all += late;
        }
        if (all == 0 || p.unfairPairDay == 0) {
            return 0;
        }
        long above = 0;
        for (int brand = 0; brand < latePairMinutes.length; brand++) {
            above += Math.max(0, latePairMinutes[brand] * allPairs - all * pairsOfBrand[brand]);
        }
        if (Math.multiplyHigh(above, 2 * p.unfairPairDay) == 0) {
            return rounded(above * p.unfairPairDay, allPairs * MINUTES_A_DAY);
        }
        return BigInteger.valueOf(above)
                .multiply(BigInteger.valueOf(2 * p.unfairPairDay))
                .add(BigInteger.valueOf(allPairs * MINUTES_A_DAY))
                .divide(BigInteger.valueOf(2 * allPairs * MINUTES_A_DAY))
                .longValue();
    }

    /** Half up, also below zero (a half goes away from zero, as in BigDecimal's HALF_UP). */
    private static long rounded(long numerator, long denominator) {
        long half = denominator / 2;
        return numerator >= 0
                ? (numerator + half) / denominator
                : -((-numerator + half) / denominator);
    }
}
