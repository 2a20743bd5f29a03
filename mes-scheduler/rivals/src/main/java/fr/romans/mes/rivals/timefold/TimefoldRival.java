package fr.romans.mes.rivals.timefold;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.scheduler.bench.Rival;
import fr.romans.mes.scheduler.solve.DispatchingRule;
import fr.romans.mes.scheduler.solve.PriorityDecoder;
import fr.romans.mes.scheduler.solve.RulePlanner;
import fr.romans.mes.scheduler.translate.Translation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Timefold's local search from the order of ATC's plan, one solver for each of two processors. */
public final class TimefoldRival implements Rival {

    private static final int WALKS = 2;

    @Override
    public String name() {
        return "timefold";
    }

    @Override
    public Result plan(PlanningSnapshot snapshot, Duration time, long seed) {
        Translation translation = Translation.of(snapshot);
        PlanProposal rule = new RulePlanner(DispatchingRule.ATC)
                .plan(snapshot, PlanningBudget.of(time, seed), PlanningProgress.silent());
        Optional<PlanProposal> best = LongStream.range(0, WALKS)
                .parallel()
                .mapToObj(walk -> solve(start(translation, rule), time, seed * WALKS + walk))
                .flatMap(solution -> solution.decoder().plan(solution.places()).stream())
                .min(java.util.Comparator.comparing(PlanProposal::cost));
        return new Result(best, OptionalLong.empty());
    }

    private static QueueSolution start(Translation translation, PlanProposal rule) {
        var index = new HashMap<Object, Integer>();
        translation.jobs().forEach(job -> index.put(job.id(), index.size()));
        var jobs = new ArrayList<WaitingJob>();
        for (Assignment place : rule.assignments()) {
            jobs.add(new WaitingJob(index.get(place.jobOrder())));
        }
        var queue = new Queue();
        queue.setJobs(new ArrayList<>(jobs));
        return new QueueSolution(jobs, queue, new PriorityDecoder(translation));
    }

    private static QueueSolution solve(QueueSolution start, Duration time, long seed) {
        var config = new SolverConfig()
                .withSolutionClass(QueueSolution.class)
                .withEntityClasses(Queue.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withEasyScoreCalculatorClass(QueueSolution.Costs.class))
                .withRandomSeed(seed)
                .withTerminationConfig(new TerminationConfig().withSpentLimit(time))
                .withPhaseList(List.of(new LocalSearchPhaseConfig()));
        return SolverFactory.<QueueSolution>create(config).buildSolver().solve(start);
    }
}
