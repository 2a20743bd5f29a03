package fr.romans.mes.simulators.operator;

import java.time.Duration;
import java.util.List;

/**
 * How the people of a simulated floor differ from the plan. All rates are probabilities.
 *
 * @param timeSpread      standard deviation of the logarithm of actual over planned time; 0.15 = mostly within ±15 %
 * @param scrapRate       of each pair, at each operation that has defect codes
 * @param pauseRate       of each task: the operator is called away once
 * @param breakdownRate   of each task: the post breaks down once
 * @param progressPairs   pairs after which progress is reported
 * @param earlyStart      how long before its planned start a task may begin
 * @param pauseReasons    codes that a pause may carry
 * @param downtimeReasons codes that a breakdown may carry
 */
public record WorkHabits(
        double timeSpread,
        double scrapRate,
        double pauseRate,
        double breakdownRate,
        int progressPairs,
        Duration earlyStart,
        List<String> pauseReasons,
        List<String> downtimeReasons) {

    public WorkHabits {
        requireRate("scrap rate", scrapRate);
        requireRate("pause rate", pauseRate);
        requireRate("breakdown rate", breakdownRate);
        if (timeSpread < 0 || timeSpread > 2) {
            throw new IllegalArgumentException("time spread " + timeSpread + ": expected 0 to 2");
        }
        if (progressPairs < 1) {
            throw new IllegalArgumentException("progress every " + progressPairs + " pairs: expected 1 or more");
        }
        if (earlyStart.isNegative()) {
            throw new IllegalArgumentException("early start " + earlyStart + ": expected a duration from PT0S up");
        }
        if (pauseReasons.isEmpty() || downtimeReasons.isEmpty()) {
            throw new IllegalArgumentException("pauses and downtimes need at least one reason code each");
        }
        pauseReasons = List.copyOf(pauseReasons);
        downtimeReasons = List.copyOf(downtimeReasons);
    }

    private static void requireRate(String what, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException(what + " " + rate + ": expected 0 to 1");
        }
    }
}
