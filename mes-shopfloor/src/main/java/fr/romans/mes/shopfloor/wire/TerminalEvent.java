package fr.romans.mes.shopfloor.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal reports, {@code event.schema.json}. Counts are what came since its last event, never totals.
 *
 * @param eventId    given once by the terminal and kept when it sends again
 * @param seq        the terminal's own running number
 * @param occurredAt by the terminal's clock
 * @param reason     of a pause, an abortion or a downtime
 * @param phase      of a downtime
 * @param corrects   of a correction or withdrawal: the event that was wrong, as {@link #nameOf} calls it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TerminalEvent(
        String eventId,
        String terminal,
        @JsonInclude(JsonInclude.Include.ALWAYS) long seq,
        Instant occurredAt,
        Type type,
        @Nullable String jobOrder,
        @Nullable String operator,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int good,
        List<Scrapped> scrap,
        @Nullable String reason,
        @Nullable Phase phase,
        @Nullable String corrects) {

    public enum Type {
        @JsonProperty("started")
        STARTED,
        @JsonProperty("progress")
        PROGRESS,
        @JsonProperty("paused")
        PAUSED,
        @JsonProperty("resumed")
        RESUMED,
        @JsonProperty("completed")
        COMPLETED,
        @JsonProperty("aborted")
        ABORTED,
        @JsonProperty("correction")
        CORRECTION,
        @JsonProperty("withdrawal")
        WITHDRAWAL,
        @JsonProperty("downtime")
        DOWNTIME
    }

    public enum Phase {
        @JsonProperty("begin")
        BEGIN,
        @JsonProperty("end")
        END
    }

    public record Scrapped(int pairs, String reason) {}

    public TerminalEvent {
        scrap = scrap == null ? List.of() : List.copyOf(scrap); // null: absent from the JSON
    }

    /** Reads a message that is surely an event; empty where the schema has to look what is wrong with it, or unusual. */
    public static Optional<TerminalEvent> quicklyOf(byte[] payload) {
        return QuickEvent.read(payload);
    }

    /** What a correction calls an event by: its terminal and its id, which together are one fact. */
    public static String nameOf(String terminal, String eventId) {
        return terminal + "_" + eventId.toLowerCase(Locale.ROOT);
    }

    public String name() {
        return nameOf(terminal, eventId);
    }

    /** An event about a job order, with nothing but the fact. */
    public static TerminalEvent about(
            String jobOrder, Type type, String eventId, String terminal, long seq, Instant occurredAt) {
        return new TerminalEvent(
                eventId, terminal, seq, occurredAt, type, jobOrder, null, 0, List.of(), null, null, null);
    }

    public TerminalEvent by(@Nullable String operator) {
        return new TerminalEvent(
                eventId, terminal, seq, occurredAt, type, jobOrder, operator, good, scrap, reason, phase, corrects);
    }

    public TerminalEvent counting(int good, List<Scrapped> scrap) {
        return new TerminalEvent(
                eventId, terminal, seq, occurredAt, type, jobOrder, operator, good, scrap, reason, phase, corrects);
    }

    public TerminalEvent because(String reason) {
        return new TerminalEvent(
                eventId, terminal, seq, occurredAt, type, jobOrder, operator, good, scrap, reason, phase, corrects);
    }

    /** @param event its {@link #name} */
    public TerminalEvent correcting(@Nullable String event) {
        return new TerminalEvent(
                eventId, terminal, seq, occurredAt, type, jobOrder, operator, good, scrap, reason, phase, event);
    }
}
