package fr.romans.mes.scheduler.translate;

import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.PlannableOperator;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.problem.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles the common working time of each unit and operator; equal calendars are compiled once. */
final class CalendarCompiler {

    private record Both(WorkingTime unit, WorkingTime operator) {}

    private final PlanningSnapshot snapshot;
    private final Map<OperationCode, Integer> operationIndex;
    private final Map<WorkingTime, WorkingTime> same = new HashMap<>();
    private final Map<Both, WorkCalendar> compiled = new HashMap<>();

    CalendarCompiler(PlanningSnapshot snapshot, Map<OperationCode, Integer> operationIndex) {
        this.snapshot = snapshot;
        this.operationIndex = operationIndex;
    }

    void compile(Problem p) {
        WorkCalendar clock = WorkCalendar.always(p.until);
        for (int u = 0; u < p.units; u++) {
            if (!snapshot.units().get(u).attended()) {
                p.unitCalendar[u] = clock;
                continue;
            }
            WorkingTime open = snapshot.units().get(u).open();
            p.unitCalendar[u] = common(open, open);
            for (int o = 0; o < p.operators; o++) {
                p.calendar[u][o] = common(open, present(u, o, snapshot.operators().get(o).present()));
            }
        }
        for (int o = 0; o < p.operators; o++) {
            PlannableOperator operator = snapshot.operators().get(o);
            for (OperationCode operation : operator.tutored().keySet()) {
                Integer index = operationIndex.get(operation);
                if (index != null) {
                    p.tutored[index][o] = withTutor(p, o, operator.presentFor(operation));
                }
            }
        }
    }

    /** Nobody is ever there at posts of another site. */
    private WorkingTime present(int u, int o, WorkingTime present) {
        boolean isThere = snapshot.transport().isAtSiteOf(snapshot.operators().get(o).id(), snapshot.units().get(u).id());
        return isThere ? present : WorkingTime.NEVER;
    }

    private WorkCalendar[] withTutor(Problem p, int o, WorkingTime present) {
        var calendars = new WorkCalendar[p.units];
        for (int u = 0; u < p.units; u++) {
            calendars[u] = snapshot.units().get(u).attended() ? common(snapshot.units().get(u).open(), present(u, o, present)) : p.unitCalendar[u];
        }
        return calendars;
    }

    private WorkCalendar common(WorkingTime unit, WorkingTime operator) {
        var both = new Both(same.computeIfAbsent(unit, key -> key), same.computeIfAbsent(operator, key -> key));
        WorkCalendar known = compiled.get(both);
        if (known == null) {
            known = compile(both.unit() == both.operator() ? unit : unit.and(operator));
            compiled.put(both, known);
        }
        return known;
    }

    private WorkCalendar compile(WorkingTime time) {
        List<Interval> within = time.open().stream()
                .filter(stretch -> stretch.end().isAfter(snapshot.from()) && stretch.start().isBefore(snapshot.until()))
                .toList();
        int[] open = new int[within.size()];
        int[] close = new int[within.size()];
        int n = 0;
        for (Interval stretch : within) {
            int from = Math.max(0, (int) ((seconds(stretch.start()) + 59) / 60));
            int to = (int) Math.floorDiv(Math.min(seconds(stretch.end()), seconds(snapshot.until())), 60L);
            if (from < to) {
                open[n] = from;
                close[n++] = to;
            }
        }
        return WorkCalendar.of(java.util.Arrays.copyOf(open, n), java.util.Arrays.copyOf(close, n));
    }

    private long seconds(Instant time) {
        return Duration.between(snapshot.from(), time).getSeconds();
    }
}
