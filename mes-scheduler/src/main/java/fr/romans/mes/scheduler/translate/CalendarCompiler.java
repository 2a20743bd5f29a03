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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles the common working time of each unit and operator. Equal calendars have one number and are compiled once, and their
 * stretches are looked at once for each unit and operator, not for each pair of them.
 */
final class CalendarCompiler {

    /** Numbers of two calendars. */
    private record Both(int unit, int operator) {}

    private final PlanningSnapshot snapshot;
    private final Map<OperationCode, Integer> operationIndex;
    private final List<WorkingTime> times = new ArrayList<>();
    private final Map<WorkingTime, Integer> numbers = new HashMap<>();
    private final Map<Both, WorkCalendar> compiled = new HashMap<>();
    private final int[] open;
    private final int never;

    CalendarCompiler(PlanningSnapshot snapshot, Map<OperationCode, Integer> operationIndex) {
        this.snapshot = snapshot;
        this.operationIndex = operationIndex;
        this.open = snapshot.units().stream().mapToInt(unit -> number(unit.open())).toArray();
        this.never = number(WorkingTime.NEVER);
    }

    void compile(Problem p) {
        WorkCalendar clock = WorkCalendar.always(p.until);
        int[] present = snapshot.operators().stream().mapToInt(operator -> number(operator.present())).toArray();
        for (int u = 0; u < p.units; u++) {
            if (!snapshot.units().get(u).attended()) {
                p.unitCalendar[u] = clock;
                continue;
            }
            p.unitCalendar[u] = common(open[u], open[u]);
            for (int o = 0; o < p.operators; o++) {
                p.calendar[u][o] = common(open[u], present(u, o, present[o]));
            }
        }
        for (int o = 0; o < p.operators; o++) {
            PlannableOperator operator = snapshot.operators().get(o);
            for (OperationCode operation : operator.tutored().keySet()) {
                Integer index = operationIndex.get(operation);
                if (index != null) {
                    p.tutored[index][o] = withTutor(p, o, number(operator.presentFor(operation)));
                }
            }
        }
    }

    /** Nobody is ever there at posts of another site. */
    private int present(int u, int o, int present) {
        boolean isThere = snapshot.transport().isAtSiteOf(snapshot.operators().get(o).id(), snapshot.units().get(u).id());
        return isThere ? present : never;
    }

    private WorkCalendar[] withTutor(Problem p, int o, int present) {
        var calendars = new WorkCalendar[p.units];
        for (int u = 0; u < p.units; u++) {
            calendars[u] = snapshot.units().get(u).attended() ? common(open[u], present(u, o, present)) : p.unitCalendar[u];
        }
        return calendars;
    }

    private int number(WorkingTime time) {
        Integer known = numbers.get(time);
        if (known != null) {
            return known;
        }
        numbers.put(time, times.size());
        times.add(time);
        return times.size() - 1;
    }

    private WorkCalendar common(int unit, int operator) {
        return compiled.computeIfAbsent(new Both(unit, operator), both -> {
            WorkingTime time = times.get(unit);
            return compile(unit == operator ? time : time.and(times.get(operator)));
        });
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
