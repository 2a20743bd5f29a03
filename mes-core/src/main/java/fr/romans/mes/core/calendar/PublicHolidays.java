package fr.romans.mes.core.calendar;

import java.time.LocalDate;

/** Whether a day is a public holiday where the site stands. */
@FunctionalInterface
public interface PublicHolidays {
    boolean isHoliday(LocalDate day);
}
