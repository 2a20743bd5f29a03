package fr.romans.mes.simulators.scenario;

import java.time.Duration;

/**
 * What chance does to a floor; every figure is an assumption to be recalibrated from recorded events.
 *
 * @param timeSpread          standard deviation of the logarithm of actual over standard time
 * @param scrapRate           of each pair at each attended operation; a scrapped pair is cut again
 * @param absenceRate         of each person on each working day
 * @param betweenBreakdowns   mean running time of a unit from one breakdown to the next
 * @param repair              mean length of a repair, within working hours
 */
public record FloorChances(
        double timeSpread, double scrapRate, double absenceRate, Duration betweenBreakdowns, Duration repair) {

    public static final FloorChances NONE = new FloorChances(0, 0, 0, Duration.ofDays(365_000), Duration.ZERO);

    public FloorChances withSpread(double spread) {
        return new FloorChances(spread, scrapRate, absenceRate, betweenBreakdowns, repair);
    }

    public FloorChances withScrap(double rate) {
        return new FloorChances(timeSpread, rate, absenceRate, betweenBreakdowns, repair);
    }

    public FloorChances withAbsence(double rate) {
        return new FloorChances(timeSpread, scrapRate, rate, betweenBreakdowns, repair);
    }

    public FloorChances {
        if (timeSpread < 0 || scrapRate < 0 || scrapRate >= 0.5 || absenceRate < 0 || absenceRate >= 1) {
            throw new IllegalArgumentException("time spread " + timeSpread + ", scrap rate " + scrapRate + ", absence rate "
                    + absenceRate + ": expected 0 or more, 0 to 0.5, 0 to 1");
        }
        if (betweenBreakdowns.isZero() || betweenBreakdowns.isNegative() || repair.isNegative()) {
            throw new IllegalArgumentException(
                    "breakdowns every " + betweenBreakdowns + ", repaired in " + repair + ": expected more than zero");
        }
    }
}
