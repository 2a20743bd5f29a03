package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.Arrays;

/**
 * Who takes from which shared capacity, and how much: cells are lasts of a model and size, then unattended units. A lot has a
 * slot for each cell that its lasts come from; slots of jobs on unattended units follow.
 */
final class Slots {

    final int cells;
    /** First slot of a lot's lasts; one entry more than there are lots. */
    final int[] ofLot;
    /** Cell of a slot; for a job's place, of the unattended unit that it is on. */
    final int[] cell;
    final int[] need;
    /** Job at whose start the slot takes. */
    final int[] job;
    final int[] capacity;
    /** Whether the cell can ever run short. */
    final boolean[] isScarce;
    /** Lots that hold of a cell from the beginning, with how much. */
    final int[][] takenBefore;
    final int[][] neededBefore;
    private final Problem p;

    Slots(Problem p, Pins pins) {
        this.p = p;
        cells = p.cells + p.units;
        capacity = Arrays.copyOf(p.owned, cells);
        isScarce = new boolean[cells];
        takenBefore = new int[cells][0];
        neededBefore = new int[cells][0];
        ofLot = new int[p.lots + 1];
        for (int lot = 0; lot < p.lots; lot++) {
            ofLot[lot + 1] = ofLot[lot] + p.cellsOf[lot].length;
        }
        cell = new int[ofLot[p.lots] + p.jobs];
        need = new int[cell.length];
        job = new int[cell.length];
        lasts();
        places(pins);
    }

    /** The slot of a job's place on an unattended unit. */
    int ofJob(int j) {
        return ofLot[p.lots] + j;
    }

    /** A lot that holds its lasts by a pin, or from before the horizon. */
    boolean isTakenBefore(int lot) {
        return p.holdFrom[lot] == NONE || p.pinned[p.holdFrom[lot]];
    }

    boolean hasScarceLasts(int lot) {
        for (int slot = ofLot[lot]; slot < ofLot[lot + 1]; slot++) {
            if (isScarce[cell[slot]]) {
                return true;
            }
        }
        return false;
    }

    private void lasts() {
        int[] wanted = new int[p.cells];
        for (int lot = 0; lot < p.lots; lot++) {
            for (int i = 0; i < p.cellsOf[lot].length; i++) {
                int slot = ofLot[lot] + i;
                int from = p.cellsOf[lot][i];
                wanted[from] += p.needOf[lot][i];
                cell[slot] = from;
                need[slot] = p.needOf[lot][i];
                job[slot] = p.holdFrom[lot];
                if (isTakenBefore(lot)) {
                    takenBefore[from] = plus(takenBefore[from], lot);
                    neededBefore[from] = plus(neededBefore[from], need[slot]);
                }
            }
        }
        for (int c = 0; c < p.cells; c++) {
            isScarce[c] = wanted[c] > capacity[c];
        }
    }

    private void places(Pins pins) {
        int unattended = 0;
        for (int j = 0; j < p.jobs; j++) {
            need[ofJob(j)] = 1;
            job[ofJob(j)] = j;
            unattended += p.unitsOf[j].length > 0 && !p.attended[p.unitsOf[j][0]] ? 1 : 0;
        }
        for (int u = 0; u < p.units; u++) {
            capacity[p.cells + u] = p.capacity[u];
            isScarce[p.cells + u] = !p.attended[u] && p.capacity[u] < unattended + pins.on(u);
        }
    }

    private static int[] plus(int[] array, int value) {
        int[] longer = Arrays.copyOf(array, array.length + 1);
        longer[array.length] = value;
        return longer;
    }
}
