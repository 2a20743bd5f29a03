package fr.romans.mes.scheduler.shop;

import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.shop.instance.ShopInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/** Searches for a short makespan: one OptaPlanner run with a custom phase for each processor at hand, up to two. */
public final class ShopSolver {

    private static final int WALKS = 2;

    private ShopSolver() {}

    public static int makespan(ShopInstance instance, Duration time, long seed) {
        long end = System.nanoTime() + time.toNanos();
        return makespan(instance, Long.MAX_VALUE, () -> System.nanoTime() >= end, seed);
    }

    /** The same for the same seed and number of rounds, as long as the clock does not end it. */
    static int makespan(ShopInstance instance, long rounds, BooleanSupplier isOver, long seed) {
        ExecutorService threads = Executors.newFixedThreadPool(WALKS, task -> {
            var thread = new Thread(task, "makespan walk");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var walks = new ArrayList<Future<Integer>>();
            for (int i = 0; i < WALKS; i++) {
                long walkSeed = seed * 1_000_003 + i;
                walks.add(threads.submit(() -> walk(instance, rounds, isOver, walkSeed)));
            }
            int best = Integer.MAX_VALUE;
            for (Future<Integer> walk : walks) {
                best = Math.min(best, walk.get());
            }
            return best;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the search was interrupted: run it again", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a search walk failed: " + e.getCause(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static int walk(ShopInstance instance, long rounds, BooleanSupplier isOver, long seed) {
        CustomPhaseCommand<ShopSolution> search = director -> {
            Problem p = instance.problem();
            int makespan = instance.kind() == ShopInstance.Kind.FLOW
                    ? new IteratedGreedy(p, new Random(seed)).search(rounds, isOver)
                    : new MakespanSearch(p, new Random(seed)).search(rounds, isOver).makespan();
            ShopSolution.Plan plan = director.getWorkingSolution().getPlan();
            director.beforeVariableChanged(plan, "makespan");
            plan.setMakespan(makespan);
            director.afterVariableChanged(plan, "makespan");
            director.triggerVariableListeners();
        };
        var config = new SolverConfig()
                .withSolutionClass(ShopSolution.class)
                .withEntityClasses(ShopSolution.Plan.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withEasyScoreCalculatorClass(ShopSolution.Shortness.class))
                .withRandomSeed(seed)
                .withPhases(new CustomPhaseConfig().withCustomPhaseCommandList(List.of(search)));
        return SolverFactory.<ShopSolution>create(config)
                .buildSolver()
                .solve(new ShopSolution())
                .getPlan()
                .getMakespan();
    }
}
