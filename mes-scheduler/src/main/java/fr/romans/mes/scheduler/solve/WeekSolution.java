package fr.romans.mes.scheduler.solve;

import fr.romans.mes.scheduler.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;
import org.optaplanner.core.api.domain.valuerange.CountableValueRange;
import org.optaplanner.core.api.domain.valuerange.ValueRangeFactory;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** OptaPlanner's view of a planning problem with one plan of it. */
@PlanningSolution(solutionCloner = WeekSolution.Cloner.class)
public class WeekSolution {

    private @Nullable Problem problem;

    @PlanningEntityProperty
    private WorkingPlan plan = new WorkingPlan();

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For OptaPlanner. */
    public WeekSolution() {}

    WeekSolution(Problem problem, Genes genes) {
        this.problem = problem;
        this.plan = new WorkingPlan(genes);
    }

    @ValueRangeProvider(id = "changes")
    public CountableValueRange<Integer> changes() {
        return ValueRangeFactory.createIntValueRange(0, Integer.MAX_VALUE);
    }

    public WorkingPlan getPlan() {
        return plan;
    }

    public void setPlan(WorkingPlan plan) {
        this.plan = plan;
    }

    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftLongScore score) {
        this.score = score;
    }

    Problem problem() {
        if (problem == null) {
            throw new IllegalStateException("a solution without a problem: make it with WeekSolution(problem, genes)");
        }
        return problem;
    }

    /** Copies what the plan is decoded from; the working solution's schedule stays where it is. */
    public static final class Cloner implements SolutionCloner<WeekSolution> {
        @Override
        public WeekSolution cloneSolution(WeekSolution original) {
            var copy = new WeekSolution(original.problem(), original.plan.genes());
            copy.plan.setChanges(original.plan.getChanges());
            copy.score = original.score;
            return copy;
        }
    }
}
