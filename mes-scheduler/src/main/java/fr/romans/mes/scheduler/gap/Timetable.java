package fr.romans.mes.scheduler.gap;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import java.util.Arrays;

/** What a post or a person is busy with, in the order of time; the stretches do not overlap. */
final class Timetable {

    private int[] job = new int[16];
    private int[] start = new int[16];
    private int[] end = new int[16];
    private int count;

    void add(int j, int from, int until) {
        if (count == job.length) {
            job = Arrays.copyOf(job, 2 * count);
            start = Arrays.copyOf(start, 2 * count);
            end = Arrays.copyOf(end, 2 * count);
        }
        int at = firstStartingAtOrAfter(from);
        for (int[] column : new int[][] {job, start, end}) {
            System.arraycopy(column, at, column, at + 1, count - at);
        }
        job[at] = j;
        start[at] = from;
        end[at] = until;
        count++;
    }

    void remove(int j, int from) {
        int at = firstStartingAtOrAfter(from);
        while (job[at] != j) {
            at++;
        }
        for (int[] column : new int[][] {job, start, end}) {
            System.arraycopy(column, at + 1, column, at, count - at - 1);
        }
        count--;
    }

    /** Another end of a job. */
    void endAt(int j, int from, int until) {
        int at = firstStartingAtOrAfter(from);
        while (job[at] != j) {
            at++;
        }
        end[at] = until;
    }

    /** When the stretch is over that lies between {@code from} and {@code until}; NONE when nothing does. */
    int busyUntil(int from, int until) {
        int at = firstStartingAtOrAfter(from);
        if (at > 0 && end[at - 1] > from) {
            return end[at - 1];
        }
        return at < count && start[at] < until ? end[at] : NONE;
    }

    /** The first time from one on at which nothing goes on for so many minutes. */
    int freeFor(int minutes, int from) {
        int at = firstStartingAtOrAfter(from);
        int free = at > 0 ? Math.max(from, end[at - 1]) : from;
        while (at < count && start[at] < free + minutes) {
            free = Math.max(free, end[at++]);
        }
        return free;
    }

    int jobBefore(int time) {
        int at = firstStartingAtOrAfter(time);
        return at > 0 ? job[at - 1] : NONE;
    }

    int jobAfter(int time) {
        int at = firstStartingAtOrAfter(time);
        return at < count ? job[at] : NONE;
    }

    private int firstStartingAtOrAfter(int time) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
