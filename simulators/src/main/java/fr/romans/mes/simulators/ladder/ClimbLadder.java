package fr.romans.mes.simulators.ladder;

import fr.romans.mes.simulators.ladder.TryYears.Outcome;
import fr.romans.mes.simulators.scenario.FloorChances;
import fr.romans.mes.simulators.scenario.FloorPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Looks for the least that holds a rung: from the rung below in proportion, and the first stock of lasts in proportion, it
 * adds what helps most for its price until the goal is met, then takes away whatever the goal can be met without. Every
 * comparison runs the same orders and the same luck.
 */
public final class ClimbLadder {

    private static final int MOST_ADDITIONS = 60;
    private static final double MORE_LASTS = 1.15;
    /** Of its hours: a post so loaded holds everything up, whatever else is added. */
    private static final double FULL = 0.95;
    /** Of the pairs due over those made: from here on everything is short. */
    private static final double FAR_OFF = 1.1;

    private final FloorPlan site;
    private final FloorPlan today;
    private final FloorChances chances;
    private final TryYears years;
    private final Goal goal;
    private final Prices prices;
    private final Consumer<String> progress;
    private final Map<Question, Outcome> answered = new HashMap<>();

    /** @param today whose people and posts are multiplied; styles, lasts and set-ups are those of {@code site} */
    public ClimbLadder(
            FloorPlan site, FloorPlan today, FloorChances chances, TryYears years, Goal goal, Prices prices, Consumer<String> progress) {
        this.site = site;
        this.today = today;
        this.chances = chances;
        this.years = years;
        this.goal = goal;
        this.prices = prices;
        this.progress = progress;
    }

    private record Trial(Resources resources, Outcome outcome) {}

    private record Question(Resources resources, Step step, int runs) {}

    /** @param step pairs a year and brands of each rung, upwards */
    public record Step(int pairsPerYear, int brands) {}

    /** @param found told of each rung as it is found */
    public List<Rung> climb(Resources start, List<Step> steps, Consumer<Rung> found) {
        List<Rung> rungs = new ArrayList<>();
        Resources from = start;
        int before = steps.get(0).pairsPerYear();
        for (Step step : steps) {
            double lasts = start.lastsShare() * step.pairsPerYear() / steps.get(0).pairsPerYear();
            Trial least = shrink(grow(from.scaled((double) step.pairsPerYear() / before).withLastsShare(lasts), step), step);
            Rung rung = rung(least, step);
            rungs.add(rung);
            found.accept(rung);
            from = least.resources();
            before = step.pairsPerYear();
        }
        return rungs;
    }

    private Trial grow(Resources from, Step step) {
        Trial best = trial(from, step, goal.runs());
        for (int i = 0; i < MOST_ADDITIONS && !isMet(best); i++) {
            best = trial(more(best, step), step, goal.runs());
        }
        return best;
    }

    private Resources more(Trial now, Step step) {
        double lack = step.pairsPerYear() / Math.max(1, now.outcome().pairs());
        return fullPost(now)
                .map(like -> now.resources().withPosts(like, 1))
                .orElseGet(() -> lack > FAR_OFF ? now.resources().scaled(Math.min(1.3, lack)) : cheapestHelp(now, step));
    }

    private Optional<String> fullPost(Trial now) {
        return now.outcome().loadByOperation().entrySet().stream()
                .filter(load -> load.getValue() >= FULL)
                .max(Map.Entry.comparingByValue())
                .flatMap(load -> today.units().stream()
                        .filter(unit -> unit.operations().contains(load.getKey()) && now.resources().posts().containsKey(unit.id()))
                        .map(FloorPlan.Unit::id)
                        .findFirst());
    }

    private Resources cheapestHelp(Trial now, Step step) {
        Trial base = trial(now.resources(), step, 1);
        return candidates(now.resources()).stream()
                .map(more -> trial(more, step, 1))
                .max(Comparator.comparingDouble((Trial more) -> worth(more, step) - worth(base, step))
                        .thenComparing(more -> -cost(more.resources())))
                .map(Trial::resources)
                .orElseThrow();
    }

    /** Pairs made and pairs on time, beside those wanted. */
    private static double worth(Trial trial, Step step) {
        return trial.outcome().onTimeRate() + trial.outcome().pairs() / step.pairsPerYear();
    }

    private List<Resources> candidates(Resources now) {
        List<Resources> more = new ArrayList<>();
        now.people().keySet().forEach(like -> more.add(now.withPeople(like, 1)));
        now.posts().keySet().forEach(like -> more.add(now.withPosts(like, 1)));
        more.add(now.withLastsShare(now.lastsShare() * MORE_LASTS));
        return more;
    }

    /** The dearest first: people, then posts, then lasts. What cannot be spared now cannot once there is less of the rest. */
    private Trial shrink(Trial found, Step step) {
        Trial least = found;
        for (String like : found.resources().people().keySet()) {
            least = spared(least, now -> now.withPeople(like, -1), step);
        }
        for (String like : found.resources().posts().keySet()) {
            least = spared(least, now -> now.withPosts(like, -1), step);
        }
        return spared(least, now -> now.withLastsShare(now.lastsShare() / MORE_LASTS), step);
    }

    /** Takes away as often as the goal can be met without, and something is saved: of each last one pair stays. */
    private Trial spared(Trial now, UnaryOperator<Resources> takeAway, Step step) {
        Trial least = now;
        while (isMet(least)) {
            Resources less = takeAway.apply(least.resources());
            boolean isLess = cost(less) < cost(least.resources());
            Trial trial = isLess && isPossible(less) ? trial(less, step, goal.runs()) : least;
            if (trial == least || !isMet(trial)) {
                return least;
            }
            least = trial;
        }
        return least;
    }

    private boolean isPossible(Resources resources) {
        return resources.people().values().stream().allMatch(count -> count >= 0)
                && resources.posts().values().stream().allMatch(count -> count >= 0)
                && everyOperationIsManned(resources);
    }

    private boolean everyOperationIsManned(Resources less) {
        FloorPlan plan = less.applied(site, today);
        return site.styles().values().stream().flatMap(style -> style.steps().stream()).allMatch(step ->
                plan.units().stream().anyMatch(unit -> unit.operations().contains(step.operation()))
                        && (step.isElapsed()
                                || plan.people().stream().anyMatch(person -> person.paces().containsKey(step.operation()))));
    }

    private boolean isMet(Trial trial) {
        return trial.outcome().onTimeRate() >= goal.onTimeRate();
    }

    private Trial trial(Resources resources, Step step, int runs) {
        Outcome outcome = answered.computeIfAbsent(new Question(resources, step, runs), question ->
                years.run(resources.applied(site, today), chances, step.brands(), step.pairsPerYear(), runs));
        progress.accept("%,d: %d / %d · %.0f · %.1f %%".formatted(
                step.pairsPerYear(), resources.headcount(), resources.postCount(), outcome.pairs(), 100 * outcome.onTimeRate()));
        return new Trial(resources, outcome);
    }

    private double cost(Resources resources) {
        return prices.of(resources, resources.lastPairs(site));
    }

    private Rung rung(Trial found, Step step) {
        Map<String, Integer> posts = new TreeMap<>();
        found.resources().applied(site, today).units().forEach(unit -> posts.merge(String.join("+", unit.operations()), 1, Integer::sum));
        Optional<Map.Entry<String, Double>> bottleneck =
                found.outcome().loadByOperation().entrySet().stream().max(Map.Entry.comparingByValue());
        return new Rung(
                step.pairsPerYear(),
                years.brands(step.brands()),
                found.resources(),
                found.resources().headcount(),
                posts,
                found.resources().lastPairs(site),
                found.outcome().pairs(),
                found.outcome().onTimeRate(),
                found.outcome().loadOfPeople(),
                found.outcome().loadByOperation(),
                bottleneck.map(Map.Entry::getKey).orElse(""),
                cost(found.resources()),
                isMet(found),
                sensitivity(found, step));
    }

    private List<Rung.WhatIf> sensitivity(Trial found, Step step) {
        List<Rung.WhatIf> whatIfs = new ArrayList<>();
        FloorPlan plan = found.resources().applied(site, today);
        WhatIfs.of(plan, chances).forEach((what, changed) -> {
            Outcome outcome = years.run(changed.plan(), changed.chances(), step.brands(), step.pairsPerYear(), goal.runs());
            progress.accept(what);
            whatIfs.add(new Rung.WhatIf(what, outcome.pairs(), outcome.onTimeRate()));
        });
        return whatIfs;
    }
}
