package fr.romans.mes.scheduler.shop;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.solution.PlanningEntityProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.valuerange.CountableValueRange;
import org.optaplanner.core.api.domain.valuerange.ValueRangeFactory;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;
import org.optaplanner.core.api.score.buildin.simplelong.SimpleLongScore;
import org.optaplanner.core.api.score.calculator.EasyScoreCalculator;

/** OptaPlanner's view of a shop: one entity, whose makespan the custom phase brings down. */
@PlanningSolution
public class ShopSolution {

    @PlanningEntityProperty
    private Plan plan = new Plan();

    @PlanningScore
    private @Nullable SimpleLongScore score;

    @ValueRangeProvider(id = "makespans")
    public CountableValueRange<Integer> makespans() {
        return ValueRangeFactory.createIntValueRange(0, Integer.MAX_VALUE);
    }

    public Plan getPlan() {
        return plan;
    }

    public void setPlan(Plan plan) {
        this.plan = plan;
    }

    public @Nullable SimpleLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable SimpleLongScore score) {
        this.score = score;
    }

    /** The plan, by its makespan. */
    @PlanningEntity
    public static class Plan {

        @PlanningVariable(valueRangeProviderRefs = "makespans")
        private Integer makespan = Integer.MAX_VALUE - 1;

        public Integer getMakespan() {
            return makespan;
        }

        public void setMakespan(Integer makespan) {
            this.makespan = makespan;
        }
    }

    /** The shorter the better. */
    public static final class Shortness implements EasyScoreCalculator<ShopSolution, SimpleLongScore> {
        @Override
        public SimpleLongScore calculateScore(ShopSolution solution) {
            return SimpleLongScore.of(-(long) solution.getPlan().getMakespan());
        }
    }
}
