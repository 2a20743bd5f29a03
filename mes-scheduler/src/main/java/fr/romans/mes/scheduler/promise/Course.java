package fr.romans.mes.scheduler.promise;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.scheduler.gap.Placement;
import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.problem.WorkCalendar;

/**
 * A plan as it goes on from now: everybody does at each post what the plan says next, no earlier than it says, as soon as
 * person, post, lot and lasts are there.
 */
final class Course {

    private final Problem p;
    private final Placement places;
    private final PlanOrder order;

    Course(Placement places, PlanOrder order) {
        this.p = places.p;
        this.places = places;
        this.order = order;
    }

    /** @return false when the calendars end before */
    boolean run() {
        int[] start = places.start;
        int[] end = places.end;
        for (int i = 0; i < order.count; i++) {
            int j = order.jobs[i];
            if (places.hasStarted(j)) {
                continue;
            }
            int ready = Math.max(p.earliest[j], start[j]);
            ready = p.isFirst(j) ? ready : Math.max(ready, end[j - 1] + p.travel(places.unit[j - 1], places.unit[j]));
            ready = order.unitBefore[j] == NONE ? ready : Math.max(ready, end[order.unitBefore[j]]);
            ready = order.operatorBefore[j] == NONE ? ready : Math.max(ready, end[order.operatorBefore[j]]);
            for (int giver : order.lastsFrom[j]) {
                ready = Math.max(ready, start[giver]);
            }
            WorkCalendar calendar = p.calendarOf(j, places.unit[j], places.operator[j]);
            start[j] = calendar.nextOpen(ready);
            if (start[j] >= NEVER) {
                return false;
            }
            end[j] = calendar.advance(start[j], p.minutes(j, places.unit[j], places.operator[j], order.setup[j]));
            if (end[j] >= NEVER) {
                return false;
            }
        }
        return true;
    }
}
