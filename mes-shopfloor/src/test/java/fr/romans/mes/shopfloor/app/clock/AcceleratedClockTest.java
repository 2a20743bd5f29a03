package fr.romans.mes.shopfloor.app.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.shopfloor.app.clock.AcceleratedClock.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceleratedClockTest {

    private static final Instant OPENING = Instant.parse("2026-11-23T07:00:00Z");
    private static final Instant CLOSING = OPENING.plus(Duration.ofHours(8));
    private static final WorkingTime OPEN = new WorkingTime(List.of(
            new Interval(OPENING, CLOSING),
            new Interval(OPENING.plus(Duration.ofDays(1)), CLOSING.plus(Duration.ofDays(1)))));

    private Instant wall = Instant.parse("2026-01-01T00:00:00Z");

    private AcceleratedClock clock(Instant warmUpEnd) {
        var clock = new AcceleratedClock(() -> wall, OPENING, OPEN, new Pace(60, 3600, 600, warmUpEnd));
        clock.start();
        return clock;
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
    }

    @Test
    void runsAtItsPaceWhileTheAtelierIsOpen() {
        AcceleratedClock clock = clock(OPENING);
        pass(Duration.ofMinutes(2));
        assertThat(clock.instant()).isEqualTo(OPENING.plus(Duration.ofHours(2)));
        assertThat(clock.speed()).isEqualTo(60);
    }

    @Test
    void hurriesOverTheNightAndSlowsDownInTheMorning() {
        AcceleratedClock clock = clock(OPENING);
        pass(Duration.ofMinutes(8));
        assertThat(clock.instant()).isEqualTo(CLOSING);
        pass(Duration.ofSeconds(16));
        assertThat(clock.instant()).isEqualTo(OPENING.plus(Duration.ofDays(1)));
        pass(Duration.ofMinutes(1));
        assertThat(clock.instant()).isEqualTo(OPENING.plus(Duration.ofDays(1)).plus(Duration.ofHours(1)));
    }

    @Test
    void oneLongWaitEqualsManyShortOnes() {
        AcceleratedClock once = clock(OPENING.plus(Duration.ofHours(1)));
        AcceleratedClock often = clock(OPENING.plus(Duration.ofHours(1)));
        for (int second = 0; second < 700; second++) {
            pass(Duration.ofSeconds(1));
            often.instant();
        }
        assertThat(once.instant()).isEqualTo(often.instant());
    }

    @Test
    void neverGoesBackWhenTheWallClockDoes() {
        AcceleratedClock clock = clock(OPENING);
        pass(Duration.ofMinutes(2));
        Instant before = clock.instant();
        pass(Duration.ofMinutes(-1));
        assertThat(clock.instant()).isEqualTo(before);
    }

    @Test
    void standsStillUntilStarted() {
        var clock = new AcceleratedClock(() -> wall, OPENING, OPEN, new Pace(60, 3600, 600, OPENING));
        pass(Duration.ofMinutes(10));
        assertThat(clock.instant()).isEqualTo(OPENING);
        clock.start();
        assertThat(clock.instant()).isEqualTo(OPENING);
    }

    @Test
    void aClockThatStandsStillIsRefused() {
        assertThatThrownBy(() -> new Pace(0, 1, 1, OPENING)).hasMessageContaining("above 0");
    }
}
