package fr.romans.mes.simulators.terminal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;

/**
 * Events of one terminal that the MES has not acknowledged yet. They are told strictly in order: the next goes out when
 * the one before is acknowledged, and one whose acknowledgement stays away is sent again, with the same id. It is kept in
 * memory: a terminal that is killed forgets what it had not delivered.
 */
final class Outbox {

    static final Duration RESEND_AFTER = Duration.ofSeconds(3);

    private final Queue<TerminalEvent> waiting = new ArrayDeque<>();
    private boolean isUnderWay;
    private long sentAtNanos;
    private long resent;

    void add(TerminalEvent event) {
        waiting.add(event);
    }

    /** @param send says whether the event could be handed to the wire */
    void deliver(long nanos, Predicate<TerminalEvent> send) {
        TerminalEvent first = waiting.peek();
        boolean isDue = !isUnderWay || nanos - sentAtNanos >= RESEND_AFTER.toNanos();
        if (first != null && isDue && send.test(first)) {
            resent += isUnderWay ? 1 : 0;
            isUnderWay = true;
            sentAtNanos = nanos;
        }
    }

    /** The event that was acknowledged; empty when it was acknowledged before, or is another terminal's. */
    Optional<TerminalEvent> acknowledged(String eventId) {
        TerminalEvent first = waiting.peek();
        if (first == null || !first.eventId().equals(eventId)) {
            return Optional.empty();
        }
        waiting.remove();
        isUnderWay = false;
        return Optional.of(first);
    }

    int size() {
        return waiting.size();
    }

    long resent() {
        return resent;
    }
}
