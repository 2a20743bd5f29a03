package fr.romans.mes.simulators.orderbook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/**
 * What brands can order at a site, and when it is shut.
 *
 * @param brands   sorted by id
 * @param closures weeks without work, such as August
 */
public record SiteCatalogue(List<Brand> brands, List<Closure> closures) {

    public SiteCatalogue {
        brands = List.copyOf(brands);
        closures = List.copyOf(closures);
    }

    /** @param styles sorted by id, never empty */
    public record Brand(String id, List<Style> styles) {
        public Brand {
            styles = List.copyOf(styles);
        }
    }

    /** @param sizes in half points, those that its last model exists in */
    public record Style(String id, SortedSet<Integer> sizes) {}

    public record Closure(LocalDate first, LocalDate last) {
        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && closures.stream().noneMatch(closure -> closure.holds(day));
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
