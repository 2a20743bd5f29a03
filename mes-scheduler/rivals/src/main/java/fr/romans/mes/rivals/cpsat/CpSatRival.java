package fr.romans.mes.rivals.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.scheduler.bench.Rival;
import fr.romans.mes.scheduler.constraint.PlanCosts;
import fr.romans.mes.scheduler.solve.DispatchingRule;
import fr.romans.mes.scheduler.solve.RulePlanner;
import fr.romans.mes.scheduler.translate.Translation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** OR-Tools CP-SAT with two workers, hinted by the plan of ATC or another, which it never falls behind. */
public final class CpSatRival implements Rival.Improver {

    private static final int WORKERS = 2;

    @Override
    public String name() {
        return "cp-sat";
    }

    @Override
    public Result plan(PlanningSnapshot snapshot, Duration time, long seed) {
        PlanProposal rule = new RulePlanner(DispatchingRule.ATC)
                .plan(snapshot, PlanningBudget.of(time, seed), PlanningProgress.silent());
        return improve(snapshot, rule, time, seed);
    }

    @Override
    public Result improve(PlanningSnapshot snapshot, PlanProposal start, Duration time, long seed) {
        Loader.loadNativeLibraries();
        Translation translation = Translation.of(snapshot);
        var week = new WeekModel(translation, new HintedPlan(translation, start));
        var solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(time.toMillis() / 1000.0)
                .setNumWorkers(WORKERS)
                .setRandomSeed((int) seed)
                // probing takes seconds at the beginning and again in each neighbourhood, and finds nothing here
                .setCpModelProbingLevel(0);
        CpSolverStatus status = solver.solve(week.model());
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            // the hint is a plan, though the time did not even suffice to look at it
            return new Result(Optional.of(start), OptionalLong.empty());
        }
        List<Assignment> assignments = week.assignments(new Values(solver));
        PlanCost cost = PlanCosts.of(snapshot, assignments);
        OptionalLong bound = week.isWhole()
                ? OptionalLong.of((long) Math.floor(week.costs().cents(solver.bestObjectiveBound())))
                : OptionalLong.empty();
        PlanProposal found = new PlanProposal(assignments, cost);
        return new Result(Optional.of(cost.compareTo(start.cost()) < 0 ? found : start), bound);
    }
}
