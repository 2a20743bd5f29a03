package fr.romans.mes.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The open stretches of a calendar over a bounded horizon: sorted, disjoint, not touching.
 * Work begun in one stretch goes on in the next: breaks, nights and closures only interrupt it.
 */
public record WorkingTime(List<Interval> open) {

    public static final WorkingTime NEVER = new WorkingTime(List.of());

    public WorkingTime {
        open = List.copyOf(open);
        for (int i = 1; i < open.size(); i++) {
            if (!open.get(i - 1).end().isBefore(open.get(i).start())) {
                throw new IllegalArgumentException("open stretches must be sorted and apart: " + open.get(i - 1)
                        + " then " + open.get(i) + "; use WorkingTime.ofAny to merge them");
            }
        }
    }

    /** Sorts and merges; the stretches may overlap and come in any order. */
    public static WorkingTime ofAny(List<Interval> stretches) {
        var merged = new ArrayList<Interval>();
        for (Interval next : stretches.stream().sorted().toList()) {
            Interval last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && !next.start().isAfter(last.end())) {
                Instant end = next.end().isAfter(last.end()) ? next.end() : last.end();
                merged.set(merged.size() - 1, new Interval(last.start(), end));
            } else {
                merged.add(next);
            }
        }
        return new WorkingTime(merged);
    }

    public boolean isOpenAt(Instant time) {
        return open.stream().anyMatch(stretch -> stretch.contains(time));
    }

    /** Open time between two instants. */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (Interval stretch : open) {
            Instant start = stretch.start().isAfter(from) ? stretch.start() : from;
            Instant end = stretch.end().isBefore(to) ? stretch.end() : to;
            if (start.isBefore(end)) {
                sum = sum.plus(Duration.between(start, end));
            }
        }
        return sum;
    }

    /**
     * The first instant at which this much open time has passed since {@code from}: for no work, the first open instant.
     * Empty when the horizon ends before.
     */
    public Optional<Instant> after(Instant from, Duration work) {
        Duration left = work;
        for (Interval stretch : open) {
            Instant start = stretch.start().isAfter(from) ? stretch.start() : from;
            if (!start.isBefore(stretch.end())) {
                continue;
            }
            Duration here = Duration.between(start, stretch.end());
            if (left.compareTo(here) <= 0) {
                return Optional.of(start.plus(left));
            }
            left = left.minus(here);
        }
        return Optional.empty();
    }

    /** The first open instant at or after {@code from}; empty when the horizon ends before. */
    public Optional<Instant> nextOpen(Instant from) {
        return open.stream()
                .filter(stretch -> stretch.end().isAfter(from))
                .findFirst()
                .map(stretch -> stretch.start().isAfter(from) ? stretch.start() : from);
    }

    public WorkingTime and(WorkingTime other) {
        var both = new ArrayList<Interval>();
        int i = 0;
        int j = 0;
        while (i < open.size() && j < other.open.size()) {
            Interval a = open.get(i);
            Interval b = other.open.get(j);
            Instant start = a.start().isAfter(b.start()) ? a.start() : b.start();
            Instant end = a.end().isBefore(b.end()) ? a.end() : b.end();
            if (start.isBefore(end)) {
                both.add(new Interval(start, end));
            }
            if (a.end().isBefore(b.end())) {
                i++;
            } else {
                j++;
            }
        }
        return new WorkingTime(both);
    }

    public WorkingTime without(List<Interval> closed) {
        var left = new ArrayList<>(open);
        for (Interval hole : closed) {
            var next = new ArrayList<Interval>();
            for (Interval stretch : left) {
                if (!stretch.overlaps(hole)) {
                    next.add(stretch);
                    continue;
                }
                if (stretch.start().isBefore(hole.start())) {
                    next.add(new Interval(stretch.start(), hole.start()));
                }
                if (hole.end().isBefore(stretch.end())) {
                    next.add(new Interval(hole.end(), stretch.end()));
                }
            }
            left = next;
        }
        return new WorkingTime(left);
    }

    public Duration total() {
        return open.stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }
}
