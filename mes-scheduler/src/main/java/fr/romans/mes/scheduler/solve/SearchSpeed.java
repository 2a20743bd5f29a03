package fr.romans.mes.scheduler.solve;

import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.scheduler.translate.Translation;
import java.time.Duration;
import java.util.Random;

/**
 * How fast one walk of the search goes on a snapshot; for the benchmark.
 *
 * @param decodes a second, of priorities into plans (first phase)
 * @param changes a second, made and judged (second phase)
 */
public record SearchSpeed(double decodes, double changes) {

    /** @param time for each of the two phases */
    public static SearchSpeed of(PlanningSnapshot snapshot, Duration time, long seed) {
        Translation translation = Translation.of(snapshot);
        Start start = new Starts(translation).all().get(0);
        var random = new Random(seed);
        var incumbent = new Incumbent();

        Clockwork clock = clock(time, seed);
        Candidate decoded = new PrioritySearch(translation.problem(), start.base()).search(start.plan(), clock, random, incumbent);
        double decodes = clock.taken() / seconds(time);

        clock = clock(time, seed);
        new Annealing(new Schedule(translation.problem())).search(decoded, clock, 1, random, incumbent);
        return new SearchSpeed(decodes, clock.taken() / seconds(time));
    }

    private static Clockwork clock(Duration time, long seed) {
        return Clockwork.of(PlanningBudget.of(time, seed), System.nanoTime(), 1, 0);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
