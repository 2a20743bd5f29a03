package fr.romans.mes.simulators.ladder;

/**
 * What things cost in a year, in euros.
 *
 * @param person  wages of one
 * @param post    wear, room and upkeep of one
 * @param lastPair wear of a pair of lasts
 */
public record Prices(double person, double post, double lastPair) {

    double of(Resources resources, int lastPairs) {
        return person * resources.headcount() + post * resources.postCount() + lastPair * lastPairs;
    }
}
