package fr.romans.mes.simulators.year;

import java.util.List;
import java.util.Map;

/**
 * What a simulated year came to. Rates and loads are shares of 1, lead times calendar days, times hours.
 *
 * @param run        what was simulated
 * @param pairsDue   of the order lines due within the span
 * @param pairsMade  packed within it
 * @param onTimeRate pairs of the lines that were complete by their due date, beside all pairs due
 * @param inTimeRate pairs that were packed by their due date, whether their line was complete or waited for one that was cut again
 * @param leadDays   of a lot, from its first start to its packing
 * @param orderDays  of an order line, from its release to its last pair, of the lines completed
 * @param pairsInside pairs in process at the end of a week, on average over the weeks in which work was done
 * @param loadOfPeople share of the hours in which people were there that they were at work
 */
public record YearResult(
        Run run,
        int pairsDue,
        int pairsMade,
        double onTimeRate,
        double inTimeRate,
        double latePairDays,
        double leadDays,
        double orderDays,
        double pairsInside,
        double loadOfPeople,
        int scrapped,
        int halfPairs,
        int reworked,
        int recutPairs,
        String bottleneck,
        List<OfOperation> operations,
        List<OfBrand> brands,
        List<OfWeek> weeks,
        YearRun.Traffic traffic,
        Checks checks) {

    /** @param weeks measured, after the warm-up */
    public record Run(
            String site,
            String from,
            int warmUpWeeks,
            int weeks,
            int pairsPerYear,
            int people,
            Map<String, Integer> posts,
            int lasts,
            long seed,
            String planner,
            long planningSteps) {}

    /**
     * An operation over all its posts, with the names of ISO 22400-2 where it has one.
     *
     * @param loadOfPosts  allocation efficiency: share of the open hours in which the posts were taken
     * @param loadOfSkill  hours at work here, beside the hours that those who can do it were there
     * @param waitingHours mean calendar hours that a lot stands before it
     */
    public record OfOperation(
            String operation,
            int posts,
            int skilledPeople,
            double loadOfPosts,
            double loadOfSkill,
            double waitingHours,
            int lots,
            int good,
            int scrapped,
            int setUps,
            double setUpHours,
            double workHours,
            double availability,
            double effectiveness,
            double qualityRatio,
            double oee,
            double utilisationEfficiency,
            double allocationRatio,
            double technicalEfficiency,
            double setupRatio,
            double reworkRatio,
            double throughputPerHour) {}

    /** @param shareOfLate of all pair-days late, beside its share of the pairs: equal is fair */
    public record OfBrand(String brand, int pairsDue, double onTimeRate, double shareOfPairs, double shareOfLate) {}

    /** @param monday of the week */
    public record OfWeek(String monday, int pairsMade, int pairsInside) {}

    /**
     * @param reportsInJournal  as the server's database holds them
     * @param isEveryEventStoredOnce sent = acknowledged as stored = in the journal; none waits or is in quarantine
     */
    public record Checks(
            double littlesLawError,
            boolean isConserved,
            long reportsInJournal,
            long waiting,
            long quarantined,
            boolean isEveryEventStoredOnce) {

        public boolean isSound() {
            return isConserved && littlesLawError < 1e-6 && isEveryEventStoredOnce;
        }
    }
}
