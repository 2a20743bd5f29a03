package fr.romans.mes.simulators.orderbook;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * What brands can order at a site, and when it is shut.
 *
 * @param brands       sorted by id
 * @param isWorkingDay false at weekends, on public holidays and in closures
 */
public record SiteCatalogue(List<Brand> brands, Predicate<LocalDate> isWorkingDay) {

    public SiteCatalogue {
        brands = List.copyOf(brands);
    }

    /** @param styles sorted by id, never empty */
    public record Brand(String id, List<Style> styles) {
        public Brand {
            styles = List.copyOf(styles);
        }
    }

    /** @param sizes in half points, those that its last model exists in */
    public record Style(String id, SortedSet<Integer> sizes) {}

    boolean isWorkingDay(LocalDate day) {
        return isWorkingDay.test(day);
    }

    /** Days on which the site works in the calendar year of that day. */
    long workingDaysOfYear(LocalDate day) {
        LocalDate first = day.withDayOfYear(1);
        return first.datesUntil(first.plusYears(1)).filter(isWorkingDay).count();
    }

    /** The day so many working days later, or earlier when negative; the day itself or the next working one at 0. */
    LocalDate plusWorkingDays(LocalDate day, int days) {
        LocalDate at = day;
        while (!isWorkingDay(at)) {
            at = at.plusDays(1);
        }
        int step = days < 0 ? -1 : 1;
        for (int left = Math.abs(days); left > 0; ) {
            at = at.plusDays(step);
            if (isWorkingDay(at)) {
                left--;
            }
        }
        return at;
    }
}
