package fr.romans.mes.shopfloor.operator;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post as its tablet shows it. Times are epoch milliseconds.
 *
 * @param people  of the site, those who are qualified for this post first
 * @param defects reasons to scrap a pair, by operation
 * @param pauses  reasons to pause
 * @param jobs    started work first, then in the order of the plan
 * @param said    the last reports of this post, newest first, corrected where they were
 */
@Introspected
public record PostDesk(
        String site,
        String unit,
        String name,
        long now,
        List<Person> people,
        Map<String, List<Reason>> defects,
        List<Reason> pauses,
        List<Job> jobs,
        List<Said> said) {

    @Introspected
    public record Person(String id, String name, boolean qualified) {}

    /** @param code what is reported, {@code label} what is shown */
    @Introspected
    public record Reason(String code, String label) {}

    @Introspected
    public record ScrappedPairs(int pairs, String reason, String label) {}

    /**
     * A report that may be corrected.
     *
     * @param what   as in {@link TappedReport}
     * @param person who said it, null when nobody told
     */
    @Introspected
    public record Said(
            String id,
            String jobOrder,
            String style,
            String operation,
            String operationName,
            long at,
            @Nullable String person,
            String what,
            int good,
            List<ScrappedPairs> scrap) {}

    @Introspected
    public record SizePairs(String size, int pairs) {}

    /**
     * @param home      name of the site whose work this is, null where it is the post's own
     * @param leather   what the upper is cut from, empty when the style does not say
     * @param blockedBy why it cannot start, in plain words; empty when it can
     * @param planned   when the plan starts it
     * @param minutes   that the plan gives it
     */
    @Introspected
    public record Job(
            String id,
            String lot,
            String order,
            String style,
            String brand,
            @Nullable String home,
            String colour,
            String leather,
            String operation,
            String operationName,
            String state,
            int good,
            int scrapped,
            int target,
            List<SizePairs> sizes,
            @Nullable Long startedAt,
            long planned,
            long minutes,
            @Nullable String plannedPerson,
            List<String> blockedBy) {}
}
