package fr.romans.mes.rivals;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.check.PlanCheck;
import fr.romans.mes.core.planning.file.ToPlanFile;
import fr.romans.mes.scheduler.bench.Rival;
import fr.romans.mes.scheduler.bench.SeededAtelier;
import fr.romans.mes.scheduler.solve.DispatchingRule;
import fr.romans.mes.scheduler.solve.OptaWeeklyPlanner;
import fr.romans.mes.scheduler.solve.RulePlanner;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RivalsTest {

    private static final Duration TIME = Duration.ofSeconds(5);

    private static Rival rival(String name) {
        return ServiceLoader.load(Rival.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(rival -> rival.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cp-sat", "timefold"})
    void plansKeepEveryRuleAndCostWhatTheyClaim(String name) {
        PlanningSnapshot snapshot = new SeededAtelier(5_000, 1, 2).snapshot();
        PlanProposal plan = rival(name).plan(snapshot, TIME, 1).plan().orElseThrow();
        assertThat(PlanCheck.check(ToPlanFile.of(snapshot, plan)).violations()).isEmpty();
    }

    @Test
    void boundOfCpSatIsBelowEveryPlanAndItsOwnObjectiveIsTheCostOfItsPlan() {
        PlanningSnapshot snapshot = new SeededAtelier(1_000, 1, 3).snapshot();
        Rival.Result result = rival("cp-sat").plan(snapshot, TIME, 1);
        PlanCost cost = result.plan().orElseThrow().cost();
        assertThat(cost.hardLateness()).isZero();
        assertThat(result.bound().orElseThrow()).as("solved, so bound and cost meet but for rounding")
                .isBetween(cost.total() - snapshot.lots().size(), cost.total() + snapshot.lots().size());
    }

    @Test
    void cpSatMakesAPlanThatIsFarFromGoodBetterAndNoneDearer() {
        PlanningSnapshot snapshot = new SeededAtelier(1_000, 1, 3).snapshot();
        var cpSat = (Rival.Improver) rival("cp-sat");
        PlanProposal edd = new RulePlanner(DispatchingRule.EDD)
                .plan(snapshot, PlanningBudget.of(TIME, 1), PlanningProgress.silent());
        PlanProposal better = cpSat.improve(snapshot, edd, TIME, 1).plan().orElseThrow();
        assertThat(better.cost().total()).isLessThan(edd.cost().total());
        assertThat(cpSat.improve(snapshot, better, TIME, 1).plan().orElseThrow().cost().total())
                .isLessThanOrEqualTo(better.cost().total());
    }

    /** The optimum is proved by a model and a solver that share no code with ours. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ourPlanOfASmallAtelierIsTheProvedOptimum(long seed) {
        PlanningSnapshot snapshot = new SeededAtelier(1_000, 1, seed).snapshot();
        Rival.Result proved = rival("cp-sat").plan(snapshot, TIME, 1);
        PlanCost ours = new OptaWeeklyPlanner()
                .plan(
                        snapshot,
                        new PlanningBudget(Duration.ofSeconds(30), OptionalLong.of(20_000), seed),
                        PlanningProgress.silent())
                .cost();
        assertThat(ours.hardLateness()).isZero();
        assertThat(ours.total())
                .as("but for the rounding of each lot's two terms and of the bound")
                .isLessThanOrEqualTo(proved.bound().orElseThrow() + 2L * snapshot.lots().size() + 1);
    }
}
