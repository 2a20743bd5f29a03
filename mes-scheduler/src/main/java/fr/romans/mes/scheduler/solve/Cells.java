package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.Arrays;

/**
 * Capacities that several share: lasts of a model and size, and places of an unattended unit. Each cell lists its takers
 * in the order of the plan. Lots that hold lasts by a pin, or from before the horizon, count from the beginning.
 */
final class Cells {

    private final Schedule schedule;
    private final Problem p;
    private final Slots slots;
    /** Takers of a cell in the order of the plan, by slot. */
    private final Chain takers;
    /** Longest stay so far in an unattended unit. */
    private final int[] longest;

    Cells(Schedule schedule) {
        this.schedule = schedule;
        this.p = schedule.p;
        slots = new Slots(p, schedule.pins);
        takers = new Chain(slots.cell.length, slots.cells);
        longest = new int[slots.cells];
    }

    void clear() {
        takers.clear();
        Arrays.fill(longest, 0);
    }

    boolean isScarceUnit(int unit) {
        return slots.isScarce[p.cells + unit];
    }

    boolean givesBackScarceLasts(int j) {
        int lot = p.lotOf[j];
        return p.holdUntil[lot] == j && slots.hasScarceLasts(lot);
    }

    void append(int j) {
        if (takesLasts(j)) {
            for (int slot = slots.ofLot[p.lotOf[j]]; slot < slots.ofLot[p.lotOf[j] + 1]; slot++) {
                insertAfter(takers.last[slots.cell[slot]], slot);
            }
        }
        if (!p.attended[schedule.unit[j]]) {
            slots.cell[slots.ofJob(j)] = p.cells + schedule.unit[j];
            insertAfter(takers.last[slots.cell[slots.ofJob(j)]], slots.ofJob(j));
        }
    }

    void endPreview(int j) {
        if (takesLasts(j)) {
            for (int slot = slots.ofLot[p.lotOf[j]]; slot < slots.ofLot[p.lotOf[j] + 1]; slot++) {
                remove(slot);
            }
        }
        leaveUnit(j);
    }

    private boolean takesLasts(int j) {
        return p.holdFrom[p.lotOf[j]] == j;
    }

    private void insertAfter(int before, int slot) {
        takers.insertAfter(before, slot, slots.cell[slot]);
    }

    private void remove(int slot) {
        takers.remove(slot, slots.cell[slot]);
    }

    void leaveUnit(int j) {
        if (!p.attended[schedule.unit[j]]) {
            touch(takers.next[slots.ofJob(j)]);
            remove(slots.ofJob(j));
        }
    }

    void enterUnit(int j) {
        if (p.attended[schedule.unit[j]]) {
            return;
        }
        int slot = slots.ofJob(j);
        slots.cell[slot] = p.cells + schedule.unit[j];
        int before = takers.last[slots.cell[slot]];
        while (before != NONE && schedule.position[slots.job[before]] > schedule.position[j]) {
            before = takers.previous[before];
        }
        insertAfter(before, slot);
        for (int after = takers.next[slot]; after != NONE; after = takers.next[after]) {
            touch(after);
        }
    }

    private void touch(int slot) {
        if (slot != NONE) {
            schedule.touch(slots.job[slot]);
        }
    }

    /** Called before positions change. */
    void reposition(int j, int from, int to) {
        int lot = p.lotOf[j];
        if (takesLasts(j)) {
            for (int slot = slots.ofLot[lot]; slot < slots.ofLot[lot + 1]; slot++) {
                moveSlot(slot, from, to);
            }
        }
        if (!p.attended[schedule.unit[j]]) {
            moveSlot(slots.ofJob(j), from, to);
        }
        if (p.holdUntil[lot] == j) {
            for (int slot = slots.ofLot[lot]; slot < slots.ofLot[lot + 1]; slot++) {
                if (slots.isScarce[slots.cell[slot]]) {
                    touchBetween(slots.cell[slot], Math.min(from, to), Math.max(from, to));
                }
            }
        }
    }

    private void touchBetween(int cell, int low, int high) {
        for (int slot = takers.last[cell]; slot != NONE; slot = takers.previous[slot]) {
            int position = schedule.position[slots.job[slot]];
            if (position < low) {
                return;
            }
            if (position <= high) {
                touch(slot);
            }
        }
    }

    private void moveSlot(int slot, int from, int to) {
        touch(takers.next[slot]);
        int before = takers.previous[slot];
        if (to < from) {
            while (before != NONE && schedule.position[slots.job[before]] >= to) {
                touch(before);
                before = takers.previous[before];
            }
        } else {
            int after = takers.next[slot];
            while (after != NONE && schedule.position[slots.job[after]] <= to) {
                touch(after);
                before = after;
                after = takers.next[after];
            }
        }
        if (before != takers.previous[slot]) {
            remove(slot);
            insertAfter(before, slot);
            touch(takers.next[slot]);
        }
    }

    /** The earliest start from {@code ready} on at which every cell has room; NEVER when one stays blocked. */
    int earliest(int j, int ready) {
        int time = ready;
        if (takesLasts(j)) {
            for (int slot = slots.ofLot[p.lotOf[j]]; slot < slots.ofLot[p.lotOf[j] + 1] && time < NEVER; slot++) {
                time = earliest(slot, j, time);
            }
        }
        return p.attended[schedule.unit[j]] || time >= NEVER ? time : earliest(slots.ofJob(j), j, time);
    }

    private int earliest(int slot, int j, int ready) {
        int cell = slots.cell[slot];
        if (!slots.isScarce[cell]) {
            return ready;
        }
        int time = takers.previous[slot] == NONE ? ready : Math.max(ready, schedule.start[slots.job[takers.previous[slot]]]);
        int room = slots.capacity[cell] - slots.need[slot];
        while (time < NEVER) {
            int used = 0;
            int soonest = NEVER;
            for (int i = 0; i < slots.takenBefore[cell].length; i++) {
                int until = givenBack(slots.takenBefore[cell][i], j);
                if (until > time) {
                    used += slots.neededBefore[cell][i];
                    soonest = Math.min(soonest, until);
                }
            }
            if (cell >= p.cells) {
                int u = cell - p.cells;
                int until = time + p.minutes(j, u, NONE, 0);
                used += schedule.pins.inside(u, time, until);
                soonest = Math.min(soonest, schedule.pins.soonestOut(u, time, until));
            }
            for (int other = takers.previous[slot]; other != NONE; other = takers.previous[other]) {
                int taker = slots.job[other];
                if (cell >= p.cells && schedule.start[taker] + longest[cell] <= time) {
                    break;
                }
                int until = cell >= p.cells ? schedule.end[taker] : givenBack(p.lotOf[taker], j);
                if (until > time) {
                    used += slots.need[other];
                    soonest = Math.min(soonest, until);
                }
            }
            if (used <= room) {
                return time;
            }
            time = soonest;
        }
        return NEVER;
    }

    /** When a lot gives its lasts back, as job j can know it: NEVER while the plan has not come to it. */
    private int givenBack(int lot, int j) {
        int until = p.holdUntil[lot];
        if (until == NONE) {
            return NEVER;
        }
        return p.pinned[until] || schedule.position[until] != NONE && schedule.position[until] < schedule.position[j]
                ? schedule.start[until]
                : NEVER;
    }

    void timesChanged(int j, int oldStart, int oldEnd) {
        int lot = p.lotOf[j];
        if (takesLasts(j)) {
            for (int slot = slots.ofLot[lot]; slot < slots.ofLot[lot + 1]; slot++) {
                if (slots.isScarce[slots.cell[slot]] && takers.next[slot] != NONE) {
                    schedule.enqueue(slots.job[takers.next[slot]]);
                }
            }
        }
        if (p.holdUntil[lot] == j) {
            int latest = Math.max(oldStart, schedule.start[j]);
            for (int slot = slots.ofLot[lot]; slot < slots.ofLot[lot + 1]; slot++) {
                if (slots.isScarce[slots.cell[slot]]) {
                    enqueueUntil(slots.isTakenBefore(lot) ? takers.first[slots.cell[slot]] : takers.next[slot], j, latest);
                }
            }
        }
        int u = schedule.unit[j];
        if (!p.attended[u]) {
            int cell = p.cells + u;
            longest[cell] = Math.max(longest[cell], schedule.end[j] - schedule.start[j]);
            if (slots.isScarce[cell]) {
                enqueueUntil(takers.next[slots.ofJob(j)], j, Math.max(oldEnd, schedule.end[j]));
            }
        }
    }

    /** Those that start after {@code latest} do not depend on it; the first of them may follow the taker before. */
    private void enqueueUntil(int slot, int j, int latest) {
        for (int other = slot; other != NONE; other = takers.next[other]) {
            int taker = slots.job[other];
            if (schedule.position[taker] > schedule.position[j]) {
                schedule.enqueue(taker);
                if (schedule.start[taker] > latest) {
                    return;
                }
            }
        }
    }
}
