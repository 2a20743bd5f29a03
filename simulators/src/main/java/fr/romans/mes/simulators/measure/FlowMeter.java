package fr.romans.mes.simulators.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Things that enter and leave a room. Measures, over the same span, the mean number inside as an area under a curve, and
 * the mean time inside from each thing's own stay: two ways that Little's law (L = λ·W) ties together, so that a meter
 * that loses or doubles a thing is found out.
 */
public final class FlowMeter {

    private final Map<Long, Instant> enteredAt = new HashMap<>();
    private Instant begin;
    private Instant last;
    private double area;
    private long entered;
    private long left;
    private double stays;

    /** @param begin from when on is measured; what enters before is inside, but its time counts from here */
    public FlowMeter(Instant begin) {
        this.begin = begin;
        this.last = begin;
    }

    public void enter(long thing, Instant at) {
        advance(at);
        if (enteredAt.put(thing, at) != null) {
            throw new IllegalStateException("thing " + thing + " enters twice, at " + at);
        }
        entered++;
    }

    public void leave(long thing, Instant at) {
        advance(at);
        Instant since = enteredAt.remove(thing);
        if (since == null) {
            throw new IllegalStateException("thing " + thing + " leaves at " + at + " without having entered");
        }
        stays += seconds(since, at);
        left++;
    }

    /** Forgets what was measured so far, keeping what is inside: the end of a warm-up. */
    public void restart(Instant at) {
        advance(at);
        begin = at;
        area = 0;
        stays = 0;
        left = 0;
        entered = enteredAt.size();
        enteredAt.replaceAll((thing, since) -> at);
    }

    public Flow measured(Instant end) {
        advance(end);
        double openStays = enteredAt.values().stream().mapToDouble(since -> seconds(since, end)).sum();
        return new Flow(Duration.between(begin, end), entered, left, enteredAt.size(), area, stays, openStays);
    }

    private void advance(Instant at) {
        if (at.isBefore(last)) {
            throw new IllegalStateException("time runs back from " + last + " to " + at);
        }
        area += seconds(last, at) * enteredAt.size();
        last = at;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
