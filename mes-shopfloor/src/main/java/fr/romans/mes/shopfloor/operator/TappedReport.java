package fr.romans.mes.shopfloor.operator;

import fr.romans.mes.shopfloor.wire.TerminalEvent;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as a tablet sends it. Its id is the {@code Idempotency-Key}, a UUID: sent again, it changes nothing.
 *
 * @param terminal   name that the tablet gave itself, once
 * @param operator   who tapped, null when nobody said
 * @param occurredAt when it was tapped; a time in the future counts as now
 * @param sequence   running number of the tablet
 * @param what       STARTED, PROGRESSED, PAUSED, RESUMED, COMPLETED, ABORTED, CORRECTED or WITHDRAWN
 * @param good       pairs, of PROGRESSED and CORRECTED
 * @param scrap      of PROGRESSED, COMPLETED and CORRECTED
 * @param reason     of PAUSED and ABORTED
 * @param corrects   id of the report that was wrong, of CORRECTED and WITHDRAWN
 */
@Introspected
public record TappedReport(
        String site,
        String unit,
        String terminal,
        String jobOrder,
        @Nullable String operator,
        Instant occurredAt,
        long sequence,
        What what,
        @Nullable Integer good,
        @Nullable List<ScrappedPairs> scrap,
        @Nullable String reason,
        @Nullable String corrects) {

    public enum What {
        STARTED(TerminalEvent.Type.STARTED),
        PROGRESSED(TerminalEvent.Type.PROGRESS),
        PAUSED(TerminalEvent.Type.PAUSED),
        RESUMED(TerminalEvent.Type.RESUMED),
        COMPLETED(TerminalEvent.Type.COMPLETED),
        ABORTED(TerminalEvent.Type.ABORTED),
        CORRECTED(TerminalEvent.Type.CORRECTION),
        WITHDRAWN(TerminalEvent.Type.WITHDRAWAL);

        private final TerminalEvent.Type type;

        What(TerminalEvent.Type type) {
            this.type = type;
        }

        TerminalEvent.Type type() {
            return type;
        }
    }

    public TappedReport {
        if (Stream.of(site, unit, terminal, jobOrder, occurredAt, what).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a report names site, unit, terminal, jobOrder, occurredAt and what");
        }
    }

    @Introspected
    public record ScrappedPairs(int pairs, String reason) {}

    /** As an event of any terminal: a tablet is one. */
    TerminalEvent toEvent(String id, Instant now) {
        var event = TerminalEvent.about(
                jobOrder, what.type(), id, terminal, sequence, occurredAt.isAfter(now) ? now : occurredAt);
        List<TerminalEvent.Scrapped> lost = scrap == null
                ? List.of()
                : scrap.stream()
                        .map(part -> new TerminalEvent.Scrapped(part.pairs(), part.reason()))
                        .toList();
        event = event.by(operator).counting(good == null ? 0 : good, lost).correcting(corrects);
        return reason == null ? event : event.because(reason);
    }
}
