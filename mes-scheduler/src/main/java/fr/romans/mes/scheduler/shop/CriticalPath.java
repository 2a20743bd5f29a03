package fr.romans.mes.scheduler.shop;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import java.util.Random;

/** One longest way through the plan, drawn at random where there are several. */
final class CriticalPath {

    private final ShopPlan s;
    private final Random random;
    final int[] operations;
    int length;

    CriticalPath(ShopPlan plan, Random random) {
        this.s = plan;
        this.random = random;
        this.operations = new int[plan.n];
    }

    void draw() {
        int v = first();
        length = 0;
        while (v != NONE) {
            operations[length++] = v;
            int byMachine = s.next[v];
            int byJob = s.jobAfter(v);
            boolean machineIsCritical = goesOn(v, byMachine);
            boolean jobIsCritical = goesOn(v, byJob);
            if (machineIsCritical && jobIsCritical) {
                v = random.nextBoolean() ? byMachine : byJob;
            } else {
                v = machineIsCritical ? byMachine : jobIsCritical ? byJob : NONE;
            }
        }
    }

    private int first() {
        int first = NONE;
        int seen = 0;
        for (int v = 0; v < s.n; v++) {
            if (s.head[v] == 0 && s.isCritical(v) && random.nextInt(++seen) == 0) {
                first = v;
            }
        }
        return first;
    }

    private boolean goesOn(int v, int next) {
        return next != NONE && s.isCritical(next) && s.head[next] == s.head[v] + s.time[v];
    }

    /** End of the block that begins at a place: operations in a row on one machine. */
    int blockEnd(int from) {
        int to = from;
        while (to + 1 < length && s.machine[operations[to + 1]] == s.machine[operations[from]]) {
            to++;
        }
        return to;
    }
}
