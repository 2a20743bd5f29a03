package fr.romans.mes.simulators.terminal;

import fr.romans.mes.simulators.operator.Deed;
import fr.romans.mes.simulators.terminal.TerminalEvent.ScrappedPairs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts deeds into the events of one terminal: with ids that depend on terminal, boot and number alone, and numbers that rise
 * from boot to boot, since they begin at the atelier's time in milliseconds.
 */
public final class EventWriter {

    private final String id;
    private final UUID boot;
    private long seq;

    /** @param bootId new each time that the terminal is switched on */
    public EventWriter(String id, String bootId) {
        this.id = id;
        this.boot = UUID.nameUUIDFromBytes((id + "/" + bootId).getBytes(StandardCharsets.UTF_8));
    }

    /** @param operator null where nobody stands */
    public TerminalEvent write(String jobOrder, @Nullable String operator, Instant at, Deed deed) {
        if (deed instanceof Deed.Start) {
            return event("started", jobOrder, operator, at, null, List.of(), null, null);
        }
        if (deed instanceof Deed.Count count) {
            return event("progress", jobOrder, operator, at, count.good(), scrapped(count.scrap()), null, null);
        }
        if (deed instanceof Deed.Pause pause) {
            return event("paused", jobOrder, operator, at, null, List.of(), pause.reason(), null);
        }
        if (deed instanceof Deed.Resume) {
            return event("resumed", jobOrder, operator, at, null, List.of(), null, null);
        }
        if (deed instanceof Deed.BreakDown breakDown) {
            return event("downtime", null, operator, at, null, List.of(), breakDown.reason(), "begin");
        }
        if (deed instanceof Deed.Repair repair) {
            return event("downtime", null, operator, at, null, List.of(), repair.reason(), "end");
        }
        Deed.Complete complete = (Deed.Complete) deed;
        return event("completed", jobOrder, operator, at, null, scrapped(complete.scrap()), null, null);
    }

    private TerminalEvent event(
            String type,
            @Nullable String jobOrder,
            @Nullable String operator,
            Instant at,
            @Nullable Integer good,
            List<ScrappedPairs> scrap,
            @Nullable String reason,
            @Nullable String phase) {
        seq = Math.max(seq + 1, at.toEpochMilli());
        return new TerminalEvent(eventId(), id, seq, at, type, jobOrder, operator, good, scrap, reason, phase);
    }

    /** Rises with the running number, so that the database finds its place soon; then what tells this boot from others (RFC 9562, version 8). */
    private String eventId() {
        return new UUID(seq << 16 | 0x8000 | boot.getMostSignificantBits() & 0xfff, boot.getLeastSignificantBits()).toString();
    }

    private static List<ScrappedPairs> scrapped(SortedMap<String, Integer> byReason) {
        List<ScrappedPairs> scrap = new ArrayList<>();
        byReason.forEach((reason, pairs) -> scrap.add(new ScrappedPairs(pairs, reason)));
        return scrap;
    }
}
