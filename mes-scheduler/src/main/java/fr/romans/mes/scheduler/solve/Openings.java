package fr.romans.mes.scheduler.solve;

import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.problem.WorkCalendar;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeSet;

/** When posts open and people come: the moments at which something may start that could not before. */
final class Openings {

    private Openings() {}

    /** Minutes, rising, each once. */
    static int[] of(Problem p) {
        var calendars = Collections.newSetFromMap(new IdentityHashMap<WorkCalendar, Boolean>());
        for (int u = 0; u < p.units; u++) {
            if (p.needsOperator[u]) {
                calendars.addAll(List.of(p.calendar[u]));
            } else if (p.attended[u]) {
                calendars.add(p.unitCalendar[u]);
            }
        }
        for (WorkCalendar[][] ofOperation : p.tutored) {
            for (WorkCalendar[] withTutor : ofOperation) {
                calendars.addAll(withTutor == null ? List.of() : List.of(withTutor));
            }
        }
        var times = new TreeSet<Integer>();
        for (WorkCalendar calendar : calendars) {
            for (int open : calendar.openings()) {
                times.add(open);
            }
        }
        return times.stream().mapToInt(Integer::intValue).toArray();
    }
}
