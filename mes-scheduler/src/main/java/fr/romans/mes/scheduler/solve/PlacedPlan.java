package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.gap.Gaps;
import fr.romans.mes.scheduler.gap.Placement;
import fr.romans.mes.scheduler.problem.Problem;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A plan told by the places of all work, and the schedule that keeps to them: nothing starts before its place. */
final class PlacedPlan {

    private final Schedule schedule;
    private final Problem p;
    private final Placement places;
    private final int[] firstMoved;
    private int waiting = NONE;

    /** @param firstMoved by lot, its first job that may be placed anew; one more than its last where none may */
    PlacedPlan(Schedule schedule, Placement places, int[] firstMoved) {
        this.schedule = schedule;
        this.p = schedule.p;
        this.places = places;
        this.firstMoved = firstMoved;
    }

    /** A finished plan in which lots {@linkplain GiveWay give way} to those that are late. */
    static Candidate withWay(Schedule schedule, Candidate plan, long endNanos) {
        Problem p = schedule.p;
        schedule.load(plan.genes());
        var places = new Placement(p);
        int[] firstFree = new int[p.lots];
        for (int lot = 0; lot < p.lots; lot++) {
            firstFree[lot] = p.firstFree(lot);
            for (int j = firstFree[lot]; j <= p.lastJob(lot); j++) {
                places.put(j, schedule.unit[j], schedule.operator[j], schedule.start[j], schedule.end[j]);
            }
        }
        return new PlacedPlan(schedule, places, firstFree).withWay(plan, Gaps.between(places), endNanos);
    }

    /**
     * @param plan     as {@link #decoded}
     * @param endNanos when to stop, in the time of {@link System#nanoTime}
     * @return no dearer than the plan
     */
    Candidate withWay(Candidate plan, Gaps gaps, long endNanos) {
        if (!new GiveWay(places, gaps, firstMoved).run(endNanos)) {
            return plan;
        }
        Candidate found = decoded(true);
        return found != null && found.compareTo(plan) < 0 ? found : plan;
    }

    /** The job that stays and would have waited for lasts, when last decoded; NONE where none did. */
    int waiting() {
        return waiting;
    }

    /**
     * @param mayWait whether a lot that stays may wait for lasts and push others
     * @return null when it cannot be, or such a lot {@linkplain #waiting waits} and may not
     */
    @Nullable Candidate decoded(boolean mayWait) {
        waiting = NONE;
        if (!decode(mayWait)) {
            return null;
        }
        schedule.sortByTime();
        return Candidate.of(schedule);
    }

    /** At the same minute lasts are given back before others take them. */
    private boolean decode(boolean mayWait) {
        var left = new TreeSet<Long>();
        for (int j = 0; j < p.jobs; j++) {
            if (!p.pinned[j]) {
                left.add(key(j, places.start[j]));
            }
        }
        schedule.clear();
        while (!left.isEmpty()) {
            if (!appendFirstPossible(left, mayWait)) {
                return false;
            }
        }
        return schedule.decodeAll();
    }

    private long key(int j, int start) {
        return (long) start << 33 | (schedule.cells.givesBackScarceLasts(j) ? 0 : 1L << 32) | j;
    }

    /** A job whose lasts are not back waits until they are, and its lot with it; one that starts later comes up again then. */
    private boolean appendFirstPossible(TreeSet<Long> left, boolean mayWait) {
        for (long key : left) {
            int j = (int) key;
            boolean isNext = p.isFirst(j) || p.pinned[j - 1] || schedule.position[j - 1] != NONE;
            schedule.notBefore[j] = places.start[j];
            Timing times = isNext ? schedule.preview(j, places.unit[j], places.operator[j]) : null;
            if (isNext && !mayWait && waitsForLasts(j, times)) {
                waiting = j;
                return false;
            }
            if (times != null) {
                left.remove(key);
                if (times.start() > (int) (key >> 33)) {
                    left.add(key(j, times.start()));
                } else {
                    schedule.take(j, times);
                    schedule.append(j);
                }
                return true;
            }
        }
        return false;
    }

    /** A lot that stays would wait for lasts which come back late: it moves as well, rather than push what stays. */
    private boolean waitsForLasts(int j, @Nullable Timing times) {
        if (p.holdFrom[p.lotOf[j]] != j || j >= firstMoved[p.lotOf[j]] || times != null && times.start() <= places.start[j]) {
            return false;
        }
        int onUnit = p.attended[places.unit[j]] ? schedule.onUnit.last[places.unit[j]] : NONE;
        int byOperator = places.operator[j] == NONE ? NONE : schedule.byOperator.last[places.operator[j]];
        return Math.max(endOf(onUnit), endOf(byOperator)) <= places.start[j]
                && (p.isFirst(j) || schedule.end[j - 1] <= places.start[j]);
    }

    private int endOf(int job) {
        return job == NONE ? 0 : schedule.end[job];
    }
}
