package fr.romans.mes.core.calendar.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountryHolidaysTest {

    private final CountryHolidays french = new CountryHolidays("FR");

    @Test
    void franceHasItsElevenPublicHolidays() {
        List<LocalDate> holidays = LocalDate.of(2027, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .filter(french::isHoliday)
                .toList();
        assertThat(holidays)
                .extracting(day -> day.toString().substring(5))
                .containsExactly(
                        "01-01", "03-29", "05-01", "05-06", "05-08", "05-17", "07-14", "08-15", "11-01", "11-11", "12-25");
    }

    @Test
    void holidaysThatMoveAreWorkedOutForEachYear() {
        assertThat(french.isHoliday(LocalDate.of(2026, 4, 6))).as("Easter Monday 2026").isTrue();
        assertThat(french.isHoliday(LocalDate.of(2027, 4, 6))).isFalse();
    }

    @Test
    void unknownCountryIsRefusedByName() {
        assertThatThrownBy(() -> new CountryHolidays("ZZ")).hasMessageContaining("'ZZ'");
    }
}
