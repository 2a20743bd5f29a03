package fr.romans.mes.simulators.operator.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.romans.mes.simulators.UnusableInput;
import fr.romans.mes.simulators.operator.WeeklyHours;
import fr.romans.mes.simulators.operator.WeeklyHours.Shift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The calendar of {@code site.yaml}: shifts by weekday, closures, public holidays. */
public final class SiteHours {

    private SiteHours() {}

    /** @param directory configuration directory of the site */
    public static WeeklyHours read(Path directory) {
        Path file = directory.resolve("site.yaml");
        try {
            JsonNode site = new YAMLMapper().readTree(Files.readString(file));
            JsonNode calendar = site.path("calendar");
            Map<DayOfWeek, List<Shift>> shifts = new EnumMap<>(DayOfWeek.class);
            calendar.path("week").properties().forEach(day ->
                    shifts.put(DayOfWeek.valueOf(day.getKey().toUpperCase(Locale.ROOT)), shifts(day.getValue())));
            if (shifts.values().stream().allMatch(List::isEmpty)) {
                throw new UnusableInput(file + " : calendar.week : aucune heure de travail / no working hours");
            }
            Predicate<LocalDate> isShut = closures(calendar.path("closures"))
                    .or(holidays(calendar.path("holidays").asText()));
            return new WeeklyHours(ZoneId.of(site.path("zone").asText("Europe/Paris")), shifts, isShut);
        } catch (IOException e) {
            throw new UnusableInput(file + " : ne peut être lu / cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new UnusableInput(file + " : calendar : " + e.getMessage());
        }
    }

    private static List<Shift> shifts(JsonNode texts) {
        List<Shift> shifts = new ArrayList<>();
        texts.forEach(text -> {
            String[] ends = text.asText().split("-");
            shifts.add(new Shift(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())));
        });
        return shifts;
    }

    private static Predicate<LocalDate> closures(JsonNode closures) {
        Predicate<LocalDate> isShut = day -> false;
        for (JsonNode closure : closures) {
            LocalDate first = LocalDate.parse(closure.path("first").asText());
            LocalDate last = LocalDate.parse(closure.path("last").asText());
            isShut = isShut.or(day -> !day.isBefore(first) && !day.isAfter(last));
        }
        return isShut;
    }

    private static Predicate<LocalDate> holidays(String country) {
        if (country.isBlank()) {
            return day -> false;
        }
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(country::equalsIgnoreCase)) {
            throw new IllegalArgumentException("holidays: " + country + " ?");
        }
        HolidayManager manager =
                HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        Map<LocalDate, Boolean> known = new ConcurrentHashMap<>();
        return day -> known.computeIfAbsent(day, each -> manager.isHoliday(each, HolidayType.PUBLIC_HOLIDAY));
    }
}
