package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.Arrays;

/** Decodes what changes of a {@link Schedule} touch, and all that depends on it, in the order of the plan. */
final class Propagation {

    private final Schedule s;
    private final Problem p;
    private final Timing timing;
    private final boolean[] isDirty;
    private int[] dirty = new int[256];
    private int dirtyCount;
    /** One bit for each position that has to be decoded. */
    private final long[] queue;
    private int lowest;
    private int highest;
    private long worseAtMost = Long.MAX_VALUE;
    private long worseSoFar;

    Propagation(Schedule schedule, Timing timing) {
        this.s = schedule;
        this.p = schedule.p;
        this.timing = timing;
        isDirty = new boolean[p.jobs];
        queue = new long[(p.jobs >> 6) + 2];
    }

    void touch(int j) {
        if (j != NONE && !isDirty[j] && s.position[j] != NONE) {
            isDirty[j] = true;
            if (dirtyCount == dirty.length) {
                dirty = Arrays.copyOf(dirty, 2 * dirtyCount);
            }
            dirty[dirtyCount++] = j;
        }
    }

    void forgetTouched() {
        for (int i = 0; i < dirtyCount; i++) {
            isDirty[dirty[i]] = false;
        }
        dirtyCount = 0;
    }

    void giveUpWhenWorseBy(long cents) {
        worseAtMost = cents;
    }

    /** False when the plan became impossible, or dearer than it may. */
    boolean run() {
        worseSoFar = worseAtMost == Long.MAX_VALUE ? 0 : s.score().setupsBy(setupsOfTouched());
        if (worseSoFar > worseAtMost) {
            forgetTouched();
            return false;
        }
        lowest = queue.length;
        highest = -1;
        for (int i = 0; i < dirtyCount; i++) {
            enqueue(dirty[i]);
        }
        forgetTouched();
        boolean isFeasible = true;
        for (int word = lowest; word <= highest; word++) {
            while (queue[word] != 0) {
                int bit = Long.numberOfTrailingZeros(queue[word]);
                queue[word] &= queue[word] - 1;
                isFeasible = isFeasible && update(s.order[(word << 6) + bit]);
            }
        }
        return isFeasible;
    }

    /** Set-ups follow from who stands before whom, pins apart; so their change is known before any time is. */
    private int setupsOfTouched() {
        int millis = 0;
        for (int i = 0; i < dirtyCount; i++) {
            int j = dirty[i];
            int u = s.unit[j];
            if (p.attended[u]) {
                millis += p.setup(p.setupClassAfter(s.onUnit.previous[j], u), j) - s.setup[j];
            }
        }
        return millis;
    }

    void enqueue(int j) {
        if (j == NONE || s.position[j] == NONE) {
            return;
        }
        int word = s.position[j] >> 6;
        queue[word] |= 1L << s.position[j];
        lowest = Math.min(lowest, word);
        highest = Math.max(highest, word);
    }

    private boolean update(int j) {
        if (!timing.place(j)) {
            return false;
        }
        int oldStart = s.start[j];
        int oldEnd = s.end[j];
        s.log().timed(j);
        s.take(j, timing);
        if (oldStart != timing.start() || oldEnd != timing.end()) {
            if (!p.isLast(j)) {
                enqueue(j + 1);
            }
            enqueue(s.onUnit.next[j]);
            enqueue(s.byOperator.next[j]);
            s.cells.timesChanged(j, oldStart, oldEnd);
            if (p.isLast(j)) {
                worseSoFar += s.score().dearerBy(p.lotOf[j]);
            }
        }
        return worseSoFar <= worseAtMost;
    }
}
