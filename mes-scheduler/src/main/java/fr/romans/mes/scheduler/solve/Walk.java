package fr.romans.mes.scheduler.solve;

import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.scheduler.problem.Problem;
import java.util.List;
import java.util.Random;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;

/** One OptaPlanner run from a start plan: priorities first, explicit changes then. Its way depends on its seed only. */
final class Walk {

    /** Share of the time after which explicit changes take over. */
    private static final double PRIORITIES_UNTIL = 0.15;
    /** The rest is for writing the plan out. */
    private static final double CHANGES_UNTIL = 0.98;
    /** A decode counts as so many changes of a step limit. */
    private static final long CHANGES_A_DECODE = 50;

    private final Problem p;
    private final PlanningBudget budget;
    private final long began;
    private final Incumbent incumbent;

    Walk(Problem p, PlanningBudget budget, long began, Incumbent incumbent) {
        this.p = p;
        this.budget = budget;
        this.began = began;
        this.incumbent = incumbent;
    }

    /** @param followsPublished stay near the start, which follows the published plan */
    Candidate from(Candidate start, Priority base, boolean followsPublished, long seed) {
        var random = new Random(seed);
        long steps = budget.stepLimit().orElse(0);
        var priorities = new CustomPhaseConfig().withCustomPhaseCommandList(List.of(new SearchPhase(plan -> followsPublished
                ? plan
                : new PrioritySearch(p, base).search(
                        plan,
                        Clockwork.of(budget, began, PRIORITIES_UNTIL, steps / CHANGES_A_DECODE / 2),
                        random,
                        incumbent))));
        var changes = new CustomPhaseConfig().withCustomPhaseCommandList(List.of(new SearchPhase(plan -> new Annealing(new Schedule(p))
                .search(
                        plan,
                        Clockwork.of(budget, began, CHANGES_UNTIL, steps / 2),
                        followsPublished ? 0.1 : 1,
                        random,
                        incumbent))));
        var config = new SolverConfig()
                .withSolutionClass(WeekSolution.class)
                .withEntityClasses(WorkingPlan.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(WeekScore.class))
                .withRandomSeed(seed)
                .withPhases(priorities, changes);
        Solver<WeekSolution> solver = SolverFactory.<WeekSolution>create(config).buildSolver();
        WeekSolution best = solver.solve(new WeekSolution(p, start.genes()));
        var schedule = new Schedule(p);
        schedule.load(best.getPlan().genes());
        return Candidate.of(schedule);
    }
}
