package fr.romans.mes.scheduler.solve;

import java.util.Arrays;

/** What a change has altered since {@code begin}, so that it can be undone. */
final class ChangeLog {

    private static final int SHIFT = 0;
    private static final int ASSIGN = 1;
    private static final int HOLD = 2;
    private static final int TAILS = 3;

    private final Schedule schedule;
    private int[] steps = new int[64];
    private int stepCount;
    private int[] jobs = new int[256];
    private int[] times = new int[768];
    int count;

    ChangeLog(Schedule schedule) {
        this.schedule = schedule;
    }

    void begin() {
        stepCount = 0;
        count = 0;
        schedule.score().begin();
    }

    void shifted(int j, int from) {
        step(SHIFT, j, from, 0);
    }

    void assigned(int j, int unit, int operator) {
        step(ASSIGN, j, unit, operator);
    }

    void tailsSwapped(int a, int unitOfA, int b, int unitOfB) {
        step(TAILS, a, b, unitOfA << 16 | unitOfB);
    }

    void heldBack(int j, int until) {
        step(HOLD, j, until, 0);
    }

    private void step(int kind, int j, int a, int b) {
        if (stepCount == steps.length) {
            steps = Arrays.copyOf(steps, 2 * steps.length);
        }
        steps[stepCount++] = kind;
        steps[stepCount++] = j;
        steps[stepCount++] = a;
        steps[stepCount++] = b;
    }

    /** Remembers the times of a job before they change. */
    void timed(int j) {
        if (count == jobs.length) {
            jobs = Arrays.copyOf(jobs, 2 * count);
            times = Arrays.copyOf(times, 6 * count);
        }
        jobs[count] = j;
        times[3 * count] = schedule.start[j];
        times[3 * count + 1] = schedule.end[j];
        times[3 * count + 2] = schedule.setup[j];
        count++;
    }

    int job(int i) {
        return jobs[i];
    }

    int oldSetup(int i) {
        return times[3 * i + 2];
    }

    void undo() {
        Edits edits = schedule.edits;
        schedule.score().restore();
        for (int i = count - 1; i >= 0; i--) {
            schedule.start[jobs[i]] = times[3 * i];
            schedule.end[jobs[i]] = times[3 * i + 1];
            schedule.setup[jobs[i]] = times[3 * i + 2];
        }
        for (int i = stepCount - 4; i >= 0; i -= 4) {
            int j = steps[i + 1];
            switch (steps[i]) {
                case SHIFT -> edits.reposition(j, schedule.position[j], steps[i + 2]);
                case ASSIGN -> edits.reassign(j, steps[i + 2], steps[i + 3]);
                case TAILS -> edits.crossTails(j, steps[i + 3] & 0xffff, steps[i + 2], steps[i + 3] >>> 16);
                default -> schedule.notBefore[j] = steps[i + 2];
            }
        }
        stepCount = 0;
        count = 0;
    }
}
