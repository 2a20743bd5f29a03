package fr.romans.mes.core.calendar.holiday;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.romans.mes.core.calendar.PublicHolidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The public holidays of a whole country, worked out for a year when it is first asked for; safe for many threads. */
public final class CountryHolidays implements PublicHolidays {

    private final HolidayManager library;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    /**
     * @param country ISO code, such as {@code FR}
     * @throws IllegalArgumentException when the library does not know the country
     */
    public CountryHolidays(String country) {
        if (!countries().contains(country)) {
            throw new IllegalArgumentException(
                    "no public holidays are known for '" + country + "'; these countries are: " + countries());
        }
        library = HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }

    /** ISO codes of the countries whose holidays are known, sorted. */
    public static Set<String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .filter(code -> code.length() == 2)
                .map(code -> code.toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean isHoliday(LocalDate day) {
        return byYear.computeIfAbsent(day.getYear(), this::daysOf).contains(day);
    }

    private Set<LocalDate> daysOf(int year) {
        return library.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
