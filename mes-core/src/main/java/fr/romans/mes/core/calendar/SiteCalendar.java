package fr.romans.mes.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When a site works: its ordinary week, minus public holidays, minus closures. */
public record SiteCalendar(ZoneId zone, WeekPattern week, List<DateRange> closures, PublicHolidays holidays) {

    public SiteCalendar {
        closures = List.copyOf(closures);
    }

    public WorkingTime workingTime(Instant from, Instant to) {
        return workingTime(week, List.of(), from, to);
    }

    /** The working time of someone with hours and days off of their own, at this site. */
    public WorkingTime workingTime(WeekPattern hours, List<DateRange> daysOff, Instant from, Instant to) {
        var open = new ArrayList<Interval>();
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (isClosed(day) || isOff(daysOff, day)) {
                continue;
            }
            for (ShiftHours shift : hours.on(day.getDayOfWeek())) {
                Instant start = day.atTime(shift.from()).atZone(zone).toInstant();
                Instant end = day.atTime(shift.to()).atZone(zone).toInstant();
                start = start.isBefore(from) ? from : start;
                end = end.isAfter(to) ? to : end;
                if (start.isBefore(end)) {
                    open.add(new Interval(start, end));
                }
            }
        }
        return WorkingTime.ofAny(open);
    }

    public boolean isClosed(LocalDate day) {
        return holidays.isHoliday(day) || isOff(closures, day);
    }

    /** The end of the working day, or of the calendar day where the site is closed: what "due on that day" means. */
    public Instant endOf(LocalDate day) {
        if (isClosed(day)) {
            return startOf(day.plusDays(1));
        }
        return week.on(day.getDayOfWeek()).stream()
                .map(ShiftHours::to)
                .max(Comparator.naturalOrder())
                .map(end -> day.atTime(end).atZone(zone).toInstant())
                .orElseGet(() -> startOf(day.plusDays(1)));
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static boolean isOff(List<DateRange> ranges, LocalDate day) {
        return ranges.stream().anyMatch(range -> range.contains(day));
    }
}
