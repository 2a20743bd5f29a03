package fr.romans.mes.shopfloor.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The dispatch list of a work unit as its terminal gets it, {@code dispatch.schema.json}; retained. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DispatchMessage(
        String site, String workUnit, Instant publishedAt, @Nullable String planId, List<Entry> entries) {

    /**
     * @param home        site whose work this is, absent where it is the post's own
     * @param state       state of OPC 10031-4, such as {@code ALLOWED_TO_START}
     * @param blockedBy   codes of what has to happen first
     * @param defectCodes reasons that pairs may be scrapped for at this operation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String jobOrder,
            String lot,
            @Nullable String home,
            String brand,
            String style,
            String operation,
            int pairs,
            @Nullable String operator,
            Instant plannedStart,
            Instant plannedEnd,
            String state,
            boolean startable,
            List<String> blockedBy,
            List<String> defectCodes) {}

    /** Apart from when it was published. */
    public boolean saysTheSameAs(DispatchMessage other) {
        return site.equals(other.site)
                && workUnit.equals(other.workUnit)
                && Objects.equals(planId, other.planId)
                && entries.equals(other.entries);
    }
}
