package fr.romans.mes.scheduler.solve;

import fr.romans.mes.core.planning.PlanningBudget;

/**
 * How far a search has come between 0 and 1. With a step limit the share of steps alone counts, so that a search takes the
 * same way on a slow machine; the clock then only ends it early.
 */
final class Clockwork {

    private final long startNanos;
    private final long endNanos;
    private final long steps;
    private long taken;
    private double share;

    private Clockwork(long startNanos, long endNanos, long steps) {
        this.startNanos = startNanos;
        this.endNanos = Math.max(startNanos + 1, endNanos);
        this.steps = steps;
    }

    /**
     * @param began when the whole planning began
     * @param share of the time limit at which this search ends
     */
    static Clockwork of(PlanningBudget budget, long began, double share) {
        long end = began + (long) (budget.time().toNanos() * share);
        return new Clockwork(System.nanoTime(), end, budget.stepLimit().orElse(0));
    }

    /** Counts a step; false when the search is over. */
    boolean goesOn(int everySteps) {
        taken++;
        if (steps > 0) {
            share = (double) taken / steps;
            return taken <= steps && (taken % everySteps != 0 || System.nanoTime() < endNanos);
        }
        if (taken % everySteps == 0) {
            long now = System.nanoTime();
            share = Math.min(1, (double) (now - startNanos) / (endNanos - startNanos));
            return now < endNanos && !Thread.currentThread().isInterrupted();
        }
        return true;
    }

    long taken() {
        return taken;
    }

    double share() {
        return share;
    }

    /** Steps that fit in, as far as the first ones tell. */
    double expectedSteps(int tried, long nanos) {
        return steps > 0 ? steps : (double) tried / Math.max(1, nanos) * (endNanos - startNanos);
    }
}
