package fr.romans.mes.scheduler.promise;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.gap.Placement;
import fr.romans.mes.scheduler.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The order in which a plan does its job orders, and whom each of them follows. Jobs come as they are placed in time; a lot
 * whose lasts are all in other shoes waits until enough of them are back.
 */
final class PlanOrder {

    private static final int[] NOBODY = {};

    /** Some lasts, or a place, and the job at whose start (at whose end) they are free; NONE when they are from the beginning. */
    private record Free(int number, int giver) {}

    private final Problem p;
    private final Placement places;
    final int[] jobs;
    int count;
    final int[] unitBefore;
    final int[] operatorBefore;
    /** Jobs at whose start the lasts of this one come back. */
    final int[][] lastsFrom;
    /** Milliseconds. */
    final int[] setup;

    private final int[] lastOnUnit;
    private final int[] lastOfOperator;
    private final List<Deque<Free>> lasts = new ArrayList<>();
    private final List<PriorityQueue<Free>> rooms = new ArrayList<>();
    private final List<Integer> waiting = new ArrayList<>();
    private final boolean[] isWaiting;
    private final int[] cameUp;

    PlanOrder(Placement places) {
        this.p = places.p;
        this.places = places;
        jobs = new int[p.jobs];
        unitBefore = filled(p.jobs);
        operatorBefore = filled(p.jobs);
        lastsFrom = new int[p.jobs][];
        Arrays.fill(lastsFrom, NOBODY);
        setup = new int[p.jobs];
        lastOnUnit = filled(p.units);
        lastOfOperator = filled(p.operators);
        isWaiting = new boolean[p.lots];
        cameUp = filled(p.lots);
        stock();
        for (int j : byTime()) {
            comesUp(j);
        }
        List.copyOf(waiting).forEach(this::goOn);
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }

    private void stock() {
        int[] free = p.owned.clone();
        for (int lot = 0; lot < p.lots; lot++) {
            for (int i = 0; holdsAlready(lot) && i < p.cellsOf[lot].length; i++) {
                free[p.cellsOf[lot][i]] -= p.needOf[lot][i];
            }
        }
        for (int number : free) {
            lasts.add(new ArrayDeque<>(List.of(new Free(Math.max(0, number), NONE))));
        }
        for (int u = 0; u < p.units; u++) {
            var room = new PriorityQueue<Free>((a, b) -> Integer.compare(endOf(a), endOf(b)));
            for (int i = 0; !p.attended[u] && i < p.capacity[u]; i++) {
                room.add(new Free(1, NONE));
            }
            rooms.add(room);
        }
    }

    private int endOf(Free free) {
        return free.giver() == NONE ? Integer.MIN_VALUE : places.end[free.giver()];
    }

    private boolean holdsAlready(int lot) {
        return p.holdFrom[lot] == NONE || places.hasStarted(p.holdFrom[lot]);
    }

    /** Started work first, then by start; at the same minute lasts are given back before others take them. */
    private int[] byTime() {
        record Due(int start, int rank, int job) {}
        var due = new ArrayList<Due>();
        for (int j = 0; j < p.jobs; j++) {
            if (places.unit[j] != NONE || places.hasStarted(j)) {
                int rank = p.holdUntil[p.lotOf[j]] == j ? 0 : 1;
                due.add(new Due(places.hasStarted(j) ? Integer.MIN_VALUE : places.start[j], rank, j));
            }
        }
        due.sort((a, b) -> a.start() != b.start()
                ? Integer.compare(a.start(), b.start())
                : a.rank() != b.rank() ? Integer.compare(a.rank(), b.rank()) : Integer.compare(a.job(), b.job()));
        return due.stream().mapToInt(Due::job).toArray();
    }

    private void comesUp(int j) {
        int lot = p.lotOf[j];
        if (isWaiting[lot]) {
            cameUp[lot] = j;
        } else if (p.holdFrom[lot] == j && !holdsAlready(lot) && !lastsAreFree(lot)) {
            isWaiting[lot] = true;
            cameUp[lot] = j;
            waiting.add(lot);
        } else {
            append(j);
        }
    }

    private void goOn(int lot) {
        isWaiting[lot] = false;
        waiting.remove((Integer) lot);
        for (int j = p.holdFrom[lot]; j <= cameUp[lot]; j++) {
            append(j);
        }
    }

    private boolean lastsAreFree(int lot) {
        for (int i = 0; i < p.cellsOf[lot].length; i++) {
            int free = lasts.get(p.cellsOf[lot][i]).stream().mapToInt(Free::number).sum();
            if (free < p.needOf[lot][i]) {
                return false;
            }
        }
        return true;
    }

    private void append(int j) {
        jobs[count++] = j;
        int u = places.unit[j];
        if (u != NONE && p.attended[u]) {
            unitBefore[j] = lastOnUnit[u];
            setup[j] = p.setup(p.setupClassAfter(lastOnUnit[u], u), j);
            lastOnUnit[u] = j;
        } else if (u != NONE) {
            unitBefore[j] = rooms.get(u).isEmpty() ? NONE : rooms.get(u).poll().giver();
            rooms.get(u).add(new Free(1, j));
        }
        int o = places.operator[j];
        if (o != NONE) {
            operatorBefore[j] = lastOfOperator[o];
            lastOfOperator[o] = j;
        }
        int lot = p.lotOf[j];
        if (p.holdFrom[lot] == j && !holdsAlready(lot)) {
            takeLasts(j, lot);
        }
        if (p.holdUntil[lot] == j) {
            for (int i = 0; i < p.cellsOf[lot].length; i++) {
                lasts.get(p.cellsOf[lot][i]).add(new Free(p.needOf[lot][i], j));
            }
            waiting.stream().filter(this::lastsAreFree).findFirst().ifPresent(this::goOn);
        }
    }

    private void takeLasts(int j, int lot) {
        var givers = new ArrayList<Integer>();
        for (int i = 0; i < p.cellsOf[lot].length; i++) {
            Deque<Free> free = lasts.get(p.cellsOf[lot][i]);
            for (int left = p.needOf[lot][i]; left > 0 && !free.isEmpty(); ) {
                Free oldest = free.poll();
                int taken = Math.min(left, oldest.number());
                left -= taken;
                if (taken < oldest.number()) {
                    free.addFirst(new Free(oldest.number() - taken, oldest.giver()));
                }
                if (oldest.giver() != NONE && taken > 0) {
                    givers.add(oldest.giver());
                }
            }
        }
        lastsFrom[j] = givers.stream().distinct().mapToInt(Integer::intValue).toArray();
    }
}
