package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.operator.Deed;
import fr.romans.mes.simulators.operator.WorkScript.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * How one attended task goes. Drawn from the task's own stream in a fixed order, so that the same task meets the same luck
 * under every plan.
 *
 * @param steps     a start, stops, a completion; after how much working time
 * @param reworked  pairs mended on the way
 * @param halfPairs pairs of which one foot was made anew
 */
record TaskLuck(List<Step> steps, Duration length, int reworked, int halfPairs) {

    /** Mending a pair takes half its time again. */
    private static final double REWORK_SHARE = 0.5;

    /**
     * @param perPair  working time of a pair here, at the pace of who does it
     * @param perLot   working time of the lot besides, set-up included
     * @param soFar    working time of a pair up to and with this operation: half of it makes one foot anew
     * @param isLasted whether pairs go onto their lasts here
     */
    record Work(int pairs, Duration perPair, Duration perLot, Duration soFar, boolean isLasted, List<String> defectCodes) {}

    private record Stop(double share, Duration length, String reason, boolean isBreakdown) {}

    static TaskLuck draw(Work work, YearHabits habits, UniformRandomProvider random) {
        double spread = habits.chances().timeSpread();
        double luck = Math.exp(spread * ZigguratSampler.NormalizedGaussian.of(random).sample() - spread * spread / 2);
        int reworked = 0;
        int halfPairs = 0;
        int brokenLasts = 0;
        SortedMap<String, Integer> scrap = new TreeMap<>();
        for (int pair = 0; pair < work.pairs(); pair++) {
            reworked += random.nextDouble() < habits.reworkRate() ? 1 : 0;
            boolean isDefect = random.nextDouble() < habits.chances().scrapRate() && !work.defectCodes().isEmpty();
            boolean isHalf = random.nextDouble() < habits.halfPairShare();
            int code = random.nextInt(Math.max(1, work.defectCodes().size()));
            brokenLasts += random.nextDouble() < habits.lastDamageRate() && work.isLasted() ? 1 : 0;
            if (isDefect && isHalf) {
                halfPairs++;
            } else if (isDefect) {
                scrap.merge(work.defectCodes().get(code), 1, Integer::sum);
            }
        }
        Duration running = scaled(work.perPair(), luck * (work.pairs() + REWORK_SHARE * reworked))
                .plus(scaled(work.soFar(), luck * halfPairs / 2))
                .plus(work.perLot());
        List<Stop> stops = new ArrayList<>();
        if (random.nextDouble() < habits.pauseRate()) {
            stops.add(new Stop(random.nextDouble(), habits.pause(), "break", false));
        }
        double breakdowns = (double) running.toMillis() / habits.chances().betweenBreakdowns().toMillis();
        if (random.nextDouble() < 1 - Math.exp(-breakdowns)) {
            Duration repair = scaled(habits.chances().repair(), ZigguratSampler.Exponential.of(random).sample());
            stops.add(new Stop(random.nextDouble(), repair.plusMinutes(1), "breakdown", true));
        }
        if (brokenLasts > 0) {
            stops.add(new Stop(random.nextDouble(), habits.lastRepair().multipliedBy(brokenLasts), "last-broken", false));
        }
        return told(running, stops, scrap, reworked, halfPairs);
    }

    private static TaskLuck told(
            Duration running, List<Stop> stops, SortedMap<String, Integer> scrap, int reworked, int halfPairs) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Duration.ZERO, new Deed.Start()));
        Duration lost = Duration.ZERO;
        stops.sort(Comparator.comparingDouble(Stop::share));
        for (Stop stop : stops) {
            Duration begins = scaled(running, stop.share()).plus(lost);
            lost = lost.plus(stop.length());
            Duration ends = begins.plus(stop.length());
            if (stop.isBreakdown()) {
                steps.add(new Step(begins, new Deed.BreakDown(stop.reason())));
            }
            steps.add(new Step(begins, new Deed.Pause(stop.reason())));
            if (stop.isBreakdown()) {
                steps.add(new Step(ends, new Deed.Repair(stop.reason())));
            }
            steps.add(new Step(ends, new Deed.Resume()));
        }
        Duration length = running.plus(lost);
        steps.add(new Step(length, new Deed.Complete(scrap)));
        return new TaskLuck(List.copyOf(steps), length, reworked, halfPairs);
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
