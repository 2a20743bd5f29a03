package fr.romans.mes.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;

/** Working time the slow way: a bit for each minute. What it says, {@link WorkingTime} must say. */
final class MinuteOracle {

    private final Instant from;
    private final int minutes;
    private final BitSet open;

    MinuteOracle(Instant from, int minutes, WorkingTime time) {
        this.from = from;
        this.minutes = minutes;
        this.open = new BitSet(minutes);
        for (Interval stretch : time.open()) {
            open.set(minuteOf(stretch.start()), minuteOf(stretch.end()));
        }
    }

    private MinuteOracle(MinuteOracle like, BitSet open) {
        this.from = like.from;
        this.minutes = like.minutes;
        this.open = open;
    }

    MinuteOracle and(MinuteOracle other) {
        BitSet both = (BitSet) open.clone();
        both.and(other.open);
        return new MinuteOracle(this, both);
    }

    MinuteOracle without(MinuteOracle other) {
        BitSet left = (BitSet) open.clone();
        left.andNot(other.open);
        return new MinuteOracle(this, left);
    }

    boolean isOpenAt(Instant time) {
        return open.get(minuteOf(time));
    }

    Duration between(Instant start, Instant end) {
        return start.isBefore(end)
                ? Duration.ofMinutes(open.get(minuteOf(start), minuteOf(end)).cardinality())
                : Duration.ZERO;
    }

    /** Walks minute by minute until the work is done. */
    Optional<Instant> after(Instant start, Duration work) {
        long left = work.toMinutes();
        if (left == 0) {
            int next = open.nextSetBit(minuteOf(start));
            return next < 0 ? Optional.empty() : Optional.of(at(next));
        }
        for (int minute = minuteOf(start); minute < minutes; minute++) {
            if (open.get(minute) && --left == 0) {
                return Optional.of(at(minute + 1));
            }
        }
        return Optional.empty();
    }

    boolean isSameAs(MinuteOracle other) {
        return open.equals(other.open);
    }

    Instant at(int minute) {
        return from.plus(Duration.ofMinutes(minute));
    }

    private int minuteOf(Instant time) {
        return (int) Duration.between(from, time).toMinutes();
    }
}
