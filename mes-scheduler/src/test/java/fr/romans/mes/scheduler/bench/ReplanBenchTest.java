package fr.romans.mes.scheduler.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReplanBenchTest {

    @Test
    void disturbanceMovesWhatItHitsAndLittleElse() {
        var bench = new ReplanBench(new SeededAtelier(20_000, 2, 1).snapshot(), Duration.ofSeconds(2), 1);
        ReplanBench.Line breakdown = bench.breakdown();
        ReplanBench.Line absence = bench.absence();
        assertThat(breakdown.affected()).isPositive();
        assertThat(breakdown.affected() + breakdown.unaffected()).isEqualTo(absence.affected() + absence.unaffected());
        assertThat(breakdown.share()).isBetween(0.5, 1.0);
        assertThat(absence.share()).isBetween(0.5, 1.0);
    }
}
