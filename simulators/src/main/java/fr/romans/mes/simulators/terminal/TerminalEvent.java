package fr.romans.mes.simulators.terminal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event as it goes over the wire; what a type does not carry is null or empty. */
public record TerminalEvent(
        String eventId,
        String terminal,
        long seq,
        Instant occurredAt,
        String type,
        @Nullable String jobOrder,
        @Nullable String operator,
        @Nullable Integer good,
        List<ScrappedPairs> scrap,
        @Nullable String reason,
        @Nullable String phase) {

    public TerminalEvent {
        scrap = List.copyOf(scrap);
    }

    public record ScrappedPairs(int pairs, String reason) {}
}
