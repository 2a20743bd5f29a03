package fr.romans.mes.core.atelier;

import fr.romans.mes.core.personnel.SkillLevel;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a site plans. Every value is configured, and an assumption until actuals recalibrate it.
 *
 * @param trolleyPairs pairs on a full trolley
 * @param smallestLot  pairs that make a lot of their own
 * @param pace         factor on standard times by level, 1 = standard, above 1 = slower
 * @param frozen       how long from now published work stays where it is
 * @param safetyDays   days by the calendar before an order is due at which the plan aims
 * @param movedAtOnce  cents of a published job order that moves when something happened and the rest is planned again at once
 * @param timeSpread   what promises reckon with
 * @param remedyPrices what remedies against lateness cost
 * @param transfers    other sites that take work, when the manager says so
 */
public record PlanningSettings(
        int trolleyPairs,
        int smallestLot,
        Map<SkillLevel, BigDecimal> pace,
        Duration frozen,
        int safetyDays,
        ObjectiveWeights weights,
        long movedAtOnce,
        TimeSpread timeSpread,
        RemedyPrices remedyPrices,
        List<TransferRoute> transfers) {

    public PlanningSettings {
        pace = Map.copyOf(pace);
        transfers = List.copyOf(transfers);
    }
}
