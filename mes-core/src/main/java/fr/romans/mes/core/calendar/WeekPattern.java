package fr.romans.mes.core.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The hours of an ordinary week; a day that is absent is closed. */
public record WeekPattern(Map<DayOfWeek, List<ShiftHours>> days) {

    public WeekPattern {
        days = Map.copyOf(days);
    }

    public List<ShiftHours> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    public Duration weeklyHours() {
        return days.values().stream()
                .flatMap(List::stream)
                .map(hours -> Duration.between(hours.from(), hours.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
