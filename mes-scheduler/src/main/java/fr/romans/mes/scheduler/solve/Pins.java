package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The stretches that pinned work takes of attended units and of operators, from the horizon's start on. */
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
            if (p.pinned[j] && p.pinUnit[j] != NONE && p.attended[p.pinUnit[j]]) {
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

    boolean any(int unit, int operator) {
        return !onUnit.get(unit).isEmpty() || (operator != NONE && !byOperator.get(operator).isEmpty());
    }

    /** When the pinned work that lies in the way is over; NONE when none does. */
    int freeAfter(int unit, int operator, int start, int end) {
        int after = latestEnd(onUnit.get(unit), start, end);
        return operator == NONE ? after : Math.max(after, latestEnd(byOperator.get(operator), start, end));
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
