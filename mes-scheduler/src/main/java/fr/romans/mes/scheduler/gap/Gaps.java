package fr.romans.mes.scheduler.gap;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.problem.WorkCalendar;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The free time of posts, people and lasts. A lot is put into it operation by operation, each where it ends soonest; never
 * before a job whose set-up would then be longer than the time it has, since that one would have to move.
 */
public final class Gaps {

    private final Problem p;
    private final Placement places;
    private final Bookings bookings;

    private int bestUnit;
    private int bestOperator;
    private int bestStart;
    private int bestEnd;

    private Gaps(Placement places) {
        this.p = places.p;
        this.places = places;
        this.bookings = new Bookings(places);
    }

    /** What the places leave. */
    public static Gaps between(Placement places) {
        var gaps = new Gaps(places);
        Problem p = places.p;
        for (int j = 0; j < p.jobs; j++) {
            if (places.unit[j] != NONE) {
                gaps.bookings.add(j);
            }
        }
        for (int lot = 0; lot < p.lots; lot++) {
            boolean isTaken = p.holdFrom[lot] == NONE || places.unit[p.holdFrom[lot]] != NONE;
            boolean isKnown = p.holdUntil[lot] == NONE || places.unit[p.holdUntil[lot]] != NONE;
            if (isTaken && isKnown) {
                gaps.bookings.addLasts(lot);
            }
        }
        return gaps;
    }

    /**
     * Puts the jobs of a lot that are not pinned where they end soonest.
     *
     * @return false when the calendars end before; the lot then has no places
     */
    public boolean insert(int lot) {
        return insert(lot, p.firstFree(lot));
    }

    /** The same for the jobs from one of them on; those before have their places. */
    public boolean insert(int lot, int first) {
        int ready = first > p.firstJob[lot] ? places.end[first - 1] : 0;
        int from = first;
        while (true) {
            int to = put(from, p.lastJob(lot), ready);
            if (to <= p.lastJob(lot)) {
                free(first, to - 1);
                places.takeOut(lot, first);
                return false;
            }
            int taken = p.holdFrom[lot];
            int lacking = taken >= first ? bookings.lastsLackUntil(lot) : NONE;
            if (lacking == NONE) {
                bookings.addLasts(lot);
                return true;
            }
            free(taken, p.lastJob(lot));
            from = taken;
            ready = lacking;
        }
    }

    /**
     * Gives back what lots take from some job of theirs on.
     *
     * @param first by lot, that job
     * @return a job that stays and would take too long without them, for its set-up: it has to be withdrawn as well, or they are to
     *     be put back; NONE where there is none
     */
    public int withdraw(Map<Integer, Integer> first) {
        first.keySet().forEach(bookings::removeLasts);
        jobs(first).forEach(bookings::remove);
        int missing = jobs(first)
                .filter(j -> !bookings.isNextInTime(places.unit[j], places.start[j], NONE))
                .map(j -> bookings.jobAfter(places.unit[j], places.start[j]))
                .findFirst()
                .orElse(NONE);
        jobs(first).forEach(bookings::retimeNext);
        return missing;
    }

    /** Takes it again, where their places are now. */
    public void putBack(Map<Integer, Integer> first) {
        jobs(first).forEach(this::occupy);
        first.keySet().forEach(bookings::addLasts);
    }

    private IntStream jobs(Map<Integer, Integer> first) {
        return first.entrySet().stream().flatMapToInt(one -> IntStream.rangeClosed(one.getValue(), p.lastJob(one.getKey())));
    }

    /** Milliseconds of set-up of a job where it is. */
    public int setup(int j) {
        int u = places.unit[j];
        return p.attended[u] ? bookings.setupBehind(bookings.jobBefore(u, places.start[j]), u, j) : 0;
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

    private void occupy(int j) {
        bookings.add(j);
        bookings.retimeNext(j);
    }

    private void free(int from, int last) {
        for (int j = from; j <= last; j++) {
            bookings.remove(j);
            bookings.retimeNext(j);
        }
    }

    /** @param from unit that the lot comes from, NONE when from home */
    private boolean findSoonest(int j, int from, int soonest) {
        bestEnd = NEVER;
        for (int u : p.unitsOf[j]) {
            int ready = soonest + p.travel(from, u);
            if (p.attended[u]) {
                findGap(j, u, bookings.freeFor(u, NONE, 1, ready));
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
        int start = bookings.roomFor(u, length, ready);
        if (start < NEVER && start + length < bestEnd) {
            best(u, NONE, start, start + length);
        }
    }

    private void findGap(int j, int u, int o, int ready) {
        WorkCalendar calendar = p.calendarOf(j, u, o);
        int shortest = Math.max(1, p.minutes(j, u, o, 0));
        int start = calendar.nextOpen(ready);
        while (start + shortest < bestEnd) {
            int next = bookings.freeFor(u, o, shortest, start);
            if (next == start) {
                int setup = bookings.setupBehind(bookings.jobBefore(u, start + 1), u, j);
                int end = calendar.advance(start, p.minutes(j, u, o, setup));
                if (end >= bestEnd) {
                    return;
                }
                int busy = bookings.busyUntil(u, o, start, end);
                if (busy == NONE && bookings.isNextInTime(u, end, j)) {
                    best(u, o, start, end);
                    return;
                }
                next = busy == NONE ? places.end[bookings.jobAfter(u, end)] : busy;
            }
            start = calendar.nextOpen(next);
        }
    }

    private void best(int u, int o, int start, int end) {
        bestUnit = u;
        bestOperator = o;
        bestStart = start;
        bestEnd = end;
    }
}
