package fr.romans.mes.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.atelier.SmallAtelier;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteCalendarTest {

    private static final SiteCalendar CALENDAR = SmallAtelier.calendar();

    @Test
    void ordinaryDayHasAMorningAndAnAfternoon() {
        assertThat(open("2026-09-07", "2026-09-08").open())
                .containsExactly(
                        interval("2026-09-07T06:00:00Z", "2026-09-07T10:00:00Z"),
                        interval("2026-09-07T11:00:00Z", "2026-09-07T14:00:00Z"));
    }

    @Test
    void ordinaryWeekHas35Hours() {
        assertThat(open("2026-09-07", "2026-09-14").total()).isEqualTo(Duration.ofHours(35));
        assertThat(SmallAtelier.week().weeklyHours()).isEqualTo(Duration.ofHours(35));
    }

    @Test
    void publicHolidayIsClosed() {
        assertThat(open("2026-07-13", "2026-07-20").total()).isEqualTo(Duration.ofHours(28));
        assertThat(CALENDAR.isClosed(LocalDate.of(2026, 7, 14))).isTrue();
    }

    @Test
    void workBegunBeforeTheAugustClosureIsDoneAfterIt() {
        WorkingTime summer = open("2026-07-27", "2026-09-30");
        Instant fridayNoon = Instant.parse("2026-07-31T10:00:00Z");

        assertThat(summer.after(fridayNoon, Duration.ofHours(4))).contains(Instant.parse("2026-08-31T07:00:00Z"));
        assertThat(open("2026-08-03", "2026-08-29")).isEqualTo(WorkingTime.NEVER);
    }

    @Test
    void weekInWhichClocksChangeHasItsHoursByTheClockOnTheWall() {
        WorkingTime october = open("2026-10-19", "2026-11-02");

        assertThat(october.total()).isEqualTo(Duration.ofHours(70));
        assertThat(october.isOpenAt(Instant.parse("2026-10-23T06:00:00Z"))).isTrue();
        assertThat(october.isOpenAt(Instant.parse("2026-10-26T06:59:00Z"))).isFalse();
        assertThat(october.isOpenAt(Instant.parse("2026-10-26T07:00:00Z"))).isTrue();
    }

    @Test
    void shiftInTheNightOfTheChangeLastsAsLongAsItReallyDoes() {
        var night = new WeekPattern(
                Map.of(DayOfWeek.SUNDAY, List.of(new ShiftHours(LocalTime.of(1, 0), LocalTime.of(5, 0)))));

        assertThat(open(night, List.of(), "2026-10-25", "2026-10-26").total()).isEqualTo(Duration.ofHours(5));
        assertThat(open(night, List.of(), "2026-03-29", "2026-03-30").total()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void personIsAwayOnDaysOffAndWhileTheSiteIsClosed() {
        List<DateRange> daysOff = List.of(new DateRange(LocalDate.of(2026, 7, 30), LocalDate.of(2026, 8, 5), "vacances"));

        assertThat(open(SmallAtelier.week(), daysOff, "2026-07-27", "2026-08-31").total()).isEqualTo(Duration.ofHours(21));
    }

    @Test
    void horizonCutsTheFirstAndTheLastDay() {
        WorkingTime cut = CALENDAR.workingTime(
                Instant.parse("2026-09-07T09:30:00Z"), Instant.parse("2026-09-07T11:15:00Z"));

        assertThat(cut.open())
                .containsExactly(
                        interval("2026-09-07T09:30:00Z", "2026-09-07T10:00:00Z"),
                        interval("2026-09-07T11:00:00Z", "2026-09-07T11:15:00Z"));
    }

    @Test
    void dueMeansTheEndOfTheWorkingDay() {
        assertThat(CALENDAR.endOf(LocalDate.of(2026, 9, 7))).isEqualTo(Instant.parse("2026-09-07T14:00:00Z"));
    }

    @Test
    void dueOnAClosedDayMeansTheEndOfThatDay() {
        assertThat(CALENDAR.endOf(LocalDate.of(2026, 9, 6))).isEqualTo(Instant.parse("2026-09-06T22:00:00Z"));
        assertThat(CALENDAR.endOf(LocalDate.of(2026, 7, 14))).isEqualTo(Instant.parse("2026-07-14T22:00:00Z"));
        assertThat(CALENDAR.endOf(LocalDate.of(2026, 8, 5))).isEqualTo(Instant.parse("2026-08-05T22:00:00Z"));
    }

    @Test
    void rangeOfDaysAndShiftEndAfterTheyStart() {
        assertThatThrownBy(() -> new DateRange(LocalDate.of(2026, 8, 5), LocalDate.of(2026, 8, 4), "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShiftHours(LocalTime.NOON, LocalTime.NOON)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> interval("2026-09-07T06:00:00Z", "2026-09-07T06:00:00Z"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void intervalsOverlapWhenTheyShareAMomentAndNotWhenTheyTouch() {
        Interval morning = interval("2026-09-07T06:00:00Z", "2026-09-07T10:00:00Z");

        assertThat(morning.overlaps(interval("2026-09-07T09:59:00Z", "2026-09-07T11:00:00Z"))).isTrue();
        assertThat(morning.overlaps(interval("2026-09-07T10:00:00Z", "2026-09-07T11:00:00Z"))).isFalse();
        assertThat(morning.contains(morning.start())).isTrue();
        assertThat(morning.contains(morning.end())).isFalse();
    }

    private static WorkingTime open(String from, String to) {
        return open(SmallAtelier.week(), List.of(), from, to);
    }

    private static WorkingTime open(WeekPattern hours, List<DateRange> daysOff, String from, String to) {
        return CALENDAR.workingTime(
                hours, daysOff, CALENDAR.startOf(LocalDate.parse(from)), CALENDAR.startOf(LocalDate.parse(to)));
    }

    private static Interval interval(String start, String end) {
        return new Interval(Instant.parse(start), Instant.parse(end));
    }
}
