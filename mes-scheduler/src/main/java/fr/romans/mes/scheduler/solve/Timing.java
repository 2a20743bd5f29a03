package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.problem.WorkCalendar;

/** When a job of a {@link Schedule} can start and end, behind all that stands before it. The last answer is kept. */
final class Timing {

    private final Schedule s;
    private final Problem p;
    private int start;
    private int end;
    private int setup;

    Timing(Schedule schedule) {
        this.s = schedule;
        this.p = schedule.p;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int setup() {
        return setup;
    }

    /** False when the job finds no place before the calendars end, or ends after its pinned successor starts. */
    boolean place(int j) {
        int u = s.unit[j];
        int o = s.operator[j];
        int before = p.attended[u] ? s.onUnit.previous[j] : NONE;
        int ready = s.cells.earliest(j, ready(j, before, o));
        if (ready >= NEVER) {
            return false;
        }
        WorkCalendar calendar = p.calendarOf(j, u, o);
        boolean hasPins = s.pins.any(u, o);
        while (true) {
            start = calendar.nextOpen(ready);
            if (start >= NEVER) {
                return false;
            }
            int from = p.setupClassAfter(before, u);
            if (hasPins) {
                from = s.pins.setupClass(u, start, before == NONE ? Integer.MIN_VALUE : s.start[before], from);
            }
            setup = p.attended[u] ? p.setup(from, j) : 0;
            end = calendar.advance(start, p.minutes(j, u, o, setup));
            if (end >= NEVER) {
                return false;
            }
            int free = hasPins ? s.pins.freeAfter(u, o, start, end) : NONE;
            if (free == NONE) {
                return p.isLast(j) || !p.pinned[j + 1] || end + p.travel(u, p.pinUnit[j + 1]) <= p.pinStart[j + 1];
            }
            ready = free;
        }
    }

    private int ready(int j, int before, int o) {
        int ready = Math.max(p.earliest[j], s.notBefore[j]);
        if (!p.isFirst(j)) {
            ready = Math.max(ready, s.end[j - 1] + p.travel(s.unit[j - 1], s.unit[j]));
        } else if (p.hasTransport) {
            ready = Math.max(ready, p.earliest[j] + p.travel(p.origin[p.lotOf[j]], s.unit[j]));
        }
        if (before != NONE) {
            ready = Math.max(ready, s.end[before]);
        }
        if (o != NONE && s.byOperator.previous[j] != NONE) {
            ready = Math.max(ready, s.end[s.byOperator.previous[j]]);
        }
        return ready;
    }
}
