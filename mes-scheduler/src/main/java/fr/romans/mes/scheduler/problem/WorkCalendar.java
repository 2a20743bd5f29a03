package fr.romans.mes.scheduler.problem;

import java.util.Arrays;

/**
 * Open stretches in minutes, compiled so that advancing by work takes constant time: a bucket index over clock time and
 * one over working time point at the stretch, or just before it.
 */
public final class WorkCalendar {

    /** Later than any time of a plan; small enough to add two of them. */
    public static final int NEVER = 1 << 29;

    private static final int BUCKET_BITS = 8;

    private final int[] open;
    private final int[] close;
    private final int[] workBefore;
    private final int[] atTime;
    private final int[] atWork;

    private WorkCalendar(int[] open, int[] close) {
        this.open = open;
        this.close = close;
        this.workBefore = new int[open.length + 1];
        for (int i = 0; i < open.length; i++) {
            workBefore[i + 1] = workBefore[i] + close[i] - open[i];
        }
        this.atTime = index(close, open.length == 0 ? 0 : close[open.length - 1]);
        this.atWork = index(Arrays.copyOfRange(workBefore, 1, workBefore.length), workBefore[open.length]);
    }

    /** @param open  starts of the stretches, sorted, from 0
     *  @param close their ends; stretches do not touch */
    public static WorkCalendar of(int[] open, int[] close) {
        return new WorkCalendar(open.clone(), close.clone());
    }

    public static WorkCalendar always(int until) {
        return new WorkCalendar(new int[] {0}, new int[] {until});
    }

    private static int[] index(int[] ends, int last) {
        int[] index = new int[(last >> BUCKET_BITS) + 1];
        int i = 0;
        for (int bucket = 0; bucket < index.length; bucket++) {
            while (i < ends.length - 1 && ends[i] <= bucket << BUCKET_BITS) {
                i++;
            }
            index[bucket] = i;
        }
        return index;
    }

    /** First open minute at or after {@code time}; NEVER when the calendar ends before. */
    public int nextOpen(int time) {
        int from = Math.max(time, 0);
        int i = stretchEndingAfter(from);
        return i < 0 ? NEVER : Math.max(from, open[i]);
    }

    public boolean isOpen(int time) {
        return time >= 0 && nextOpen(time) == time;
    }

    /** When work begun at {@code start}, an open minute, ends; NEVER when the calendar ends before. */
    public int advance(int start, int work) {
        int i = stretchEndingAfter(start);
        if (i < 0) {
            return NEVER;
        }
        int end = start + work;
        if (end <= close[i]) {
            return end;
        }
        int target = workBefore[i] + start - open[i] + work;
        if (target > workBefore[open.length]) {
            return NEVER;
        }
        int k = atWork[target >> BUCKET_BITS];
        while (workBefore[k + 1] < target) {
            k++;
        }
        while (workBefore[k] >= target) {
            k--;
        }
        return open[k] + target - workBefore[k];
    }

    /** The latest open minute to begin work that has to be over by {@code end}; negative when there is none. */
    public int latestStart(int end, int work) {
        int k = Arrays.binarySearch(open, end);
        k = k >= 0 ? k - 1 : -k - 2;
        if (k < 0) {
            return -1;
        }
        int from = workBefore[k] + Math.min(end, close[k]) - open[k] - work;
        if (from < 0) {
            return -1;
        }
        int i = Math.min(k, atWork[Math.min(from >> BUCKET_BITS, atWork.length - 1)]);
        while (workBefore[i + 1] <= from) {
            i++;
        }
        while (workBefore[i] > from) {
            i--;
        }
        return open[i] + from - workBefore[i];
    }

    public int totalWork() {
        return workBefore[open.length];
    }

    public int[] openings() {
        return open.clone();
    }

    private int stretchEndingAfter(int time) {
        int bucket = time >> BUCKET_BITS;
        if (bucket >= atTime.length) {
            return -1;
        }
        int i = atTime[bucket];
        while (i < close.length && close[i] <= time) {
            i++;
        }
        return i < close.length ? i : -1;
    }
}
