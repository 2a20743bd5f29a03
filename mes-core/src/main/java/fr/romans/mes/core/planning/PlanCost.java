package fr.romans.mes.core.planning;

import java.time.Duration;

/**
 * How good a plan is. Costs in euro cents by the weights of the site; the quantities beside them.
 *
 * @param hardLateness weighted hard lateness, a level above {@code total}
 * @param total        sum of all other terms
 */
public record PlanCost(
        long hardLateness,
        long total,
        long tardiness,
        long pastAim,
        long setups,
        long flow,
        long unfairness,
        long moves,
        double latePairDays,
        int lateLots,
        Duration setupTime,
        double flowPairDays) implements Comparable<PlanCost> {
    /** Hard lateness and all other terms, in euro cents: for people, who read one figure. */
    public long everything() {
        return hardLateness + total;
    }

    /** The same with another cost of moved job orders. */
    public PlanCost withMoves(long other) {
        return new PlanCost(
                hardLateness, total - moves + other, tardiness, pastAim, setups, flow, unfairness, other, latePairDays, lateLots, setupTime,
                flowPairDays);
    }

    @Override
    public int compareTo(PlanCost other) {
        int byHard = Long.compare(hardLateness, other.hardLateness);
        return byHard != 0 ? byHard : Long.compare(total, other.total);
    }
}
