package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The stretches that pinned work takes of units and of operators: what has started, and what is frozen further on. */
final class Pins {

    private final Problem p;
    private final Row[] onUnit;
    private final Row[] byOperator;

    /** Pinned jobs by their starts. Most of a plan lies behind the latest end, where nothing has to be looked at. */
    private static final class Row {

        final int[] job;
        final int[] start;
        final int[] end;
        final int latestEnd;

        Row(Problem p, IntStream jobs) {
            job = jobs.boxed()
                    .sorted(Comparator.<Integer>comparingInt(j -> p.pinStart[j])
                            .thenComparingInt(j -> p.pinEnd[j])
                            .thenComparingInt(j -> j))
                    .mapToInt(j -> j)
                    .toArray();
            start = Arrays.stream(job).map(j -> p.pinStart[j]).toArray();
            end = Arrays.stream(job).map(j -> p.pinEnd[j]).toArray();
            latestEnd = Arrays.stream(end).max().orElse(Integer.MIN_VALUE);
        }

        /** End of the first that takes a part of the time between; NONE when none does. */
        int endOfFirst(int from, int until) {
            if (from < latestEnd) {
                for (int i = 0; i < job.length && start[i] < until; i++) {
                    if (from < end[i]) {
                        return end[i];
                    }
                }
            }
            return NONE;
        }

        int minutesToNext(int time) {
            if (time < latestEnd) {
                for (int i = 0; i < job.length; i++) {
                    if (end[i] > time) {
                        return Math.max(0, start[i] - time);
                    }
                }
            }
            return NEVER;
        }
    }

    Pins(Problem p) {
        this.p = p;
        onUnit = new Row[p.units];
        for (int u = 0; u < p.units; u++) {
            int unit = u;
            onUnit[u] = new Row(p, pinned(p).filter(j -> p.pinUnit[j] == unit));
        }
        byOperator = new Row[p.operators];
        for (int o = 0; o < p.operators; o++) {
            int operator = o;
            byOperator[o] = new Row(p, pinned(p).filter(j -> p.pinOperator[j] == operator));
        }
    }

    private static IntStream pinned(Problem p) {
        return IntStream.range(0, p.jobs).filter(j -> p.pinned[j]);
    }

    /** Whether pinned work can stand in the way at an attended unit or of an operator. */
    boolean any(int unit, int operator) {
        return p.attended[unit] && onUnit[unit].job.length > 0 || operator != NONE && byOperator[operator].job.length > 0;
    }

    /** When the pinned work that lies in the way is over; NONE when none does. */
    int freeAfter(int unit, int operator, int start, int end) {
        int after = onUnit[unit].endOfFirst(start, end);
        return operator == NONE ? after : Math.max(after, byOperator[operator].endOfFirst(start, end));
    }

    /** Until pinned work takes the unit; 0 while it does, NEVER when none comes. */
    int minutesToNextAt(int unit, int time) {
        return onUnit[unit].minutesToNext(time);
    }

    int minutesToNextOf(int operator, int time) {
        return byOperator[operator].minutesToNext(time);
    }

    /** Pinned lots inside an unattended unit at any time between. */
    int inside(int unit, int start, int end) {
        Row row = onUnit[unit];
        int inside = 0;
        for (int i = 0; start < row.latestEnd && i < row.job.length && row.start[i] < end; i++) {
            inside += start < row.end[i] ? 1 : 0;
        }
        return inside;
    }

    /** When the first of the pinned lots that are inside between leaves an unattended unit; NEVER when none is. */
    int soonestOut(int unit, int start, int end) {
        Row row = onUnit[unit];
        int soonest = NEVER;
        for (int i = 0; start < row.latestEnd && i < row.job.length && row.start[i] < end; i++) {
            soonest = start < row.end[i] ? Math.min(soonest, row.end[i]) : soonest;
        }
        return soonest;
    }

    int on(int unit) {
        return onUnit[unit].job.length;
    }

    /** What the unit is set up for at {@code start}: the free job before, or a pin that began after it. */
    int setupClass(int unit, int start, int startOfFreeJobBefore, int classOfFreeJobBefore) {
        Row row = onUnit[unit];
        int last = row.job.length - 1;
        while (last >= 0 && row.start[last] > start) {
            last--;
        }
        return last >= 0 && row.start[last] >= startOfFreeJobBefore ? p.setupClass[row.job[last]] : classOfFreeJobBefore;
    }
}
