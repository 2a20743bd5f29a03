package fr.romans.mes.simulators.terminal;

import fr.romans.mes.simulators.operator.Deed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The terminal of one post: its dispatch list, what runs at it, and what it has still to deliver. */
final class Terminal {

    private final Post post;
    private final String id;
    private final EventWriter events;
    private final Outbox outbox = new Outbox();
    private final Map<String, TaskRun> running = new LinkedHashMap<>();
    private DispatchList list = new DispatchList(List.of());
    private boolean hasSeenAList;

    Terminal(Post post, String id, String bootId) {
        this.post = post;
        this.id = id;
        this.events = new EventWriter(id, bootId);
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
        outbox.add(events.write(jobOrder, operator, at, deed));
    }
}
