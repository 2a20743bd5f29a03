package fr.romans.mes.core.atelier;

/**
 * What things cost when a plan is judged, in euro cents, so that terms can be compared and argued about.
 *
 * @param latePairDay     a pair late by a day, for a brand of weight 1 and an order of priority 1
 * @param lateHardPairDay the same where the deadline is hard; counted on a level of its own, above all that follows
 * @param setupMinute     a minute of set-up
 * @param flowPairDay     a pair in process for a day, from the start of its first operation to the end of its last
 * @param unfairPairDay   a pair-day of lateness that a brand bears above its share of the pairs ordered
 * @param movedJobOrder   a published job order that changes its post or its operator, or starts elsewhen
 */
public record ObjectiveWeights(
        long latePairDay,
        long lateHardPairDay,
        long setupMinute,
        long flowPairDay,
        long unfairPairDay,
        long movedJobOrder) {

    public ObjectiveWeights {
        if (Math.min(
                        Math.min(Math.min(latePairDay, lateHardPairDay), Math.min(setupMinute, flowPairDay)),
                        Math.min(unfairPairDay, movedJobOrder))
                < 0) {
            throw new IllegalArgumentException("costs cannot be negative: " + latePairDay + ", " + lateHardPairDay + ", "
                    + setupMinute + ", " + flowPairDay + ", " + unfairPairDay + ", " + movedJobOrder);
        }
    }

    public ObjectiveWeights withMovedJobOrder(long cents) {
        return new ObjectiveWeights(latePairDay, lateHardPairDay, setupMinute, flowPairDay, unfairPairDay, cents);
    }
}
