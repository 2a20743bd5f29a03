package fr.romans.mes.core.atelier.yaml;

import fr.romans.mes.core.calendar.DateRange;
import fr.romans.mes.core.calendar.ShiftHours;
import fr.romans.mes.core.calendar.WeekPattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours of a week and ranges of days: {@code monday: [08:00-12:00, 13:00-16:00]}. */
final class WeekReader {

    private static final Pattern HOURS = Pattern.compile("([0-9]{2}:[0-9]{2})\\s*-\\s*([0-9]{2}:[0-9]{2})");
    private static final String[] DAYS =
            Arrays.stream(DayOfWeek.values()).map(YamlValue::written).toArray(String[]::new);

    private WeekReader() {}

    static WeekPattern week(YamlValue value) {
        Fields days = value.fields(DAYS);
        Map<DayOfWeek, List<ShiftHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.optional(YamlValue.written(day)).ifPresent(hours -> week.put(day, shifts(hours)));
        }
        if (week.isEmpty()) {
            value.refuse("configuration.week-without-hours");
        }
        return new WeekPattern(week);
    }

    private static List<ShiftHours> shifts(YamlValue value) {
        var shifts = new ArrayList<ShiftHours>();
        for (YamlValue item : value.items()) {
            shift(item).ifPresent(shift -> {
                if (!shifts.isEmpty() && shift.from().isBefore(shifts.get(shifts.size() - 1).to())) {
                    item.refuse("configuration.hours-overlap", "text", item.text());
                }
                shifts.add(shift);
            });
        }
        return shifts;
    }

    private static Optional<ShiftHours> shift(YamlValue item) {
        Optional<LocalTime[]> times = item.parsed("configuration.bad-hours", WeekReader::fromAndTo);
        if (times.isPresent() && !times.get()[0].isBefore(times.get()[1])) {
            item.refuse("configuration.hours-end-before-start", "text", item.text());
            return Optional.empty();
        }
        return times.map(hours -> new ShiftHours(hours[0], hours[1]));
    }

    private static LocalTime[] fromAndTo(String text) {
        Matcher hours = HOURS.matcher(text);
        if (!hours.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new LocalTime[] {LocalTime.parse(hours.group(1)), LocalTime.parse(hours.group(2))};
    }

    static List<DateRange> dayRanges(YamlValue value) {
        var ranges = new ArrayList<DateRange>();
        for (YamlValue item : value.items()) {
            Fields range = item.fields("first", "last", "reason");
            LocalDate first = range.required("first").date();
            LocalDate last = range.required("last").date();
            String reason = range.required("reason").text();
            if (last.isBefore(first)) {
                item.refuse("configuration.days-end-before-start", "first", first, "last", last);
            } else {
                ranges.add(new DateRange(first, last, reason));
            }
        }
        return ranges;
    }
}
