package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
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

    void advance(int time) {
        now = time;
        for (int u = 0; u < p.units; u++) {
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
        return p.attended[u] ? unitFree[u] <= now && p.unitCalendar[u].isOpen(now) : taken[u] < p.capacity[u];
    }

    boolean hasRoomFor(int j, int u) {
        return hasRoom(u)
                && (p.attended[u] || taken[u] + pins.inside(u, now, now + p.minutes(j, u, NONE, 0)) < p.capacity[u]);
    }

    int operatorFree(int o) {
        return operatorFree[o];
    }

    int setup(int u, int j) {
        int from = pins.setupClass(u, now, startOfLast[u], setupClass[u]);
        return p.setup(from, j);
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
