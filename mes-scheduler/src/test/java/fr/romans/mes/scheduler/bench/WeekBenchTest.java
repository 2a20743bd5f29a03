package fr.romans.mes.scheduler.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.scheduler.solve.DispatchingRule;
import fr.romans.mes.scheduler.solve.RulePlanner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class WeekBenchTest {

    private static final Duration TIME = Duration.ofSeconds(1);
    private static final PlanningSnapshot SNAPSHOT = new SeededAtelier(3_000, 1, 1).snapshot();

    private record Fake(String name, Optional<PlanProposal> plan, OptionalLong bound) implements Rival {
        @Override
        public Result plan(PlanningSnapshot snapshot, Duration time, long seed) {
            return new Result(plan, bound);
        }
    }

    /** Gives back what it starts from. */
    private record Idle(String name) implements Rival.Improver {
        @Override
        public Result plan(PlanningSnapshot snapshot, Duration time, long seed) {
            return new Result(Optional.of(edd()), OptionalLong.empty());
        }

        @Override
        public Result improve(PlanningSnapshot snapshot, PlanProposal start, Duration time, long seed) {
            return new Result(Optional.of(start), OptionalLong.of(0));
        }
    }

    private static PlanProposal edd() {
        return new RulePlanner(DispatchingRule.EDD).plan(SNAPSHOT, PlanningBudget.of(TIME, 1), PlanningProgress.silent());
    }

    @Test
    void rivalsStandBesideTheRulesAndTheirBoundGivesTheGap() {
        var good = new Fake("good", Optional.of(edd()), OptionalLong.of(0));
        var none = new Fake("none", Optional.empty(), OptionalLong.empty());
        WeekBench bench = new WeekBench(List.of(good, none), false);
        WeekBench.Line line = bench.measure(SNAPSHOT, TIME, 1);
        assertThat(bench.names()).containsExactly("edd", "fifo", "atc", "good", "none");
        assertThat(line.rivals().get(0).cost()).isEqualTo(line.rules().get(0).cost());
        assertThat(line.rivals().get(1).cost()).isEmpty();
        assertThat(line.ratio(edd().cost())).isGreaterThanOrEqualTo(1);
        assertThat(line.gap()).hasValue(1.0);
    }

    @Test
    void rivalGoesOnFromOurPlanWhereThatIsAskedFor() {
        WeekBench bench = new WeekBench(List.of(new Idle("idle")), true);
        WeekBench.Line line = bench.measure(SNAPSHOT, TIME, 1);
        assertThat(bench.names()).endsWith("idle", "+idle");
        assertThat(line.rivals()).extracting(WeekBench.Entry::planner).containsExactly("idle", "+idle");
        assertThat(line.rivals().get(1).cost()).contains(line.ours());
        assertThat(line.bound()).hasValue(0);
    }

    @Test
    void planThatLeavesAJobOrderOutIsNotCounted() {
        PlanProposal whole = edd();
        var cut = new PlanProposal(whole.assignments().subList(1, whole.assignments().size()), whole.cost());
        var cheat = new Fake("cheat", Optional.of(cut), OptionalLong.empty());
        assertThatThrownBy(() -> new WeekBench(List.of(cheat), false).measure(SNAPSHOT, TIME, 1)).hasMessageContaining("cheat");
    }

    @Test
    void growthIsMeasuredOnAsManyLotsAsWereAskedFor() {
        GrowthBench.Line line = GrowthBench.measure(30, 1, 1);
        assertThat(line.jobOrders()).isEqualTo(240);
        assertThat(line.speed().changes()).isPositive();
        assertThat(line.cost()).isLessThanOrEqualTo(line.rule());
    }
}
