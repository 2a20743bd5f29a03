package fr.romans.mes.scheduler.gap;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Where and when each job order is, as far as it has a place. Started work is where it is. */
public final class Placement {

    public final Problem p;
    public final int[] unit;
    public final int[] operator;
    public final int[] start;
    public final int[] end;

    public Placement(Problem p) {
        this.p = p;
        unit = new int[p.jobs];
        operator = new int[p.jobs];
        start = new int[p.jobs];
        end = new int[p.jobs];
        Arrays.fill(unit, NONE);
        Arrays.fill(operator, NONE);
        for (int j = 0; j < p.jobs; j++) {
            if (p.pinned[j]) {
                put(j, p.pinUnit[j], p.pinOperator[j], p.pinStart[j], p.pinEnd[j]);
            }
        }
    }

    public Placement copy() {
        var copy = new Placement(p);
        for (int j = 0; j < p.jobs; j++) {
            copy.put(j, unit[j], operator[j], start[j], end[j]);
        }
        return copy;
    }

    public int endOf(int lot) {
        return end[p.lastJob(lot)];
    }

    public int[] ends() {
        return IntStream.range(0, p.lots).map(this::endOf).toArray();
    }

    public void put(int j, int u, int o, int from, int until) {
        unit[j] = u;
        operator[j] = o;
        start[j] = from;
        end[j] = until;
    }

    public boolean isPlaced(int lot) {
        for (int j = p.firstJob[lot]; j < p.firstJob[lot + 1]; j++) {
            if (unit[j] == NONE) {
                return false;
            }
        }
        return true;
    }

    /** Takes the places of a lot away, those of started and pinned work apart. */
    public void takeOut(int lot) {
        takeOut(lot, p.firstJob[lot]);
    }

    /** The same for the jobs from one of them on. */
    void takeOut(int lot, int first) {
        for (int j = first; j <= p.lastJob(lot); j++) {
            unit[j] = p.pinned[j] ? unit[j] : NONE;
            operator[j] = p.pinned[j] ? operator[j] : NONE;
        }
    }

    /** Takes the places of a lot over from another one. */
    public void copy(Placement other, int lot) {
        for (int j = p.firstJob[lot]; j <= p.lastJob(lot); j++) {
            put(j, other.unit[j], other.operator[j], other.start[j], other.end[j]);
        }
    }

    /** Whether it had begun when the snapshot was taken. */
    public boolean hasStarted(int j) {
        return p.pinned[j] && p.pinStart[j] <= 0;
    }
}
