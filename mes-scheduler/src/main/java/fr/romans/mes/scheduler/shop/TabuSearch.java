package fr.romans.mes.scheduler.shop;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Tabu search on the critical path: within its blocks, and from machine to machine where operations may choose. */
final class TabuSearch {

    private static final int CLOCK_EVERY = 16;

    private final ShopPlan s;
    private final boolean isFlexible;
    private final CriticalPath path;
    private final TabuList tabu;
    private final Choice choice;
    private final BlockMoves blockMoves;
    private final MachineMoves machineMoves;

    TabuSearch(ShopPlan plan, Random random) {
        s = plan;
        isFlexible = Arrays.stream(plan.p.unitsOf).anyMatch(units -> units.length > 1);
        path = new CriticalPath(plan, random);
        tabu = new TabuList(plan.p, random);
        choice = new Choice(random);
        blockMoves = new BlockMoves(plan, path, tabu, choice);
        machineMoves = new MachineMoves(plan, path, tabu, choice);
    }

    /** Searches from the loaded plan until so many iterations brought nothing; the best order and machines are returned. */
    Elite search(int patience, int goal, BooleanSupplier isOver) {
        tabu.clear();
        Elite best = Elite.of(s);
        int idle = 0;
        for (int i = 1; idle++ < patience && best.makespan() > goal; i++) {
            if (i % CLOCK_EVERY == 0 && isOver.getAsBoolean() || !step(best.makespan())) {
                break;
            }
            if (s.makespan < best.makespan()) {
                best = Elite.of(s);
                idle = 0;
            }
        }
        return best;
    }

    /** Makes the best move that is not tabu; false when there is none at all. */
    private boolean step(int best) {
        tabu.nextIteration();
        path.draw();
        choice.clear();
        blockMoves.offer(best);
        if (isFlexible) {
            machineMoves.offer(best);
        }
        if (choice.node == NONE && !choice.takeAny(s)) {
            return false;
        }
        apply();
        return true;
    }

    private void apply() {
        int v = choice.node;
        int oldBefore = s.previous[v];
        int oldMachine = s.machine[v];
        int oldTime = s.time[v];
        int until = tabu.drawEnd();
        if (choice.alternative != NONE) {
            tabu.forbidMachine(v, oldMachine, until);
            s.remove(v);
            s.time[v] = s.timeOn(v, choice.alternative);
        } else {
            forbidOldOrder(v, until);
            s.remove(v);
        }
        s.insertAfter(choice.after, v, choice.machine);
        if (!s.evaluate()) {
            // only where operations take no time the conditions can let a cycle through
            s.remove(v);
            s.time[v] = oldTime;
            s.insertAfter(oldBefore, v, oldMachine);
            s.evaluate();
        }
    }

    private void forbidOldOrder(int v, int until) {
        if (choice.after != NONE && s.isAfter(v, choice.after)) {
            for (int w = s.next[v]; ; w = s.next[w]) {
                tabu.forbidOrder(v, w, until);
                if (w == choice.after) {
                    return;
                }
            }
        }
        for (int w = s.previous[v]; w != choice.after; w = s.previous[w]) {
            tabu.forbidOrder(w, v, until);
        }
    }
}
