package fr.romans.mes.simulators.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.romans.mes.simulators.measure.FloorEvent.Kind;
import fr.romans.mes.simulators.operator.WeeklyHours;
import fr.romans.mes.simulators.operator.WorkHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    /** Monday 8–12 and 13–16: seven hours. */
    private static final WorkHours HOURS = new WeeklyHours(
            ZoneOffset.UTC,
            Map.of(DayOfWeek.MONDAY, List.of(
                    new WeeklyHours.Shift(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                    new WeeklyHours.Shift(LocalTime.of(13, 0), LocalTime.of(16, 0)))),
            day -> false);

    @Test
    void aDayAtAPostIsMeasuredAsComputedByHand() {
        List<FloorEvent> day = List.of(
                event("A", Kind.STARTED, "08:00", 0, 0),
                event("A", Kind.COUNTED, "09:00", 5, 1),
                event(null, Kind.DOWN, "09:30", 0, 0),
                event("A", Kind.PAUSED, "09:30", 0, 0),
                event(null, Kind.UP, "10:00", 0, 0),
                event("A", Kind.RESUMED, "10:00", 0, 0),
                event("A", Kind.COMPLETED, "11:00", 6, 0),
                event("B", Kind.STARTED, "11:30", 0, 0),
                event("B", Kind.COMPLETED, "14:30", 12, 0));
        UnitTimes times = new UnitLog(HOURS, at("00:00"), at("23:59"))
                .measure(day, job -> Duration.ofMinutes(10));

        assertThat(times.plannedBusy()).isEqualTo(Duration.ofHours(7));
        assertThat(times.production()).as("1.5 + 1 of A, 0.5 + 1.5 of B").isEqualTo(Duration.ofMinutes(270));
        assertThat(times.delay()).isEqualTo(Duration.ofMinutes(30));
        assertThat(times.busy()).isEqualTo(Duration.ofHours(5));
        assertThat(times.orderExecution()).isEqualTo(Duration.ofMinutes(330));
        assertThat(times.produced()).isEqualTo(24);
        assertThat(times.good()).isEqualTo(23);
        assertThat(times.availability()).isCloseTo(270 / 420.0, within(1e-9));
        assertThat(times.effectiveness()).isCloseTo(240 / 270.0, within(1e-9));
        assertThat(times.qualityRatio()).isCloseTo(23 / 24.0, within(1e-9));
        assertThat(times.oee()).as("good pairs at standard time, beside the hours").isCloseTo(230 / 420.0, within(1e-9));
        assertThat(times.allocationEfficiency()).isCloseTo(300 / 420.0, within(1e-9));
        assertThat(times.utilisationEfficiency()).isCloseTo(270 / 300.0, within(1e-9));
        assertThat(times.technicalEfficiency()).isCloseTo(270 / 300.0, within(1e-9));
        assertThat(times.scrapRatio()).isCloseTo(1 / 24.0, within(1e-9));
    }

    @Test
    void aTaskThatRunsOnIsCountedUntilTheEndOfTheSpan() {
        UnitTimes times = new UnitLog(HOURS, at("00:00"), at("10:00"))
                .measure(List.of(event("A", Kind.STARTED, "09:00", 0, 0)), job -> Duration.ofMinutes(10));
        assertThat(times.production()).isEqualTo(Duration.ofHours(1));
        assertThat(times.plannedBusy()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void whatWasDoneBeforeTheSpanIsNotCountedInIt() {
        UnitTimes times = new UnitLog(HOURS, at("09:00"), at("12:00"))
                .measure(
                        List.of(
                                event("A", Kind.STARTED, "08:00", 0, 0),
                                event("A", Kind.COMPLETED, "08:30", 3, 1),
                                event("B", Kind.STARTED, "08:30", 0, 0),
                                event("B", Kind.COMPLETED, "09:30", 6, 0)),
                        job -> Duration.ofMinutes(10));
        assertThat(times.production()).isEqualTo(Duration.ofMinutes(30));
        assertThat(times.produced()).isEqualTo(6);
        assertThat(times.plannedRuntime()).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void aMeterThatIsToldNonsenseSaysSo() {
        var meter = new FlowMeter(at("08:00"));
        meter.enter(1, at("08:10"));
        assertThatThrownBy(() -> meter.enter(1, at("08:20"))).hasMessageContaining("twice");
        assertThatThrownBy(() -> meter.leave(2, at("08:30"))).hasMessageContaining("without having entered");
        assertThatThrownBy(() -> meter.enter(3, at("08:00"))).hasMessageContaining("back");
    }

    @Test
    void littlesLawHoldsForAHandComputedFlow() {
        var meter = new FlowMeter(at("08:00"));
        meter.enter(1, at("08:00"));
        meter.enter(2, at("08:30"));
        meter.leave(1, at("09:00"));
        meter.leave(2, at("09:30"));
        Flow flow = meter.measured(at("10:00"));
        assertThat(flow.meanInside()).isCloseTo(1.0, within(1e-9));
        assertThat(flow.meanStay()).isEqualTo(Duration.ofHours(1));
        assertThat(flow.throughputPerSecond() * flow.meanStay().toSeconds()).isCloseTo(flow.meanInside(), within(1e-9));
        assertThat(flow.littlesLawError()).isZero();
        assertThat(flow.isConserved()).isTrue();
    }

    @Test
    void confidenceLimitsAreThoseOfStudent() {
        Replications five = Replications.of(10, 12, 11, 13, 9);
        assertThat(five.mean()).isEqualTo(11);
        assertThat(five.halfWidth()).as("t(0.975, 4) = 2.7764, s = 1.5811").isCloseTo(1.9632, within(1e-3));
        assertThat(five.holds(12.9)).isTrue();
        assertThat(five.holds(13)).isFalse();
        assertThatThrownBy(() -> Replications.of(1)).hasMessageContaining("two seeds");
    }

    private static FloorEvent event(@Nullable String job, Kind kind, String time, int good, int scrap) {
        return new FloorEvent("coupe-1", job, kind, at(time), good, scrap);
    }

    private static Instant at(String time) {
        return Instant.parse("2027-01-04T" + time + ":00Z");
    }
}
