package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.problem.WorkCalendar;

/** Brings the free jobs of a lot as far ahead in the order as their work and ways allow, and holds none back. */
final class LotAhead {

    private final Schedule s;
    private final Problem p;

    LotAhead(Schedule schedule) {
        this.s = schedule;
        this.p = schedule.p;
    }

    void bring(int lot) {
        int ready = 0;
        int before = NONE;
        for (int k = p.firstJob[lot]; k <= p.lastJob(lot); k++) {
            if (p.pinned[k]) {
                ready = p.pinEnd[k];
            } else {
                s.edits.holdBack(k, 0);
                int arrival = Math.max(p.earliest[k], ready) + p.travel(p.cameFrom(k, s.unit), s.unit[k]);
                s.edits.shift(k, position(k, before, arrival));
                before = s.position[k];
                ready = soonestEnd(k, arrival);
            }
        }
    }

    /** Behind the lot's job before it, and behind what starts sooner. */
    private int position(int k, int before, int arrival) {
        int at = s.position[k];
        while (at - 1 > before && s.start[s.order[at - 1]] > arrival) {
            at--;
        }
        return at;
    }

    private int soonestEnd(int k, int arrival) {
        WorkCalendar calendar = p.calendarOf(k, s.unit[k], s.operator[k]);
        int start = calendar.nextOpen(arrival);
        int end = start >= NEVER ? NEVER : calendar.advance(start, p.minutes(k, s.unit[k], s.operator[k], s.setup[k]));
        return Math.min(end, NEVER);
    }
}
