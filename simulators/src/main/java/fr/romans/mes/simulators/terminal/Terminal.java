package fr.romans.mes.simulators.terminal;

import fr.romans.mes.simulators.operator.Deed;
import fr.romans.mes.simulators.terminal.TerminalEvent.ScrappedPairs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The terminal of one post: its dispatch list, what runs at it, and what it has still to deliver. */
final class Terminal {

    private final Post post;
    private final String id;
    private final String bootId;
    private final Outbox outbox = new Outbox();
    private final Map<String, TaskRun> running = new LinkedHashMap<>();
    private DispatchList list = new DispatchList(List.of());
    private boolean hasSeenAList;
    private long seq;

    Terminal(Post post, String id, String bootId) {
        this.post = post;
        this.id = id;
        this.bootId = bootId;
    }

    Post post() {
        return post;
    }

    String id() {
        return id;
    }

    Outbox outbox() {
        return outbox;
    }

    Map<String, TaskRun> running() {
        return running;
    }

    DispatchList list() {
        return list;
    }

    /** @return true for the first list since the terminal was switched on */
    boolean show(DispatchList newList) {
        list = newList;
        boolean isFirst = !hasSeenAList;
        hasSeenAList = true;
        return isFirst;
    }

    /** One attended task at a time; tasks that nobody stands at run beside each other. */
    boolean hasPersonAtWork() {
        return running.values().stream().anyMatch(run -> run.entry().operator() != null);
    }

    void report(String jobOrder, @Nullable String operator, Instant at, Deed deed) {
        outbox.add(event(jobOrder, operator, at, deed));
    }

    private TerminalEvent event(String jobOrder, @Nullable String operator, Instant at, Deed deed) {
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
        seq++;
        String eventId = UUID.nameUUIDFromBytes((id + "/" + bootId + "/" + seq).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new TerminalEvent(eventId, id, seq, at, type, jobOrder, operator, good, scrap, reason, phase);
    }

    private static List<ScrappedPairs> scrapped(SortedMap<String, Integer> byReason) {
        List<ScrappedPairs> scrap = new ArrayList<>();
        byReason.forEach((reason, pairs) -> scrap.add(new ScrappedPairs(pairs, reason)));
        return scrap;
    }
}
