package fr.romans.mes.scheduler.problem;

import java.util.stream.IntStream;

/**
 * Open stretches in minutes, compiled so that advancing by work takes constant time: a bucket index over clock time and
 * one over working time point at the stretch, or just before it.
 */
public final class WorkCalendar {

    /** Later than any time of a plan; small enough to add two of them. */
    public static final int NEVER = 1 << 29;

    private static final int BUCKET_BITS = 8;

    /** A stretch takes three places side by side, as they are read together: when it opens, when it closes, the work before it. */
    private static final int STRIDE = 3;

    private static final int CLOSE = 1;
    private static final int WORK_BEFORE = 2;

    /** The stretches, and one more that never closes behind them. */
    private final int[] stretches;
    /** Where that last one stands. */
    private final int none;

    private final int[] atTime;
    private final int[] atWork;

    private WorkCalendar(int[] open, int[] close) {
        none = STRIDE * open.length;
        stretches = new int[none + STRIDE];
        int[] workUntil = new int[open.length];
        int work = 0;
        for (int i = 0; i < open.length; i++) {
            stretches[STRIDE * i] = open[i];
            stretches[STRIDE * i + CLOSE] = close[i];
            stretches[STRIDE * i + WORK_BEFORE] = work;
            work += close[i] - open[i];
            workUntil[i] = work;
        }
        stretches[none] = NEVER;
        stretches[none + CLOSE] = Integer.MAX_VALUE;
        stretches[none + WORK_BEFORE] = work;
        atTime = index(close);
        atWork = index(workUntil);
    }

    /** @param open  starts of the stretches, sorted, from 0
     *  @param close their ends; stretches do not touch */
    public static WorkCalendar of(int[] open, int[] close) {
        return new WorkCalendar(open, close);
    }

    public static WorkCalendar always(int until) {
        return new WorkCalendar(new int[] {0}, new int[] {until});
    }

    /** For each bucket the place of the first stretch that ends after its beginning; of the last where none does. */
    private static int[] index(int[] ends) {
        int last = ends.length == 0 ? 0 : ends[ends.length - 1];
        int[] index = new int[(last >> BUCKET_BITS) + 1];
        int i = 0;
        for (int bucket = 0; bucket < index.length; bucket++) {
            while (i < ends.length - 1 && ends[i] <= bucket << BUCKET_BITS) {
                i++;
            }
            index[bucket] = STRIDE * i;
        }
        return index;
    }

    /** First open minute at or after {@code time}; NEVER when the calendar ends before. */
    public int nextOpen(int time) {
        int from = Math.max(time, 0);
        return Math.max(from, stretches[stretchEndingAfter(from)]);
    }

    public boolean isOpen(int time) {
        return time >= 0 && nextOpen(time) == time;
    }

    /** When work begun at {@code start}, an open minute, ends; NEVER when the calendar ends before. */
    public int advance(int start, int work) {
        int i = stretchEndingAfter(start);
        if (i == none) {
            return NEVER;
        }
        int end = start + work;
        if (end <= stretches[i + CLOSE]) {
            return end;
        }
        int target = stretches[i + WORK_BEFORE] + start - stretches[i] + work;
        if (target > totalWork()) {
            return NEVER;
        }
        int k = atWork[target >> BUCKET_BITS];
        while (stretches[k + STRIDE + WORK_BEFORE] < target) {
            k += STRIDE;
        }
        while (stretches[k + WORK_BEFORE] >= target) {
            k -= STRIDE;
        }
        return stretches[k] + target - stretches[k + WORK_BEFORE];
    }

    /** The latest open minute to begin work that has to be over by {@code end}; negative when there is none. */
    public int latestStart(int end, int work) {
        int k = stretchEndingAfter(Math.max(0, end - 1));
        k = stretches[k] < end ? k : k - STRIDE;
        if (k < 0) {
            return -1;
        }
        int from = stretches[k + WORK_BEFORE] + Math.min(end, stretches[k + CLOSE]) - stretches[k] - work;
        if (from < 0) {
            return -1;
        }
        int i = Math.min(k, atWork[Math.min(from >> BUCKET_BITS, atWork.length - 1)]);
        while (stretches[i + STRIDE + WORK_BEFORE] <= from) {
            i += STRIDE;
        }
        while (stretches[i + WORK_BEFORE] > from) {
            i -= STRIDE;
        }
        return stretches[i] + from - stretches[i + WORK_BEFORE];
    }

    public int totalWork() {
        return stretches[none + WORK_BEFORE];
    }

    public int[] openings() {
        return IntStream.range(0, none / STRIDE).map(i -> stretches[STRIDE * i]).toArray();
    }

    private int stretchEndingAfter(int time) {
        int bucket = time >> BUCKET_BITS;
        if (bucket >= atTime.length) {
            return none;
        }
        int i = atTime[bucket];
        while (stretches[i + CLOSE] <= time) {
            i += STRIDE;
        }
        return i;
    }
}
