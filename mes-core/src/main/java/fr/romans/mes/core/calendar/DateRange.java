package fr.romans.mes.core.calendar;

import java.time.LocalDate;

/** Days from first to last, both included, with the reason people see. */
public record DateRange(LocalDate first, LocalDate last, String reason) {
    public DateRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a range of days ends on or after its first day, not " + first + " to " + last);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
