package fr.romans.mes.simulators.operator;

import java.time.Duration;
import java.util.List;

/**
 * A job order as the person at the post sees it.
 *
 * @param pairs       pairs to do
 * @param planned     working time that the plan gives it
 * @param attended    false where nobody stands (drying)
 * @param defectCodes reasons that a pair may be scrapped for
 */
public record Task(String jobOrder, int pairs, Duration planned, boolean attended, List<String> defectCodes) {
    public Task {
        if (pairs < 1 || planned.isNegative()) {
            throw new IllegalArgumentException(
                    "task " + jobOrder + " of " + pairs + " pairs planned for " + planned + ": expected a pair and a length");
        }
        defectCodes = List.copyOf(defectCodes);
    }
}
