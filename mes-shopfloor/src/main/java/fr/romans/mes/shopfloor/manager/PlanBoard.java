package fr.romans.mes.shopfloor.manager;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the board draws it. Times are epoch milliseconds.
 *
 * @param open when the site works, from {@code from} to {@code until}; the rest is closed
 * @param lots what bars name by their lot id
 */
@Introspected
public record PlanBoard(
        String site,
        String zone,
        String plan,
        String state,
        long now,
        long from,
        long until,
        List<long[]> open,
        List<Row> units,
        List<Row> people,
        Map<String, LotCard> lots,
        List<Bar> bars) {

    /** @param group the line that a post belongs to, empty for people */
    @Introspected
    public record Row(String id, String label, String group) {}

    /**
     * @param colour class of the brand's colour
     * @param ready  planned end of the last operation, epoch milliseconds; null where the plan does not hold it
     */
    @Introspected
    public record LotCard(
            String order,
            String brand,
            String colour,
            String style,
            String sizes,
            int pairs,
            String due,
            @Nullable Long ready,
            boolean late) {}

    /**
     * @param person null where nobody attends
     * @param setup  minutes of set-up at the start of the bar
     * @param state  of the job order, as in OPC 10031-4
     */
    @Introspected
    public record Bar(
            String job,
            String lot,
            String operation,
            String unit,
            @Nullable String person,
            long start,
            long end,
            long setup,
            String state,
            int good,
            int target) {}
}
