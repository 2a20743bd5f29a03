package fr.romans.mes.scheduler.gap;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.problem.WorkCalendar;

/**
 * The free time of posts, people and lasts. A lot is put into it operation by operation, each where it ends soonest; never
 * between two jobs of which the second would then need a longer set-up, since that one would have to move.
 */
public final class Gaps {

    private final Problem p;
    private final Placement places;
    private final Timetable[] ofUnit;
    private final Timetable[] ofOperator;
    private final Usage[] lasts;
    private final Usage[] room;

    private int bestUnit;
    private int bestOperator;
    private int bestStart;
    private int bestEnd;

    private Gaps(Placement places) {
        this.p = places.p;
        this.places = places;
        ofUnit = new Timetable[p.units];
        room = new Usage[p.units];
        for (int u = 0; u < p.units; u++) {
            ofUnit[u] = new Timetable();
            room[u] = new Usage(p.capacity[u]);
        }
        ofOperator = new Timetable[p.operators];
        for (int o = 0; o < p.operators; o++) {
            ofOperator[o] = new Timetable();
        }
        lasts = new Usage[p.cells];
        for (int cell = 0; cell < p.cells; cell++) {
            lasts[cell] = new Usage(p.owned[cell]);
        }
    }

    /** What the places leave. */
    public static Gaps between(Placement places) {
        var gaps = new Gaps(places);
        Problem p = places.p;
        for (int j = 0; j < p.jobs; j++) {
            if (places.unit[j] != NONE) {
                gaps.occupy(j);
            }
        }
        for (int lot = 0; lot < p.lots; lot++) {
            boolean isTaken = p.holdFrom[lot] == NONE || places.unit[p.holdFrom[lot]] != NONE;
            boolean isKnown = p.holdUntil[lot] == NONE || places.unit[p.holdUntil[lot]] != NONE;
            if (isTaken && isKnown) {
                gaps.occupyLasts(lot);
            }
        }
        return gaps;
    }

    /** Takes the time of a job out of the gaps, at the place that it has. */
    private void occupy(int j) {
        int u = places.unit[j];
        if (u != NONE && p.attended[u]) {
            ofUnit[u].add(j, places.start[j], places.end[j]);
        } else if (u != NONE) {
            room[u].add(places.start[j], places.end[j], 1);
        }
        if (places.operator[j] != NONE) {
            ofOperator[places.operator[j]].add(j, places.start[j], places.end[j]);
        }
    }

    /** Takes the lasts of a lot out, for as long as its places say. */
    private void occupyLasts(int lot) {
        int from = p.holdFrom[lot] == NONE ? Integer.MIN_VALUE + 1 : places.start[p.holdFrom[lot]];
        int until = p.holdUntil[lot] == NONE ? NEVER : places.start[p.holdUntil[lot]];
        for (int i = 0; i < p.cellsOf[lot].length; i++) {
            lasts[p.cellsOf[lot][i]].add(from, until, p.needOf[lot][i]);
        }
    }

    /**
     * Puts the jobs of a lot that are not pinned where they end soonest.
     *
     * @return false when the calendars end before; the lot is then partly placed
     */
    public boolean insert(int lot) {
        int first = p.firstJob[lot];
        while (first <= p.lastJob(lot) && p.pinned[first]) {
            first++;
        }
        return insert(lot, first);
    }

    /** The same for the jobs from one of them on; those before have their places. */
    public boolean insert(int lot, int first) {
        int ready = first > p.firstJob[lot] ? places.end[first - 1] : 0;
        int from = first;
        while (true) {
            int to = put(from, p.lastJob(lot), ready);
            if (to <= p.lastJob(lot)) {
                return false;
            }
            int taken = p.holdFrom[lot];
            int lacking = taken >= first ? lastsLackUntil(lot) : NONE;
            if (lacking == NONE) {
                occupyLasts(lot);
                return true;
            }
            for (int j = taken; j <= p.lastJob(lot); j++) {
                free(j);
            }
            from = taken;
            ready = lacking;
        }
    }

    private int put(int from, int last, int soonest) {
        int ready = soonest;
        for (int j = from; j <= last; j++) {
            ready = p.isFirst(j) ? ready : Math.max(ready, places.end[j - 1]);
            if (!findSoonest(j, p.cameFrom(j, places.unit), Math.max(ready, p.earliest[j]))) {
                return j;
            }
            places.put(j, bestUnit, bestOperator, bestStart, bestEnd);
            occupy(j);
        }
        return last + 1;
    }

    private void free(int j) {
        int u = places.unit[j];
        if (p.attended[u]) {
            ofUnit[u].remove(j, places.start[j]);
        } else {
            room[u].add(places.start[j], places.end[j], -1);
        }
        if (places.operator[j] != NONE) {
            ofOperator[places.operator[j]].remove(j, places.start[j]);
        }
    }

    private int lastsLackUntil(int lot) {
        int from = places.start[p.holdFrom[lot]];
        int until = p.holdUntil[lot] == NONE ? NEVER : places.start[p.holdUntil[lot]];
        int lacking = NONE;
        for (int i = 0; i < p.cellsOf[lot].length; i++) {
            lacking = Math.max(lacking, lasts[p.cellsOf[lot][i]].fullUntil(from, until, p.needOf[lot][i]));
        }
        return lacking;
    }

    /** @param from unit that the lot comes from, NONE when from home */
    private boolean findSoonest(int j, int from, int soonest) {
        bestEnd = NEVER;
        for (int u : p.unitsOf[j]) {
            int ready = soonest + p.travel(from, u);
            if (p.attended[u]) {
                findGap(j, u, ofUnit[u].freeFor(1, ready));
            } else {
                findPlace(j, u, ready);
            }
        }
        return bestEnd < NEVER;
    }

    private void findGap(int j, int u, int ready) {
        if (p.needsOperator[u]) {
            for (int o : p.qualified[p.operationOf[j]]) {
                findGap(j, u, o, ready);
            }
        } else {
            findGap(j, u, NONE, ready);
        }
    }

    private void findPlace(int j, int u, int ready) {
        int length = p.minutes(j, u, NONE, 0);
        int start = ready;
        for (int full = 0; full != NONE && start < NEVER; ) {
            full = room[u].fullUntil(start, start + length, 1);
            start = Math.max(start, full);
        }
        if (start < NEVER && start + length < bestEnd) {
            best(u, NONE, start, start + length);
        }
    }

    private void findGap(int j, int u, int o, int ready) {
        WorkCalendar calendar = p.calendarOf(j, u, o);
        int shortest = Math.max(1, p.minutes(j, u, o, 0));
        int start = calendar.nextOpen(ready);
        while (start + shortest < bestEnd) {
            int next = Math.max(ofUnit[u].freeFor(shortest, start), o == NONE ? start : ofOperator[o].freeFor(shortest, start));
            if (next == start) {
                int before = ofUnit[u].jobBefore(start + 1);
                int setup = p.setup(before == NONE ? p.unitSetupClass[u] : p.setupClass[before], j);
                int end = calendar.advance(start, p.minutes(j, u, o, setup));
                if (end >= bestEnd) {
                    return;
                }
                int busy = Math.max(ofUnit[u].busyUntil(start, end), o == NONE ? NONE : ofOperator[o].busyUntil(start, end));
                if (busy == NONE && !makesTheNextLonger(j, u, end, before)) {
                    best(u, o, start, end);
                    return;
                }
                next = busy == NONE ? end(u, end) : busy;
            }
            start = calendar.nextOpen(next);
        }
    }

    private boolean makesTheNextLonger(int j, int u, int end, int before) {
        int next = ofUnit[u].jobAfter(end);
        int from = before == NONE ? p.unitSetupClass[u] : p.setupClass[before];
        return next != NONE && p.setup(p.setupClass[j], next) > p.setup(from, next);
    }

    /** End of the job that follows on the post. */
    private int end(int u, int time) {
        return places.end[ofUnit[u].jobAfter(time)];
    }

    private void best(int u, int o, int start, int end) {
        bestUnit = u;
        bestOperator = o;
        bestStart = start;
        bestEnd = end;
    }
}
