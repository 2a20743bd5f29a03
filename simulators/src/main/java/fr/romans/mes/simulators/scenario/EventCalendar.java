package fr.romans.mes.simulators.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The clock of a simulated world: what is to happen, in the order of its moments; what is planned for one moment happens
 * in the order in which it was planned, so that a run with the same seed is the same run. Used by one thread.
 */
public final class EventCalendar {

    private record Planned(Instant at, long sequence, Runnable what) {}

    private final PriorityQueue<Planned> planned =
            new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparingLong(Planned::sequence));
    private Instant now;
    private long sequence;

    public EventCalendar(Instant start) {
        this.now = start;
    }

    public Instant now() {
        return now;
    }

    public void plan(Duration delay, Runnable what) {
        planAt(now.plus(delay), what);
    }

    /** @throws IllegalArgumentException when that moment is past: nothing may change what has happened */
    public void planAt(Instant at, Runnable what) {
        if (at.isBefore(now)) {
            throw new IllegalArgumentException("cannot plan for " + at + " at " + now + ": that moment is past");
        }
        planned.add(new Planned(at, sequence++, what));
    }

    /** Lets happen all that falls before the end; the clock then stands at the end. */
    public void runUntil(Instant end) {
        while (!planned.isEmpty() && planned.peek().at().isBefore(end)) {
            happen();
        }
        now = end;
    }

    /** Lets happen all that falls up to that moment and at it; the clock then stands there. */
    public void runThrough(Instant moment) {
        while (!planned.isEmpty() && !planned.peek().at().isAfter(moment)) {
            happen();
        }
        now = moment;
    }

    private void happen() {
        Planned next = planned.remove();
        now = next.at();
        next.what().run();
    }
}
