package fr.romans.mes.scheduler.shop;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.Arrays;
import java.util.Random;

/** What was just undone and may not come back for a while: orders of two operations, machines of an operation. */
final class TabuList {

    private static final int MACHINE_EXTRA = 10;

    private final int operations;
    private final int machines;
    private final int[] arcUntil;
    private final int[] machineUntil;
    private final int tenure;
    private final Random random;
    private int iteration;

    TabuList(Problem p, Random random) {
        this.operations = p.jobs;
        this.machines = p.units;
        this.random = random;
        arcUntil = new int[operations * operations];
        machineUntil = new int[operations * machines];
        tenure = 10 + p.lots / p.units;
    }

    void clear() {
        Arrays.fill(arcUntil, 0);
        Arrays.fill(machineUntil, 0);
        iteration = 0;
    }

    void nextIteration() {
        iteration++;
    }

    int drawEnd() {
        return iteration + tenure + random.nextInt(Math.max(1, tenure * 2 / 5 + 1));
    }

    /** The first may not come to stand before the second on their machine. */
    void forbidOrder(int first, int second, int until) {
        arcUntil[first * operations + second] = until;
    }

    boolean isOrderForbidden(int first, int second) {
        return arcUntil[first * operations + second] > iteration;
    }

    void forbidMachine(int v, int machine, int until) {
        machineUntil[v * machines + machine] = until + random.nextInt(MACHINE_EXTRA);
    }

    boolean isMachineForbidden(int v, int machine) {
        return machineUntil[v * machines + machine] > iteration;
    }
}
