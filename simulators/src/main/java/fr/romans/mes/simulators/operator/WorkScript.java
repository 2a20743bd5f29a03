package fr.romans.mes.simulators.operator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.jspecify.annotations.Nullable;

/**
 * How a task goes, drawn before it begins: what is done and after how much working time.
 *
 * @param steps in order; the first is a start, the last a completion
 */
public record WorkScript(List<Step> steps) {

    private static final int SHORTEST_STOP_MINUTES = 5;
    private static final int LONGEST_STOP_MINUTES = 25;

    public WorkScript {
        steps = List.copyOf(steps);
    }

    /** @param after working time since the start */
    public record Step(Duration after, Deed deed) {}

    public static WorkScript draw(Task task, WorkHabits habits, UniformRandomProvider random) {
        if (!task.attended()) {
            return new WorkScript(List.of(
                    new Step(Duration.ZERO, new Deed.Start()),
                    new Step(task.planned(), new Deed.Complete(new TreeMap<>()))));
        }
        return new Drawing(task, habits, random).draw();
    }

    /** The rest of a task that was found begun: what was counted before is not known, so nothing more is counted. */
    public static WorkScript rest(Duration left, boolean isPaused) {
        var steps = new ArrayList<Step>();
        if (isPaused) {
            steps.add(new Step(Duration.ZERO, new Deed.Resume()));
        }
        steps.add(new Step(left, new Deed.Complete(new TreeMap<>())));
        return new WorkScript(steps);
    }

    /** The draws of one task, in a fixed order, so that a rate that changes leaves the times as they were. */
    private static final class Drawing {

        private final Task task;
        private final WorkHabits habits;
        private final UniformRandomProvider random;
        private final Duration length;
        private final List<Step> steps = new ArrayList<>();
        private Duration lost = Duration.ZERO;

        Drawing(Task task, WorkHabits habits, UniformRandomProvider random) {
            this.task = task;
            this.habits = habits;
            this.random = random;
            this.length = scaled(task.planned(), factor());
        }

        WorkScript draw() {
            int pauseAt = happensAt(habits.pauseRate());
            int breakdownAt = happensAt(habits.breakdownRate());
            steps.add(new Step(Duration.ZERO, new Deed.Start()));
            int good = 0;
            SortedMap<String, Integer> scrap = new TreeMap<>();
            for (int pair = 1; pair <= task.pairs(); pair++) {
                if (isScrapped()) {
                    scrap.merge(oneOf(task.defectCodes()), 1, Integer::sum);
                } else {
                    good++;
                }
                if (pair == pauseAt) {
                    stop(pair, null);
                }
                if (pair == breakdownAt) {
                    stop(pair, oneOf(habits.downtimeReasons()));
                }
                if (pair % habits.progressPairs() == 0 && pair < task.pairs()) {
                    steps.add(new Step(at(pair), new Deed.Count(good, scrap)));
                    good = 0;
                    scrap = new TreeMap<>();
                }
            }
            steps.add(new Step(at(task.pairs()), new Deed.Complete(scrap)));
            return new WorkScript(steps);
        }

        /** Mean 1: the plan is right on average. */
        private double factor() {
            SharedStateContinuousSampler gauss = ZigguratSampler.NormalizedGaussian.of(random);
            double spread = habits.timeSpread();
            return Math.exp(spread * gauss.sample() - spread * spread / 2);
        }

        /** The pair before which it happens, or 0 when it does not. */
        private int happensAt(double rate) {
            boolean happens = random.nextDouble() < rate;
            int pair = 1 + random.nextInt(task.pairs());
            return happens ? pair : 0;
        }

        private boolean isScrapped() {
            return random.nextDouble() < habits.scrapRate() && !task.defectCodes().isEmpty();
        }

        private void stop(int pair, @Nullable String breakdown) {
            Duration begins = at(pair - 1);
            int minutes = SHORTEST_STOP_MINUTES + random.nextInt(LONGEST_STOP_MINUTES - SHORTEST_STOP_MINUTES + 1);
            lost = lost.plusMinutes(minutes);
            Duration ends = at(pair - 1);
            if (breakdown != null) {
                steps.add(new Step(begins, new Deed.BreakDown(breakdown)));
            }
            steps.add(new Step(begins, new Deed.Pause(breakdown == null ? oneOf(habits.pauseReasons()) : breakdown)));
            if (breakdown != null) {
                steps.add(new Step(ends, new Deed.Repair(breakdown)));
            }
            steps.add(new Step(ends, new Deed.Resume()));
        }

        private String oneOf(List<String> codes) {
            return codes.get(random.nextInt(codes.size()));
        }

        private Duration at(int pair) {
            return scaled(length, (double) pair / task.pairs()).plus(lost);
        }

        private static Duration scaled(Duration duration, double factor) {
            return Duration.ofMillis(Math.round(duration.toMillis() * factor));
        }
    }
}
