package fr.romans.mes.scheduler.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.planning.PlanningBudget;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReplanBenchTest {

    @Test
    void disturbanceMovesWhatItHitsAndLittleElse() {
        var bench = new ReplanBench(new SeededAtelier(20_000, 2, 1).snapshot(), budget(40_000), budget(10_000));
        ReplanBench.Line breakdown = bench.breakdown();
        ReplanBench.Line absence = bench.absence();
        assertThat(breakdown.affected()).isPositive();
        assertThat(breakdown.affected() + breakdown.unaffected()).isEqualTo(absence.affected() + absence.unaffected());
        assertThat(breakdown.share()).isBetween(0.5, 1.0);
        assertThat(absence.share()).isBetween(0.5, 1.0);
    }

    private static PlanningBudget budget(long steps) {
        return new PlanningBudget(Duration.ofMinutes(5), OptionalLong.of(steps), 1);
    }
}
