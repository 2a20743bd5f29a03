package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.problem.WorkCalendar;
import java.util.Arrays;

/** What is taken at the moment that the {@link Dispatcher} has come to: posts, people, places, lasts. */
final class Floor {

    private final Problem p;
    private final int[] unitFree;
    private final int[] operatorFree;
    private final int[] setupClass;
    private final int[] taken;
    private final MinHeap[] places;
    private final int[] lastsInUse;
    private final int[] pinnedReturns;
    private final Pins pins;
    private final int[] startOfLast;
    private final boolean[] lastReturned;
    private final boolean[] isOpen;
    private final int[] classNow;
    private final int[] unitGap;
    private final int[] operatorGap;
    private final int[] shortest;
    private final int[] unitOf;
    private final int[] endOf;
    private int now;

    Floor(Problem p) {
        this.p = p;
        unitFree = new int[p.units];
        operatorFree = new int[p.operators];
        setupClass = new int[p.units];
        taken = new int[p.units];
        places = new MinHeap[p.units];
        for (int u = 0; u < p.units; u++) {
            places[u] = new MinHeap();
        }
        lastsInUse = new int[p.cells];
        int n = 0;
        int[] returns = new int[p.lots];
        for (int lot = 0; lot < p.lots; lot++) {
            if (p.holdUntil[lot] != NONE && p.pinned[p.holdUntil[lot]]) {
                returns[n++] = lot;
            }
        }
        pinnedReturns = Arrays.copyOf(returns, n);
        pins = new Pins(p);
        lastReturned = new boolean[p.lots];
        startOfLast = new int[p.units];
        isOpen = new boolean[p.units];
        classNow = new int[p.units];
        unitGap = new int[p.units];
        operatorGap = new int[p.operators];
        shortest = new int[p.jobs];
        Arrays.setAll(shortest, this::shortestMinutes);
        unitOf = new int[p.jobs];
        endOf = new int[p.jobs];
    }

    /** A job takes no fewer, whoever does it wherever. */
    private int shortestMinutes(int j) {
        long work = Long.MAX_VALUE;
        for (long onUnit : p.workOn[j]) {
            work = Math.min(work, onUnit);
        }
        long pace = Problem.STANDARD_PACE;
        for (int o : p.qualified[p.operationOf[j]]) {
            pace = Math.min(pace, p.pace[o][p.operationOf[j]]);
        }
        return p.workOn[j].length == 0 ? 0 : (int) (work * pace / Problem.MINUTE);
    }

    void clear() {
        now = 0;
        Arrays.fill(unitFree, 0);
        Arrays.fill(operatorFree, 0);
        Arrays.fill(taken, 0);
        Arrays.fill(lastsInUse, 0);
        Arrays.fill(lastReturned, false);
        System.arraycopy(p.unitSetupClass, 0, setupClass, 0, p.units);
        Arrays.fill(startOfLast, Integer.MIN_VALUE);
        for (MinHeap heap : places) {
            heap.clear();
        }
        for (int lot = 0; lot < p.lots; lot++) {
            if (p.holdFrom[lot] == NONE || p.pinned[p.holdFrom[lot]]) {
                count(lot, 1);
            }
        }
    }

    /** Of a post and a person at work nothing is looked up: nothing is asked of them. */
    void advance(int time) {
        now = time;
        for (int o = 0; o < p.operators; o++) {
            if (operatorFree[o] <= time) {
                operatorGap[o] = pins.minutesToNextOf(o, time);
            }
        }
        for (int u = 0; u < p.units; u++) {
            if (p.attended[u] && unitFree[u] <= time) {
                isOpen[u] = p.unitCalendar[u].isOpen(time);
                unitGap[u] = pins.minutesToNextAt(u, time);
                classNow[u] = pins.setupClass(u, now, startOfLast[u], setupClass[u]);
            }
            while (!places[u].isEmpty() && places[u].peek() <= time) {
                places[u].poll();
                taken[u]--;
            }
        }
        for (int lot : pinnedReturns) {
            if (!lastReturned[lot] && p.pinStart[p.holdUntil[lot]] <= time) {
                lastReturned[lot] = true;
                count(lot, -1);
            }
        }
    }

    boolean hasRoom(int u) {
        return p.attended[u] ? unitFree[u] <= now && isOpen[u] : taken[u] < p.capacity[u];
    }

    /** Of a unit that has room; false where pinned work surely stands in the way. */
    boolean hasRoomFor(int j, int u) {
        return isLotThere(j, u) && (p.attended[u]
                ? shortest[j] <= unitGap[u]
                : taken[u] + pins.inside(u, now, now + p.minutes(j, u, NONE, 0)) < p.capacity[u]);
    }

    /** Whether an attended unit is set up as another, and has no less time before pinned work. */
    boolean standsFor(int u, int other) {
        return p.attended[u] && classNow[u] == classNow[other] && unitGap[u] >= unitGap[other];
    }

    /**
     * Longest time that somebody who is there, free and qualified has before pinned work; 0 where nobody is.
     *
     * @param units with room, the first so many
     */
    int longestGap(int operation, int[] units, int count) {
        int longest = 0;
        for (int o : p.qualified[operation]) {
            if (operatorFree[o] <= now && operatorGap[o] > longest && isThere(o, operation, units, count)) {
                longest = operatorGap[o];
            }
        }
        return longest;
    }

    private boolean isThere(int o, int operation, int[] units, int count) {
        WorkCalendar[] withTutor = p.tutored[operation][o];
        for (int k = 0; k < count; k++) {
            WorkCalendar calendar = withTutor == null ? p.calendar[units[k]][o] : withTutor[units[k]];
            if (calendar.isOpen(now)) {
                return true;
            }
        }
        return false;
    }

    int shortest(int j) {
        return shortest[j];
    }

    private boolean isLotThere(int j, int u) {
        if (!p.hasTransport) {
            return true;
        }
        if (p.isFirst(j)) {
            return p.earliest[j] + p.travel(p.origin[p.lotOf[j]], u) <= now;
        }
        int before = j - 1;
        int end = p.pinned[before] ? p.pinEnd[before] : endOf[before];
        return end + p.travel(p.pinned[before] ? p.pinUnit[before] : unitOf[before], u) <= now;
    }

    int operatorFree(int o) {
        return operatorFree[o];
    }

    int setup(int u, int j) {
        return p.setup(classNow[u], j);
    }

    boolean lastsAreThere(int j) {
        int lot = p.lotOf[j];
        if (p.holdFrom[lot] != j) {
            return true;
        }
        for (int i = 0; i < p.cellsOf[lot].length; i++) {
            if (lastsInUse[p.cellsOf[lot][i]] + p.needOf[lot][i] > p.owned[p.cellsOf[lot][i]]) {
                return false;
            }
        }
        return true;
    }

    boolean givesBack(int j) {
        return p.holdUntil[p.lotOf[j]] == j && p.cellsOf[p.lotOf[j]].length > 0;
    }

    void started(int j, int u, int o, int time, int end) {
        int lot = p.lotOf[j];
        unitOf[j] = u;
        endOf[j] = end;
        if (p.holdFrom[lot] == j) {
            count(lot, 1);
        }
        if (p.holdUntil[lot] == j) {
            count(lot, -1);
        }
        if (p.attended[u]) {
            unitFree[u] = end;
            setupClass[u] = p.setupClass[j];
            startOfLast[u] = time;
            classNow[u] = pins.setupClass(u, now, time, setupClass[u]);
        } else {
            taken[u]++;
            places[u].add(end);
        }
        if (o != NONE) {
            operatorFree[o] = end;
        }
    }

    private void count(int lot, int sign) {
        for (int i = 0; i < p.cellsOf[lot].length; i++) {
            lastsInUse[p.cellsOf[lot][i]] += sign * p.needOf[lot][i];
        }
    }
}
