package fr.romans.mes.scheduler.solve;

import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.scheduler.translate.Translation;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * How fast one walk of the search goes on a snapshot; for the benchmark.
 *
 * @param decodes a second, of priorities into plans
 * @param changes a second, made and judged
 */
public record SearchSpeed(double decodes, double changes) {

    /** @param time for decodes, and again for changes */
    public static SearchSpeed of(PlanningSnapshot snapshot, Duration time, long seed) {
        Translation translation = Translation.of(snapshot);
        Start start = new Starts(translation).all(List.of()).get(0);
        var dispatcher = new Dispatcher(translation.problem());
        Priority index = new ApparentTardinessCost(translation.problem(), 2, 0.5);
        Clockwork clock = clock(time, seed);
        while (clock.goesOn(1)) {
            dispatcher.build(index);
        }
        double decodes = clock.taken() / seconds(time);

        clock = clock(time, seed);
        new Annealing(new Schedule(translation.problem())).search(start, clock, new Random(seed), new Incumbent());
        return new SearchSpeed(decodes, clock.taken() / seconds(time));
    }

    private static Clockwork clock(Duration time, long seed) {
        return Clockwork.of(PlanningBudget.of(time, seed), System.nanoTime(), 1);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
