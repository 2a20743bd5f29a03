package fr.romans.mes.scheduler.solve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.check.PlanCheck;
import fr.romans.mes.core.planning.file.ToPlanFile;
import fr.romans.mes.scheduler.bench.SeededAtelier;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulePlannerTest {

    @ParameterizedTest
    @EnumSource
    void planOfARuleKeepsEveryRuleAndCostsWhatItSays(DispatchingRule rule) {
        for (int weeks : new int[] {1, 4}) {
            for (long seed = 1; seed <= 3; seed++) {
                PlanningSnapshot snapshot = new SeededAtelier(seed == 3 ? 60_000 : 20_000, weeks, seed).snapshot();
                PlanProposal proposal = new RulePlanner(rule)
                        .plan(snapshot, PlanningBudget.of(Duration.ZERO, 1), PlanningProgress.silent());
                assertThat(PlanCheck.check(ToPlanFile.of(snapshot, proposal)).violations()).isEmpty();
            }
        }
    }
}
