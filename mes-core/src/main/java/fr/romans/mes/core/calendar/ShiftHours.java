package fr.romans.mes.core.calendar;

import java.time.LocalTime;

/** One working stretch of a day in local time, for example 08:00 to 12:00. */
public record ShiftHours(LocalTime from, LocalTime to) {
    public ShiftHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a shift ends after it starts, not " + from + "-" + to);
        }
    }
}
