package fr.romans.mes.rivals;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.check.PlanCheck;
import fr.romans.mes.core.planning.file.ToPlanFile;
import fr.romans.mes.scheduler.bench.Rival;
import fr.romans.mes.scheduler.bench.SeededAtelier;
import java.time.Duration;
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
}
