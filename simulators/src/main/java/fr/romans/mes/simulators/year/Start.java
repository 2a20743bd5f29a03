package fr.romans.mes.simulators.year;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that somebody began: the one thing that a floor decides. All else follows from it and from the seed, so a log of
 * starts tells a year again.
 *
 * @param pairs       on the trolley
 * @param planned     when the plan had it begin
 * @param operator    null where nobody stands
 * @param defectCodes that a pair may be scrapped for
 */
public record Start(
        String jobOrder,
        String lot,
        String style,
        String operation,
        int pairs,
        String unit,
        @Nullable String operator,
        Instant planned,
        Instant at,
        List<String> defectCodes) {

    public Start {
        defectCodes = List.copyOf(defectCodes);
    }

    /** Steps of a lot rise with their number, which ends the job order's id. */
    static int step(String jobOrder) {
        return Integer.parseInt(jobOrder.substring(jobOrder.lastIndexOf('-') + 1));
    }

    /** The order line, such as {@code FM-2027-014.1} of {@code FM-2027-014.1-L03}, or of {@code FM-2027-014.1-R01}, which is cut again. */
    static String orderLine(String lot) {
        return lot.substring(0, lot.lastIndexOf('-'));
    }
}
