package fr.romans.mes.simulators.scenario;

import java.util.Map;

/**
 * What a simulated floor achieved, after its warm-up.
 *
 * @param pairsMade       pairs packed
 * @param onTimeRate      pairs of lines that were complete by their due date, beside all pairs due
 * @param inTimeRate      pairs packed by their due date, whether or not their line was complete
 * @param leadDays        mean calendar days from release to packing of a lot
 * @param lotsInside      mean lots between release and packing
 * @param scrappedPairs   pairs lost and cut again
 * @param loadByOperation share of the open hours of an operation's units in which they were taken, by operation
 * @param loadOfPeople    share of the open hours in which people were at a post
 * @param littlesLawError see {@link fr.romans.mes.simulators.measure.Flow#littlesLawError}
 * @param isConserved     every pair that was ordered and released is packed or still inside
 */
public record YearFigures(
        int pairsMade,
        double onTimeRate,
        double inTimeRate,
        double leadDays,
        double lotsInside,
        int scrappedPairs,
        Map<String, Double> loadByOperation,
        double loadOfPeople,
        double littlesLawError,
        boolean isConserved) {}
