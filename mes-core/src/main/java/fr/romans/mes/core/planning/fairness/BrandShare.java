package fr.romans.mes.core.planning.fairness;

import fr.romans.mes.core.unit.BrandId;

/**
 * What a brand bears. Shares are from 0 to 1; all are 0 where there is nothing to share.
 *
 * @param latePairDays      pairs times days after their due dates
 * @param displacedPairDays of these, those that the published plan did not have: what a rush or a disturbance pushed back
 */
public record BrandShare(
        BrandId brand,
        long pairs,
        double latePairDays,
        double displacedPairDays,
        double ofPairs,
        double ofLateness,
        double ofDisplacement) {

    /** It bears more than its share of the pairs. */
    public boolean bearsMore() {
        return ofLateness > ofPairs || ofDisplacement > ofPairs;
    }
}
