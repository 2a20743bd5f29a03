package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.planning.file.PlanFile.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stretches in which work passes, sorted and apart. */
record OpenTime(List<Open> stretches) {

    /** When both are open. */
    OpenTime and(OpenTime other) {
        var both = new ArrayList<Open>();
        int j = 0;
        for (Open mine : stretches) {
            while (j < other.stretches.size() && !other.stretches.get(j).end().isAfter(mine.start())) {
                j++;
            }
            for (int k = j; k < other.stretches.size() && other.stretches.get(k).start().isBefore(mine.end()); k++) {
                Open theirs = other.stretches.get(k);
                both.add(new Open(later(mine.start(), theirs.start()), earlier(mine.end(), theirs.end())));
            }
        }
        return new OpenTime(both);
    }

    boolean isOpenAt(Instant time) {
        int first = firstEndingAfter(time);
        return first < stretches.size() && !time.isBefore(stretches.get(first).start());
    }

    /** The first instant at which so many open minutes have passed since {@code start}; empty when the calendar ends before. */
    Optional<Instant> advance(Instant start, long minutes) {
        Duration left = Duration.ofMinutes(minutes);
        for (int i = firstEndingAfter(start); i < stretches.size(); i++) {
            Instant begin = later(start, stretches.get(i).start());
            Duration here = Duration.between(begin, stretches.get(i).end());
            if (left.compareTo(here) <= 0) {
                return Optional.of(begin.plus(left));
            }
            left = left.minus(here);
        }
        return Optional.empty();
    }

    private int firstEndingAfter(Instant time) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (stretches.get(middle).end().isAfter(time)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
