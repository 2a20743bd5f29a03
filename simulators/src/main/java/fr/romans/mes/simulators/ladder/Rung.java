package fr.romans.mes.simulators.ladder;

import java.util.List;
import java.util.Map;

/**
 * A step of the ladder, with the least that was found for it.
 *
 * @param brandIds     whose orders come in
 * @param resources    what was found, in people and posts of today
 * @param posts        by operations that they are for
 * @param cost         euros a year of people, posts and lasts
 * @param bottleneck   whose posts are loaded most
 * @param isHeld       whether the goal was met
 * @param sensitivity  what becomes of it when an assumption is wrong
 */
public record Rung(
        int pairsPerYear,
        List<String> brandIds,
        Resources resources,
        int people,
        Map<String, Integer> posts,
        int lastPairs,
        double pairsMade,
        double onTimeRate,
        double loadOfPeople,
        Map<String, Double> loadByOperation,
        String bottleneck,
        double cost,
        boolean isHeld,
        List<WhatIf> sensitivity) {

    /** @param what key of the change, such as {@code absence-double} */
    public record WhatIf(String what, double pairsMade, double onTimeRate) {}
}
