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
    private final int[] capacity;
    private final boolean[] isScarce;
    private final int[][] takenBefore;
    private final int[][] neededBefore;
    private final int[][] pinEndsOnUnit;
    /** First slot of a lot's lasts; slots of unattended jobs follow after {@code lastSlots}. */
    private final int[] slotOf;
    private final int[] slotCell;
    private final int[] slotNeed;
    private final int[] slotJob;
    private final int[] previous;
    private final int[] next;
    private final int[] first;
    private final int[] last;
    private final int lastSlots;
    private final int[] longest;

    Cells(Schedule schedule) {
        this.schedule = schedule;
        this.p = schedule.p;
        int cells = p.cells + p.units;
        capacity = Arrays.copyOf(p.owned, cells);
        int[] wanted = new int[cells];
        slotOf = new int[p.lots + 1];
        for (int lot = 0; lot < p.lots; lot++) {
            slotOf[lot + 1] = slotOf[lot] + p.cellsOf[lot].length;
            for (int i = 0; i < p.cellsOf[lot].length; i++) {
                wanted[p.cellsOf[lot][i]] += p.needOf[lot][i];
            }
        }
        lastSlots = slotOf[p.lots];
        slotCell = new int[lastSlots + p.jobs];
        slotNeed = new int[lastSlots + p.jobs];
        slotJob = new int[lastSlots + p.jobs];
        takenBefore = new int[cells][0];
        neededBefore = new int[cells][0];
        pinEndsOnUnit = new int[p.units][0];
        for (int lot = 0; lot < p.lots; lot++) {
            for (int i = 0; i < p.cellsOf[lot].length; i++) {
                int cell = p.cellsOf[lot][i];
                slotCell[slotOf[lot] + i] = cell;
                slotNeed[slotOf[lot] + i] = p.needOf[lot][i];
                slotJob[slotOf[lot] + i] = p.holdFrom[lot];
                if (isTakenBefore(lot)) {
                    takenBefore[cell] = plus(takenBefore[cell], lot);
                    neededBefore[cell] = plus(neededBefore[cell], p.needOf[lot][i]);
                }
            }
        }
        int unattended = 0;
        for (int j = 0; j < p.jobs; j++) {
            slotNeed[lastSlots + j] = 1;
            slotJob[lastSlots + j] = j;
            if (p.pinned[j] && p.pinUnit[j] != NONE && !p.attended[p.pinUnit[j]]) {
                pinEndsOnUnit[p.pinUnit[j]] = plus(pinEndsOnUnit[p.pinUnit[j]], p.pinEnd[j]);
            }
            unattended += p.unitsOf[j].length > 0 && !p.attended[p.unitsOf[j][0]] ? 1 : 0;
        }
        isScarce = new boolean[cells];
        for (int cell = 0; cell < p.cells; cell++) {
            isScarce[cell] = wanted[cell] > capacity[cell];
        }
        for (int u = 0; u < p.units; u++) {
            capacity[p.cells + u] = p.capacity[u];
            isScarce[p.cells + u] = !p.attended[u] && p.capacity[u] < unattended + pinEndsOnUnit[u].length;
        }
        previous = new int[slotCell.length];
        next = new int[slotCell.length];
        first = new int[cells];
        last = new int[cells];
        longest = new int[cells];
    }

    private static int[] plus(int[] array, int value) {
        int[] longer = Arrays.copyOf(array, array.length + 1);
        longer[array.length] = value;
        return longer;
    }

    private boolean isTakenBefore(int lot) {
        return p.holdFrom[lot] == NONE || p.pinned[p.holdFrom[lot]];
    }

    void clear() {
        Arrays.fill(previous, NONE);
        Arrays.fill(next, NONE);
        Arrays.fill(first, NONE);
        Arrays.fill(last, NONE);
        Arrays.fill(longest, 0);
    }

    boolean isScarceUnit(int unit) {
        return isScarce[p.cells + unit];
    }

    /** Whether a lot's lasts can ever be short. */
    boolean givesBackScarceLasts(int j) {
        int lot = p.lotOf[j];
        return p.holdUntil[lot] == j && hasScarceLasts(lot);
    }

    boolean takesScarceLasts(int j) {
        int lot = p.lotOf[j];
        return p.holdFrom[lot] == j && hasScarceLasts(lot);
    }

    private boolean hasScarceLasts(int lot) {
        for (int slot = slotOf[lot]; slot < slotOf[lot + 1]; slot++) {
            if (isScarce[slotCell[slot]]) {
                return true;
            }
        }
        return false;
    }

    void append(int j) {
        if (takesLasts(j)) {
            for (int slot = slotOf[p.lotOf[j]]; slot < slotOf[p.lotOf[j] + 1]; slot++) {
                insertAfter(last[slotCell[slot]], slot);
            }
        }
        if (!p.attended[schedule.unit[j]]) {
            slotCell[lastSlots + j] = p.cells + schedule.unit[j];
            insertAfter(last[slotCell[lastSlots + j]], lastSlots + j);
        }
    }

    void preview(int j) {
        append(j);
    }

    void endPreview(int j) {
        if (takesLasts(j)) {
            for (int slot = slotOf[p.lotOf[j]]; slot < slotOf[p.lotOf[j] + 1]; slot++) {
                remove(slot);
            }
        }
        leaveUnit(j);
    }

    private boolean takesLasts(int j) {
        return p.holdFrom[p.lotOf[j]] == j;
    }

    private void insertAfter(int before, int slot) {
        int cell = slotCell[slot];
        int after = before == NONE ? first[cell] : next[before];
        previous[slot] = before;
        next[slot] = after;
        if (before == NONE) {
            first[cell] = slot;
        } else {
            next[before] = slot;
        }
        if (after == NONE) {
            last[cell] = slot;
        } else {
            previous[after] = slot;
        }
    }

    private void remove(int slot) {
        int cell = slotCell[slot];
        if (previous[slot] == NONE) {
            first[cell] = next[slot];
        } else {
            next[previous[slot]] = next[slot];
        }
        if (next[slot] == NONE) {
            last[cell] = previous[slot];
        } else {
            previous[next[slot]] = previous[slot];
        }
    }

    void leaveUnit(int j) {
        if (!p.attended[schedule.unit[j]]) {
            touch(next[lastSlots + j]);
            remove(lastSlots + j);
        }
    }

    void enterUnit(int j) {
        if (p.attended[schedule.unit[j]]) {
            return;
        }
        int slot = lastSlots + j;
        slotCell[slot] = p.cells + schedule.unit[j];
        int before = last[slotCell[slot]];
        while (before != NONE && schedule.position[slotJob[before]] > schedule.position[j]) {
            before = previous[before];
        }
        insertAfter(before, slot);
        for (int after = next[slot]; after != NONE; after = next[after]) {
            touch(after);
        }
    }

    private void touch(int slot) {
        if (slot != NONE) {
            schedule.touch(slotJob[slot]);
        }
    }

    /** Called before positions change. */
    void reposition(int j, int from, int to) {
        int lot = p.lotOf[j];
        if (takesLasts(j)) {
            for (int slot = slotOf[lot]; slot < slotOf[lot + 1]; slot++) {
                moveSlot(slot, from, to);
            }
        }
        if (!p.attended[schedule.unit[j]]) {
            moveSlot(lastSlots + j, from, to);
        }
        if (p.holdUntil[lot] == j) {
            for (int slot = slotOf[lot]; slot < slotOf[lot + 1]; slot++) {
                if (isScarce[slotCell[slot]]) {
                    touchBetween(slotCell[slot], Math.min(from, to), Math.max(from, to));
                }
            }
        }
    }

    private void touchBetween(int cell, int low, int high) {
        for (int slot = last[cell]; slot != NONE; slot = previous[slot]) {
            int position = schedule.position[slotJob[slot]];
            if (position < low) {
                return;
            }
            if (position <= high) {
                touch(slot);
            }
        }
    }

    private void moveSlot(int slot, int from, int to) {
        touch(next[slot]);
        int before = previous[slot];
        if (to < from) {
            while (before != NONE && schedule.position[slotJob[before]] >= to) {
                touch(before);
                before = previous[before];
            }
        } else {
            int after = next[slot];
            while (after != NONE && schedule.position[slotJob[after]] <= to) {
                touch(after);
                before = after;
                after = next[after];
            }
        }
        if (before != previous[slot]) {
            remove(slot);
            insertAfter(before, slot);
            touch(next[slot]);
        }
    }

    /** The earliest start from {@code ready} on at which every cell has room; NEVER when one stays blocked. */
    int earliest(int j, int ready) {
        int time = ready;
        if (takesLasts(j)) {
            for (int slot = slotOf[p.lotOf[j]]; slot < slotOf[p.lotOf[j] + 1] && time < NEVER; slot++) {
                time = earliest(slot, j, time);
            }
        }
        return p.attended[schedule.unit[j]] || time >= NEVER ? time : earliest(lastSlots + j, j, time);
    }

    private int earliest(int slot, int j, int ready) {
        int cell = slotCell[slot];
        if (!isScarce[cell]) {
            return ready;
        }
        int time = previous[slot] == NONE ? ready : Math.max(ready, schedule.start[slotJob[previous[slot]]]);
        int room = capacity[cell] - slotNeed[slot];
        while (time < NEVER) {
            int used = 0;
            int soonest = NEVER;
            for (int i = 0; i < takenBefore[cell].length; i++) {
                int until = givenBack(takenBefore[cell][i], j);
                if (until > time) {
                    used += neededBefore[cell][i];
                    soonest = Math.min(soonest, until);
                }
            }
            if (cell >= p.cells) {
                for (int until : pinEndsOnUnit[cell - p.cells]) {
                    if (until > time) {
                        used++;
                        soonest = Math.min(soonest, until);
                    }
                }
            }
            for (int other = previous[slot]; other != NONE; other = previous[other]) {
                int taker = slotJob[other];
                if (cell >= p.cells && schedule.start[taker] + longest[cell] <= time) {
                    break;
                }
                int until = cell >= p.cells ? schedule.end[taker] : givenBack(p.lotOf[taker], j);
                if (until > time) {
                    used += slotNeed[other];
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
            for (int slot = slotOf[lot]; slot < slotOf[lot + 1]; slot++) {
                if (isScarce[slotCell[slot]] && next[slot] != NONE) {
                    schedule.enqueue(slotJob[next[slot]]);
                }
            }
        }
        if (p.holdUntil[lot] == j) {
            int latest = Math.max(oldStart, schedule.start[j]);
            for (int slot = slotOf[lot]; slot < slotOf[lot + 1]; slot++) {
                if (isScarce[slotCell[slot]]) {
                    enqueueUntil(isTakenBefore(lot) ? first[slotCell[slot]] : next[slot], j, latest);
                }
            }
        }
        int u = schedule.unit[j];
        if (!p.attended[u]) {
            int cell = p.cells + u;
            longest[cell] = Math.max(longest[cell], schedule.end[j] - schedule.start[j]);
            if (isScarce[cell]) {
                enqueueUntil(next[lastSlots + j], j, Math.max(oldEnd, schedule.end[j]));
            }
        }
    }

    /** Those that start after {@code latest} do not depend on it; the first of them may follow the taker before. */
    private void enqueueUntil(int slot, int j, int latest) {
        for (int other = slot; other != NONE; other = next[other]) {
            int taker = slotJob[other];
            if (schedule.position[taker] > schedule.position[j]) {
                schedule.enqueue(taker);
                if (schedule.start[taker] > latest) {
                    return;
                }
            }
        }
    }
}
