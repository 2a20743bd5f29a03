package fr.romans.mes.shopfloor.operator;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as a tablet sends it. Its id is the {@code Idempotency-Key}: sent again, it changes nothing.
 *
 * @param operator   who tapped, null when nobody said
 * @param occurredAt when it was tapped; a time in the future counts as now
 * @param sequence   running number of the tablet
 * @param what       STARTED, PROGRESSED, PAUSED, RESUMED, COMPLETED or ABORTED
 * @param good       pairs, of PROGRESSED
 * @param scrap      of PROGRESSED and COMPLETED
 * @param reason     of PAUSED and ABORTED
 */
@Introspected
public record TappedReport(
        String jobOrder,
        String unit,
        @Nullable String operator,
        Instant occurredAt,
        long sequence,
        What what,
        @Nullable Integer good,
        @Nullable List<ScrappedPairs> scrap,
        @Nullable String reason) {

    public enum What {
        STARTED,
        PROGRESSED,
        PAUSED,
        RESUMED,
        COMPLETED,
        ABORTED
    }

    @Introspected
    public record ScrappedPairs(int pairs, String reason) {}
}
