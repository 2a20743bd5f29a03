package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.problem.WorkCalendar;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Post and person for a job at a position of the order: where it costs least in set-ups and makes others wait least, a minute
 * of waiting counting a cent, and up to a euro by chance.
 */
final class BestPlace {

    private static final int UNKNOWN = -2;
    /** Posts and people without work within so many places are left aside. */
    private static final int WINDOW = 200;
    private static final double CHANCE = 100;
    private static final int LONGEST_WAIT = 2_000;
    private static final int USUAL_LENGTH = 60;

    private final Schedule s;
    private final Problem p;
    /** What stands before the position: UNKNOWN where the window does not tell. */
    private final int[] beforeOnUnit;
    private final int[] beforeByOperator;
    private final double centsAMilli;
    private int unit;
    private int operator;
    private int end;

    BestPlace(Schedule schedule) {
        this.s = schedule;
        this.p = schedule.p;
        beforeOnUnit = new int[p.units];
        beforeByOperator = new int[p.operators];
        centsAMilli = p.setupMinute / 60_000.0;
    }

    int unit() {
        return unit;
    }

    int operator() {
        return operator;
    }

    /** When the job would end there, by the times of those before it. */
    int end() {
        return end;
    }

    /** As soon as the job before it in its lot is done. */
    boolean choose(int j, int at, RandomGenerator random) {
        return choose(j, at, Math.max(p.earliest[j], p.isFirst(j) ? 0 : s.end[j - 1]), random);
    }

    /**
     * @param at    position before which the job is to stand
     * @param ready when it can start at the earliest
     * @return false when nobody can do it there
     */
    boolean choose(int j, int at, int ready, RandomGenerator random) {
        Arrays.fill(beforeOnUnit, UNKNOWN);
        Arrays.fill(beforeByOperator, UNKNOWN);
        for (int i = at - 1; i >= Math.max(0, at - WINDOW); i--) {
            seen(s.order[i], j, s.order[i], s.order[i]);
        }
        for (int i = at; i < Math.min(s.count, at + WINDOW); i++) {
            seen(s.order[i], j, s.onUnit.previous[s.order[i]], s.byOperator.previous[s.order[i]]);
        }
        chooseUnit(j, ready, random);
        if (unit == NONE) {
            return false;
        }
        chooseOperator(j, ready, random);
        return operator != NONE;
    }

    private void seen(int k, int j, int onUnit, int byOperator) {
        if (k == j) {
            return;
        }
        if (beforeOnUnit[s.unit[k]] == UNKNOWN) {
            beforeOnUnit[s.unit[k]] = onUnit == j ? s.onUnit.previous[j] : onUnit;
        }
        int o = s.operator[k];
        if (o != NONE && beforeByOperator[o] == UNKNOWN) {
            beforeByOperator[o] = byOperator == j ? s.byOperator.previous[j] : byOperator;
        }
    }

    private void chooseUnit(int j, int ready, RandomGenerator random) {
        unit = NONE;
        double least = Double.MAX_VALUE;
        for (int u : p.unitsOf[j]) {
            int before = beforeOnUnit[u];
            if (before == UNKNOWN || !p.needsOperator[u]) {
                continue;
            }
            int next = next(s.onUnit, before, u, j);
            int from = p.setupClassAfter(before, u);
            int free = Math.max(ready, endOf(before));
            int millis = p.setup(from, j);
            int wait = free - ready;
            if (next != NONE) {
                millis += p.setup(p.setupClass[j], next) - p.setup(from, next);
                wait += Math.min(LONGEST_WAIT, Math.max(0, free + USUAL_LENGTH - s.start[next]));
            }
            double cost = millis * centsAMilli + wait + CHANCE * random.nextDouble();
            if (cost < least) {
                least = cost;
                unit = u;
            }
        }
    }

    private void chooseOperator(int j, int ready, RandomGenerator random) {
        int before = beforeOnUnit[unit];
        int nextOnUnit = next(s.onUnit, before, unit, j);
        int start = Math.max(ready, endOf(before));
        int setup = p.setup(p.setupClassAfter(before, unit), j);
        operator = NONE;
        double least = Double.MAX_VALUE;
        for (int o : p.qualified[p.operationOf[j]]) {
            if (beforeByOperator[o] == UNKNOWN) {
                continue;
            }
            WorkCalendar calendar = p.calendarOf(j, unit, o);
            int begin = calendar.nextOpen(Math.max(start, endOf(beforeByOperator[o])));
            int ended = begin >= NEVER ? NEVER : calendar.advance(begin, p.minutes(j, unit, o, setup));
            if (ended >= NEVER) {
                continue;
            }
            double cost = waits(ended, next(s.byOperator, beforeByOperator[o], o, j))
                    + waits(ended, nextOnUnit)
                    + Math.max(0, ended - (p.isLast(j) ? s.end[j] : s.start[j + 1]))
                    + CHANCE * random.nextDouble();
            if (cost < least) {
                least = cost;
                operator = o;
                end = ended;
            }
        }
    }

    private int waits(int end, int next) {
        return next == NONE ? 0 : Math.max(0, end - s.start[next]);
    }

    private int endOf(int job) {
        return job == NONE ? 0 : s.end[job];
    }

    private static int next(Chain chain, int before, int resource, int j) {
        int next = before == NONE ? chain.first[resource] : chain.next[before];
        return next == j ? chain.next[j] : next;
    }
}
