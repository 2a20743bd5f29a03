package fr.romans.mes.scheduler.gap;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.problem.WorkCalendar;

/**
 * What posts, people and lasts are taken for. On an attended post a job takes as long as the set-up behind the one before it asks for;
 * whoever comes between or goes changes its end, and never its start.
 */
final class Bookings {

    private final Problem p;
    private final Placement places;
    private final Timetable[] ofUnit;
    private final Timetable[] ofOperator;
    private final Usage[] lasts;
    private final Usage[] room;

    Bookings(Placement places) {
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

    /** Takes the time of a job, at the place that it has. */
    void add(int j) {
        int u = places.unit[j];
        if (p.attended[u]) {
            ofUnit[u].add(j, places.start[j], places.end[j]);
        } else {
            room[u].add(places.start[j], places.end[j], 1);
        }
        if (places.operator[j] != NONE) {
            ofOperator[places.operator[j]].add(j, places.start[j], places.end[j]);
        }
    }

    void remove(int j) {
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

    /** Takes the lasts of a lot, for as long as its places say. */
    void addLasts(int lot) {
        useLasts(lot, 1);
    }

    void removeLasts(int lot) {
        useLasts(lot, -1);
    }

    private void useLasts(int lot, int factor) {
        for (int i = 0; i < p.cellsOf[lot].length; i++) {
            lasts[p.cellsOf[lot][i]].add(lastsFrom(lot), lastsUntil(lot), factor * p.needOf[lot][i]);
        }
    }

    /** When lasts are there again for a lot that would lack them; NONE when it does not. */
    int lastsLackUntil(int lot) {
        int lacking = NONE;
        for (int i = 0; i < p.cellsOf[lot].length; i++) {
            lacking = Math.max(
                    lacking, lasts[p.cellsOf[lot][i]].fullUntil(lastsFrom(lot), lastsUntil(lot), p.needOf[lot][i]));
        }
        return lacking;
    }

    private int lastsFrom(int lot) {
        return p.holdFrom[lot] == NONE ? Integer.MIN_VALUE + 1 : places.start[p.holdFrom[lot]];
    }

    private int lastsUntil(int lot) {
        return p.holdUntil[lot] == NONE ? NEVER : places.start[p.holdUntil[lot]];
    }

    /** The first time from one on at which an unattended unit has room for so many minutes. */
    int roomFor(int u, int minutes, int from) {
        int start = from;
        for (int full = 0; full != NONE && start < NEVER; ) {
            full = room[u].fullUntil(start, start + minutes, 1);
            start = Math.max(start, full);
        }
        return start;
    }

    /** The first time from one on at which a post and a person, or the post alone, seem free for so many minutes; look again from it. */
    int freeFor(int u, int o, int minutes, int from) {
        return Math.max(ofUnit[u].freeFor(minutes, from), o == NONE ? from : ofOperator[o].freeFor(minutes, from));
    }

    /** When the work of a post, or of a person, is over that lies in a stretch; NONE when nothing does. */
    int busyUntil(int u, int o, int from, int until) {
        return Math.max(ofUnit[u].busyUntil(from, until), o == NONE ? NONE : ofOperator[o].busyUntil(from, until));
    }

    int jobBefore(int u, int time) {
        return ofUnit[u].jobBefore(time);
    }

    int jobAfter(int u, int time) {
        return ofUnit[u].jobAfter(time);
    }

    /** Milliseconds of set-up of a job behind another one on a post, NONE for how the post is set up at first. */
    int setupBehind(int before, int u, int j) {
        return p.setup(p.setupClassAfter(before, u), j);
    }

    /** The job behind a place starts when it did, and takes as long as its set-up there asks for. */
    void retimeNext(int j) {
        int u = places.unit[j];
        int next = p.attended[u] ? ofUnit[u].jobAfter(places.start[j] + 1) : NONE;
        if (next != NONE && !p.pinned[next]) {
            int o = places.operator[next];
            places.end[next] = endBehind(ofUnit[u].jobBefore(places.start[next]), u, next);
            ofUnit[u].endAt(next, places.start[next], places.end[next]);
            if (o != NONE) {
                ofOperator[o].endAt(next, places.start[next], places.end[next]);
            }
        }
    }

    /**
     * Whether the next job behind a place, with the set-up that it has then, is still done before anything that follows it, and no
     * later than its lot should be.
     *
     * @param before job at the place, NONE where it is to be empty
     */
    boolean isNextInTime(int u, int time, int before) {
        int next = p.attended[u] ? ofUnit[u].jobAfter(time) : NONE;
        if (next == NONE || p.pinned[next]) {
            return true;
        }
        int end = endBehind(before == NONE ? ofUnit[u].jobBefore(time) : before, u, next);
        return end <= places.end[next]
                || busyUntil(u, places.operator[next], places.end[next], end) == NONE && isInTime(next, end);
    }

    private boolean isInTime(int j, int end) {
        if (p.isLast(j)) {
            return end <= p.aim[p.lotOf[j]];
        }
        int then = places.unit[j + 1];
        return then == NONE || end + p.travel(places.unit[j], then) <= places.start[j + 1];
    }

    private int endBehind(int before, int u, int j) {
        int o = places.operator[j];
        WorkCalendar calendar = p.calendarOf(j, u, o);
        return calendar.advance(places.start[j], p.minutes(j, u, o, setupBehind(before, u, j)));
    }
}
