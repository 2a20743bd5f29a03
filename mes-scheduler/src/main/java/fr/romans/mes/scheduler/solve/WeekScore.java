package fr.romans.mes.scheduler.solve;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/** Hands OptaPlanner the score that the {@link Schedule} keeps up to date: broken, hard deadlines, all other costs. */
public final class WeekScore implements IncrementalScoreCalculator<WeekSolution, HardMediumSoftLongScore> {

    private @Nullable WorkingPlan plan;

    @Override
    public void resetWorkingSolution(WeekSolution solution) {
        plan = solution.getPlan();
        plan.workOn(new Schedule(solution.problem()));
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        if (plan == null) {
            throw new IllegalStateException("no working solution was set before the score was asked for");
        }
        if (plan.isBroken()) {
            return HardMediumSoftLongScore.of(-1, 0, 0);
        }
        Score score = plan.schedule().score();
        return HardMediumSoftLongScore.of(0, -score.hard(), -score.soft());
    }

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {}

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {}

    @Override
    public void afterVariableChanged(Object entity, String variableName) {}

    @Override
    public void beforeEntityRemoved(Object entity) {}

    @Override
    public void afterEntityRemoved(Object entity) {}
}
