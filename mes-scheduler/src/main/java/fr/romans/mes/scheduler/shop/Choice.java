package fr.romans.mes.scheduler.shop;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import java.util.Random;

/** The best of the moves that were offered, ties broken at random; and any one at all, for when all are tabu. */
final class Choice {

    private final Random random;
    /** The operation that moves; NONE when nothing was offered. */
    int node;
    /** Operation on the machine behind which it goes; NONE to go first. */
    int after;
    int machine;
    /** Index of the machine among those that can do it; NONE where it stays on its machine. */
    int alternative;
    private int value;
    private int ties;
    private int anyCount;
    private int anyNode;
    private int anyAfter;

    Choice(Random random) {
        this.random = random;
    }

    void clear() {
        node = NONE;
        value = Integer.MAX_VALUE;
        anyCount = 0;
    }

    void offer(int v, int behind, int onMachine, int byAlternative, int makespan) {
        if (makespan > value) {
            return;
        }
        ties = makespan < value ? 1 : ties + 1;
        if (ties == 1 || random.nextInt(ties) == 0) {
            node = v;
            after = behind;
            machine = onMachine;
            alternative = byAlternative;
            value = makespan;
        }
    }

    /** A move on the operation's own machine, tabu or not. */
    void remember(int v, int behind) {
        if (random.nextInt(++anyCount) == 0) {
            anyNode = v;
            anyAfter = behind;
        }
    }

    /** Falls back on any move remembered; false when there is none. */
    boolean takeAny(ShopPlan plan) {
        if (anyCount == 0) {
            return false;
        }
        node = anyNode;
        after = anyAfter;
        machine = plan.machine[anyNode];
        alternative = NONE;
        return true;
    }
}
