package fr.romans.mes.core.atelier;

import java.util.stream.LongStream;

/**
 * What things cost when a plan is judged, in euro cents, so that terms can be compared and argued about.
 *
 * @param latePairDay     a pair late by a day, for a brand of weight 1 and an order of priority 1
 * @param lateHardPairDay the same where the deadline is hard; counted on a level of its own, above all that follows
 * @param pastAimPairDay  a pair a day past the day aimed at (a safety time before the due date), weighted as lateness is
 * @param setupMinute     a minute of set-up
 * @param flowPairDay     a pair in process for a day, from the start of its first operation to the end of its last
 * @param unfairPairDay   a pair-day of lateness that a brand bears above its share of the pairs ordered
 * @param movedJobOrder   a published job order that changes its post or its operator, or starts elsewhen
 */
public record ObjectiveWeights(
        long latePairDay,
        long lateHardPairDay,
        long pastAimPairDay,
        long setupMinute,
        long flowPairDay,
        long unfairPairDay,
        long movedJobOrder) {

    public ObjectiveWeights {
        long least = LongStream.of(
                        latePairDay, lateHardPairDay, pastAimPairDay, setupMinute, flowPairDay, unfairPairDay, movedJobOrder)
                .min()
                .orElseThrow();
        if (least < 0) {
            throw new IllegalArgumentException("costs cannot be negative: " + latePairDay + ", " + lateHardPairDay + ", "
                    + pastAimPairDay + ", " + setupMinute + ", " + flowPairDay + ", " + unfairPairDay + ", " + movedJobOrder);
        }
    }

    public ObjectiveWeights withMovedJobOrder(long cents) {
        return new ObjectiveWeights(
                latePairDay, lateHardPairDay, pastAimPairDay, setupMinute, flowPairDay, unfairPairDay, cents);
    }
}
