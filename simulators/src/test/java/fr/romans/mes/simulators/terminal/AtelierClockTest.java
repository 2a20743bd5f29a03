package fr.romans.mes.simulators.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AtelierClockTest {

    private static final Instant EIGHT = Instant.parse("2026-11-24T07:00:00Z");
    private static final long SECOND = 1_000_000_000L;

    private final AtelierClock clock = new AtelierClock();

    @Test
    void betweenMessagesTimeRunsAtTheToldSpeed() {
        assertThat(clock.now(0)).isEmpty();
        clock.hear(EIGHT, 60, 10 * SECOND);
        assertThat(clock.now(11 * SECOND)).contains(EIGHT.plusSeconds(60));
    }

    @Test
    void aSilentClockStandsStill() {
        clock.hear(EIGHT, 60, 0);
        Instant stopped = EIGHT.plus(AtelierClock.PATIENCE.multipliedBy(60));
        assertThat(clock.now(100 * SECOND)).contains(stopped);
        assertThat(clock.isSilent(100 * SECOND)).isTrue();
        assertThat(clock.isSilent(SECOND)).isFalse();
    }

    @Test
    void jitterNeverTurnsTimeBack() {
        clock.hear(EIGHT, 60, 0);
        assertThat(clock.now(SECOND)).contains(EIGHT.plusSeconds(60));
        clock.hear(EIGHT.plusSeconds(50), 60, SECOND);
        assertThat(clock.now(SECOND)).contains(EIGHT.plusSeconds(60));
        assertThat(clock.now(2 * SECOND)).contains(EIGHT.plusSeconds(110));
    }

    @Test
    void anAtelierThatBeginsAnewTakesTimeBack() {
        clock.hear(EIGHT.plus(Duration.ofDays(5)), 60, 0);
        clock.now(SECOND);
        clock.hear(EIGHT, 60, 2 * SECOND);
        assertThat(clock.now(2 * SECOND)).contains(EIGHT);
    }
}
