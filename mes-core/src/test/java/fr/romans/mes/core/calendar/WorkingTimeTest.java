package fr.romans.mes.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {

    private static final Instant EIGHT = Instant.parse("2026-09-07T06:00:00Z");
    private static final int MINUTES = 600;

    /** 8 to 12 and 13 to 16 o'clock. */
    private static final WorkingTime DAY = new WorkingTime(List.of(stretch(0, 240), stretch(300, 480)));

    @Test
    void workBegunBeforeLunchGoesOnAfterIt() {
        assertThat(DAY.after(at(200), Duration.ofMinutes(60))).contains(at(320));
    }

    @Test
    void workThatFillsTheMorningEndsAtNoonNotAfterLunch() {
        assertThat(DAY.after(at(0), Duration.ofMinutes(240))).contains(at(240));
    }

    @Test
    void workThatIsWantedDuringLunchBeginsAfterIt() {
        assertThat(DAY.after(at(250), Duration.ofMinutes(10))).contains(at(310));
        assertThat(DAY.nextOpen(at(250))).contains(at(300));
        assertThat(DAY.nextOpen(at(240))).contains(at(300));
        assertThat(DAY.nextOpen(at(239))).contains(at(239));
    }

    @Test
    void workThatTheHorizonDoesNotHoldHasNoEnd() {
        assertThat(DAY.after(at(0), Duration.ofMinutes(420))).contains(at(480));
        assertThat(DAY.after(at(0), Duration.ofMinutes(421))).isEmpty();
        assertThat(DAY.nextOpen(at(480))).isEmpty();
        assertThat(WorkingTime.NEVER.after(at(0), Duration.ZERO)).isEmpty();
    }

    @Test
    void stretchesThatTouchAreOne() {
        assertThat(WorkingTime.ofAny(List.of(stretch(60, 120), stretch(0, 60), stretch(30, 90))).open())
                .containsExactly(stretch(0, 120));
    }

    @Test
    void stretchesOutOfOrderAreRefused() {
        assertThatThrownBy(() -> new WorkingTime(List.of(stretch(60, 120), stretch(0, 60))))
                .hasMessageContaining("WorkingTime.ofAny");
        assertThatThrownBy(() -> new WorkingTime(List.of(stretch(0, 60), stretch(60, 120))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holeInTheMiddleLeavesBothEnds() {
        assertThat(DAY.without(List.of(stretch(60, 90))).open())
                .containsExactly(stretch(0, 60), stretch(90, 240), stretch(300, 480));
        assertThat(DAY.without(List.of(stretch(0, 600)))).isEqualTo(WorkingTime.NEVER);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void calculationEqualsCountingEveryMinute(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            WorkingTime a = anyTime(random);
            WorkingTime b = anyTime(random);
            var minutesOfA = new MinuteOracle(EIGHT, MINUTES, a);
            var minutesOfB = new MinuteOracle(EIGHT, MINUTES, b);

            assertThat(minutesOfA.and(minutesOfB).isSameAs(new MinuteOracle(EIGHT, MINUTES, a.and(b)))).isTrue();
            assertThat(minutesOfA.without(minutesOfB).isSameAs(new MinuteOracle(EIGHT, MINUTES, a.without(b.open())))).isTrue();
            assertThat(a.total()).isEqualTo(minutesOfA.between(at(0), at(MINUTES)));
            for (int j = 0; j < 20; j++) {
                Instant from = at(random.nextInt(MINUTES));
                Instant to = at(random.nextInt(MINUTES));
                Duration work = Duration.ofMinutes(random.nextInt(200));
                assertThat(a.isOpenAt(from)).isEqualTo(minutesOfA.isOpenAt(from));
                assertThat(a.between(from, to)).isEqualTo(minutesOfA.between(from, to));
                assertThat(a.after(from, work)).as("%s from %s in %s", work, from, a).isEqualTo(minutesOfA.after(from, work));
                assertThat(a.nextOpen(from)).isEqualTo(minutesOfA.after(from, Duration.ZERO));
            }
        }
    }

    private static WorkingTime anyTime(Random random) {
        var stretches = new ArrayList<Interval>();
        for (int i = random.nextInt(8); i > 0; i--) {
            int start = random.nextInt(MINUTES - 1);
            stretches.add(stretch(start, start + 1 + random.nextInt(Math.min(120, MINUTES - start - 1) + 1)));
        }
        return WorkingTime.ofAny(stretches.stream()
                .map(stretch -> stretch.end().isAfter(at(MINUTES)) ? new Interval(stretch.start(), at(MINUTES)) : stretch)
                .toList());
    }

    private static Interval stretch(int start, int end) {
        return new Interval(at(start), at(end));
    }

    private static Instant at(int minute) {
        return EIGHT.plusSeconds(60L * minute);
    }
}
