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

/** One OptaPlanner run from a start plan. Its way depends on its seed only. */
final class Walk {

    /** The rest is for late lots, and for writing the plan out. */
    private static final double CHANGES_UNTIL = 0.95;

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

    Candidate from(Start start, long seed) {
        var random = new Random(seed);
        var search = new SearchPhase(plan -> new Annealing(new Schedule(p)).search(
                new Start(plan, start.followsPublished()), Clockwork.of(budget, began, CHANGES_UNTIL), random, incumbent));
        var changes = new CustomPhaseConfig().withCustomPhaseCommandList(List.of(search));
        var config = new SolverConfig()
                .withSolutionClass(WeekSolution.class)
                .withEntityClasses(WorkingPlan.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(WeekScore.class))
                .withRandomSeed(seed)
                .withPhases(changes);
        Solver<WeekSolution> solver = SolverFactory.<WeekSolution>create(config).buildSolver();
        WeekSolution best = solver.solve(new WeekSolution(p, start.plan().genes()));
        var schedule = new Schedule(p);
        schedule.load(best.getPlan().genes());
        return Candidate.of(schedule);
    }
}
