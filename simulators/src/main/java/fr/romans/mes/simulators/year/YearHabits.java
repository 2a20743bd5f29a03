package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.scenario.FloorChances;
import java.time.Duration;

/**
 * How the floor of a simulated year behaves; each figure an assumption of {@code config/simulation}, to be recalibrated from
 * recorded events. Rates are probabilities.
 *
 * @param chances          what the model without MES knows too
 * @param reworkRate       of each pair at each attended operation: mended at once, which takes half its time again
 * @param halfPairShare    of the scrapped pairs: one foot only, which is cut and made up to there anew; the pair is kept
 * @param pauseRate        of each task: its operator is called away once
 * @param pause            how long
 * @param learningRate     what is left of the minutes of a pair each time that the hours at an operation double
 * @param learningHours    the hours to double first; learning ends at the pace of an expert
 * @param lateMaterialRate of each order line: its materials come after the release
 * @param lateMaterialDays mean days that they come later, at least 1
 * @param lastDamageRate   of each pair lasted: its last breaks
 * @param lastRepair       how long the pair waits for another
 * @param early            how long before its planned start a task may begin
 * @param help             a task so late is taken by anybody who can do it and has nothing else to do
 */
public record YearHabits(
        FloorChances chances,
        double reworkRate,
        double halfPairShare,
        double pauseRate,
        Duration pause,
        double learningRate,
        Duration learningHours,
        double lateMaterialRate,
        double lateMaterialDays,
        double lastDamageRate,
        Duration lastRepair,
        Duration early,
        Duration help) {

    public YearHabits {
        requireRate("rework-rate", reworkRate);
        requireRate("half-pair-share", halfPairShare);
        requireRate("pause-rate", pauseRate);
        requireRate("late-material-rate", lateMaterialRate);
        requireRate("last-damage-rate", lastDamageRate);
        if (!(lateMaterialDays >= 1)) {
            throw new IllegalArgumentException("late-material-days " + lateMaterialDays + ": expected at least 1");
        }
        if (!(learningRate > 0.5 && learningRate <= 1) || learningHours.isZero()) {
            throw new IllegalArgumentException("learning-rate " + learningRate + ", learning-hours " + learningHours.toHours()
                    + ": expected above 0.5 up to 1, and more than 0");
        }
    }

    private static void requireRate(String key, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException(key + " " + rate + ": expected 0 to 1");
        }
    }
}
