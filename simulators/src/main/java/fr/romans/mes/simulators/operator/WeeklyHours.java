package fr.romans.mes.simulators.operator;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Hours that repeat each week, apart from days on which the site is shut.
 *
 * @param shifts shifts of a day, in order, none over midnight
 * @param isShut closures and holidays
 */
public record WeeklyHours(ZoneId zone, Map<DayOfWeek, List<Shift>> shifts, Predicate<LocalDate> isShut)
        implements WorkHours {

    /** A year without any open hour is a mistake in the configuration, not a long wait. */
    private static final int SEARCHED_DAYS = 366;

    public WeeklyHours {
        shifts = Map.copyOf(shifts);
    }

    public record Shift(LocalTime from, LocalTime to) {}

    @Override
    public Instant after(Instant start, Duration work) {
        Duration left = work;
        LocalDate day = start.atZone(zone).toLocalDate();
        for (int i = 0; i < SEARCHED_DAYS; i++, day = day.plusDays(1)) {
            for (Shift shift : shiftsOf(day)) {
                Instant from = latest(start, at(day, shift.from()));
                Duration room = Duration.between(from, at(day, shift.to()));
                if (room.compareTo(left) >= 0 && !room.isNegative()) {
                    return from.plus(left);
                }
                left = room.isNegative() ? left : left.minus(room);
            }
        }
        throw new IllegalStateException("no " + work + " of open hours in the year after " + start);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (Shift shift : shiftsOf(day)) {
                Instant begins = latest(from, at(day, shift.from()));
                Instant ends = at(day, shift.to()).isBefore(to) ? at(day, shift.to()) : to;
                if (begins.isBefore(ends)) {
                    sum = sum.plus(Duration.between(begins, ends));
                }
            }
        }
        return sum;
    }

    @Override
    public boolean areOpen(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return shiftsOf(day).stream()
                .anyMatch(shift -> !at.isBefore(at(day, shift.from())) && at.isBefore(at(day, shift.to())));
    }

    public boolean isWorkingDay(LocalDate day) {
        return !shiftsOf(day).isEmpty();
    }

    private List<Shift> shiftsOf(LocalDate day) {
        return isShut.test(day) ? List.of() : shifts.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
