package fr.romans.mes.shopfloor.app.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SteppedClockTest {

    private static final Instant MONDAY = Instant.parse("2027-01-04T07:00:00Z");

    private final SteppedClock clock = new SteppedClock(() -> Instant.EPOCH, MONDAY);

    @Test
    void standsUntilToldAndTakesTheSameStepInEveryZone() {
        Clock inParis = clock.withZone(ZoneId.of("Europe/Paris"));
        assertThat(clock.instant()).isEqualTo(MONDAY);

        clock.advanceTo(MONDAY.plusSeconds(600));

        assertThat(clock.instant()).isEqualTo(MONDAY.plusSeconds(600));
        assertThat(inParis.instant()).isEqualTo(MONDAY.plusSeconds(600));
    }

    @Test
    void neverGoesBack() {
        assertThatThrownBy(() -> clock.advanceTo(MONDAY.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot go back");
    }
}
