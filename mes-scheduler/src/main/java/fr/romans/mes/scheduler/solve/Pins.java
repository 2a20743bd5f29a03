package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The stretches that pinned work takes of units and of operators: what has started, and what is frozen further on. */
final class Pins {

    private final Problem p;
    private final List<List<Integer>> onUnit = new ArrayList<>();
    private final List<List<Integer>> byOperator = new ArrayList<>();

    Pins(Problem p) {
        this.p = p;
        for (int u = 0; u < p.units; u++) {
            onUnit.add(new ArrayList<>());
        }
        for (int o = 0; o < p.operators; o++) {
            byOperator.add(new ArrayList<>());
        }
        for (int j = 0; j < p.jobs; j++) {
            if (p.pinned[j] && p.pinUnit[j] != NONE) {
                onUnit.get(p.pinUnit[j]).add(j);
            }
            if (p.pinned[j] && p.pinOperator[j] != NONE) {
                byOperator.get(p.pinOperator[j]).add(j);
            }
        }
        Comparator<Integer> byStart = Comparator.<Integer>comparingInt(j -> p.pinStart[j])
                .thenComparingInt(j -> p.pinEnd[j])
                .thenComparingInt(j -> j);
        onUnit.forEach(list -> list.sort(byStart));
        byOperator.forEach(list -> list.sort(byStart));
    }

    /** Whether pinned work can stand in the way at an attended unit or of an operator. */
    boolean any(int unit, int operator) {
        return p.attended[unit] && !onUnit.get(unit).isEmpty() || (operator != NONE && !byOperator.get(operator).isEmpty());
    }

    /** When the pinned work that lies in the way is over; NONE when none does. */
    int freeAfter(int unit, int operator, int start, int end) {
        int after = latestEnd(onUnit.get(unit), start, end);
        return operator == NONE ? after : Math.max(after, latestEnd(byOperator.get(operator), start, end));
    }

    /** Until pinned work takes the unit; 0 while it does, NEVER when none comes. */
    int minutesToNextAt(int unit, int time) {
        return minutesToNext(onUnit.get(unit), time);
    }

    int minutesToNextOf(int operator, int time) {
        return minutesToNext(byOperator.get(operator), time);
    }

    private int minutesToNext(List<Integer> sorted, int time) {
        for (int pin : sorted) {
            if (p.pinEnd[pin] > time) {
                return Math.max(0, p.pinStart[pin] - time);
            }
        }
        return NEVER;
    }

    /** Pinned lots inside an unattended unit at any time between. */
    int inside(int unit, int start, int end) {
        int inside = 0;
        for (int pin : onUnit.get(unit)) {
            inside += p.pinStart[pin] < end && start < p.pinEnd[pin] ? 1 : 0;
        }
        return inside;
    }

    /** When the first of the pinned lots that are inside between leaves an unattended unit; NEVER when none is. */
    int soonestOut(int unit, int start, int end) {
        int soonest = NEVER;
        for (int pin : onUnit.get(unit)) {
            if (p.pinStart[pin] < end && start < p.pinEnd[pin]) {
                soonest = Math.min(soonest, p.pinEnd[pin]);
            }
        }
        return soonest;
    }

    int on(int unit) {
        return onUnit.get(unit).size();
    }

    private int latestEnd(List<Integer> pins, int start, int end) {
        for (int pin : pins) {
            if (p.pinStart[pin] < end && start < p.pinEnd[pin]) {
                return p.pinEnd[pin];
            }
        }
        return NONE;
    }

    /** What the unit is set up for at {@code start}: the free job before, or a pin that began after it. */
    int setupClass(int unit, int start, int startOfFreeJobBefore, int classOfFreeJobBefore) {
        int setupClass = classOfFreeJobBefore;
        for (int pin : onUnit.get(unit)) {
            if (p.pinStart[pin] <= start && p.pinStart[pin] >= startOfFreeJobBefore) {
                setupClass = p.setupClass[pin];
            }
        }
        return setupClass;
    }
}
