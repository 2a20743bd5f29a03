package fr.romans.mes.rivals.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import fr.romans.mes.scheduler.solve.PriorityDecoder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One queue and what it is decoded with. */
@PlanningSolution
public class QueueSolution {

    @ProblemFactCollectionProperty
    @ValueRangeProvider
    private List<WaitingJob> jobs = List.of();

    @PlanningEntityCollectionProperty
    private List<Queue> queues = List.of();

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    private @Nullable PriorityDecoder decoder;

    /** For Timefold. */
    public QueueSolution() {}

    QueueSolution(List<WaitingJob> jobs, Queue queue, PriorityDecoder decoder) {
        this.jobs = jobs;
        this.queues = List.of(queue);
        this.decoder = decoder;
    }

    public List<WaitingJob> getJobs() {
        return jobs;
    }

    public List<Queue> getQueues() {
        return queues;
    }

    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftLongScore score) {
        this.score = score;
    }

    PriorityDecoder decoder() {
        if (decoder == null) {
            throw new IllegalStateException("a solution without a decoder: make it with QueueSolution(jobs, queue, decoder)");
        }
        return decoder;
    }

    int[] places() {
        List<WaitingJob> order = queues.get(0).getJobs();
        int[] place = new int[jobs.size()];
        for (int i = 0; i < order.size(); i++) {
            place[order.get(i).index()] = i;
        }
        return place;
    }

    /** Not feasible, hard deadlines, all other costs. */
    public static final class Costs implements EasyScoreCalculator<QueueSolution, HardMediumSoftLongScore> {
        @Override
        public HardMediumSoftLongScore calculateScore(QueueSolution solution) {
            Optional<PriorityDecoder.Cost> cost = solution.decoder().cost(solution.places());
            return cost.map(one -> HardMediumSoftLongScore.of(0, -one.hard(), -one.soft()))
                    .orElse(HardMediumSoftLongScore.ofHard(-1));
        }
    }
}
