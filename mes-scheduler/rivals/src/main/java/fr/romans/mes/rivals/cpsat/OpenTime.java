package fr.romans.mes.rivals.cpsat;

import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.PlannableUnit;
import fr.romans.mes.core.planning.PlanningSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The open minutes of the atelier, counted through: an axis on which attended work has no breaks. All attended units share
 * one calendar that repeats each week.
 */
final class OpenTime {

    private static final int WEEK = 7 * 1440;

    private final Instant origin;
    private final int[] open;
    private final int[] close;
    private final int[] workBefore;
    /** Stretches of the first week, of which all others are copies. */
    final int stretchesAWeek;
    final int workAWeek;

    /** @throws IllegalArgumentException when the units' calendars differ or do not repeat weekly */
    OpenTime(PlanningSnapshot snapshot) {
        origin = snapshot.from();
        List<WorkingTime> calendars =
                snapshot.units().stream().filter(PlannableUnit::attended).map(PlannableUnit::open).distinct().toList();
        if (calendars.size() != 1) {
            throw new IllegalArgumentException("this model needs one calendar for all attended units, not " + calendars.size());
        }
        List<Interval> stretches = calendars.get(0).open();
        open = stretches.stream().mapToInt(stretch -> minute(stretch.start())).toArray();
        close = stretches.stream().mapToInt(stretch -> minute(stretch.end())).toArray();
        workBefore = new int[open.length + 1];
        for (int i = 0; i < open.length; i++) {
            workBefore[i + 1] = workBefore[i] + close[i] - open[i];
        }
        int first = 0;
        while (first < open.length && open[first] < WEEK) {
            first++;
        }
        stretchesAWeek = first;
        workAWeek = workBefore[first];
        for (int i = first; i < open.length; i++) {
            if (open[i] - open[i - first] != WEEK || close[i] - close[i - first] != WEEK) {
                throw new IllegalArgumentException("this model needs a calendar that repeats weekly; stretch " + i + " differs");
            }
        }
    }

    private int minute(Instant time) {
        return (int) Duration.between(origin, time).toMinutes();
    }

    int openOf(int stretch) {
        return open[stretch];
    }

    int lengthOf(int stretch) {
        return close[stretch] - open[stretch];
    }

    int workBefore(int stretch) {
        return workBefore[stretch];
    }

    /** Open minutes before a time of the clock. */
    int work(int clock) {
        int i = stretchEndingAfter(clock);
        return i == open.length ? workBefore[i] : workBefore[i] + Math.max(0, clock - open[i]);
    }

    /** The time of the clock at which work begins that has so many open minutes before it. */
    int clockOfStart(int work) {
        int i = 0;
        while (workBefore[i + 1] <= work) {
            i++;
        }
        return open[i] + work - workBefore[i];
    }

    /** The time of the clock at which work ends that fills so many open minutes. */
    int clockOfEnd(int work) {
        int i = 0;
        while (workBefore[i + 1] < work) {
            i++;
        }
        return open[i] + work - workBefore[i];
    }

    /** Where somebody is away while the atelier is open, as pairs of from and until on this axis. */
    List<int[]> absences(WorkingTime present, int horizon) {
        var away = new ArrayList<int[]>();
        int at = 0;
        for (Interval stretch : present.open()) {
            int from = work(minute(stretch.start()));
            if (from > at) {
                away.add(new int[] {at, Math.min(from, horizon)});
            }
            at = Math.max(at, work(minute(stretch.end())));
            if (at >= horizon) {
                return away;
            }
        }
        away.add(new int[] {at, horizon});
        return away;
    }

    private int stretchEndingAfter(int clock) {
        int i = 0;
        while (i < open.length && close[i] <= clock) {
            i++;
        }
        return i;
    }
}
