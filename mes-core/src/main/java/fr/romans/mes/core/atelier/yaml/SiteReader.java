package fr.romans.mes.core.atelier.yaml;

import fr.romans.mes.core.calendar.DateRange;
import fr.romans.mes.core.calendar.PublicHolidays;
import fr.romans.mes.core.calendar.SiteCalendar;
import fr.romans.mes.core.calendar.WeekPattern;
import fr.romans.mes.core.calendar.holiday.CountryHolidays;
import fr.romans.mes.core.equipment.Area;
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.equipment.WorkCentre;
import fr.romans.mes.core.equipment.WorkUnit;
import fr.romans.mes.core.product.Operation;
import fr.romans.mes.core.unit.AreaId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkCentreId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** site.yaml: the site, its calendar, and its areas with their work centres and work units. */
final class SiteReader {

    private static final int MOST_LOTS = 1000;

    private final Map<OperationCode, Operation> operations;
    private final Declared<WorkCentreId, WorkCentre> centres = new Declared<>();
    private final Declared<WorkUnitId, WorkUnit> units = new Declared<>();

    SiteReader(Map<OperationCode, Operation> operations) {
        this.operations = operations;
    }

    record Read(Site site, SiteCalendar calendar) {}

    Read read(YamlValue root) {
        Fields fields = root.fields("id", "name", "zone", "calendar", "areas");
        SiteId id = fields.required("id").id(SiteId::new);
        String name = fields.required("name").text();
        SiteCalendar calendar = calendar(fields.required("calendar"), zone(fields.required("zone")));
        var areas = new Declared<AreaId, Area>();
        for (YamlValue.Entry entry : fields.required("areas").entries()) {
            AreaId area = entry.key().id(AreaId::new);
            areas.add(entry.key(), area, area(area, entry.value()));
        }
        return new Read(new Site(id, name, List.copyOf(areas.asMap().values())), calendar);
    }

    private static ZoneId zone(YamlValue value) {
        String text = value.text();
        if (ZoneId.getAvailableZoneIds().contains(text)) {
            return ZoneId.of(text);
        }
        if (!text.isEmpty()) {
            var cities = new TreeSet<>(ZoneId.getAvailableZoneIds());
            cities.removeIf(zone -> !zone.startsWith("Europe/"));
            value.refuse(Complaints.unknownName("configuration.unknown-zone", text, cities));
        }
        return ZoneOffset.UTC;
    }

    private static SiteCalendar calendar(YamlValue value, ZoneId zone) {
        Fields calendar = value.fields("holidays", "week", "closures");
        PublicHolidays holidays = holidays(calendar.required("holidays"));
        WeekPattern week = WeekReader.week(calendar.required("week"));
        List<DateRange> closures =
                calendar.optional("closures").map(WeekReader::dayRanges).orElse(List.of());
        return new SiteCalendar(zone, week, closures, holidays);
    }

    private static PublicHolidays holidays(YamlValue value) {
        String country = value.text();
        if (CountryHolidays.countries().contains(country)) {
            return new CountryHolidays(country);
        }
        if (!country.isEmpty()) {
            value.refuse(Complaints.unknownName("configuration.unknown-country", country, CountryHolidays.countries()));
        }
        return day -> false;
    }

    private Area area(AreaId id, YamlValue value) {
        Fields area = value.fields("name", "work-centres");
        String name = area.required("name").text();
        var here = new ArrayList<WorkCentre>();
        for (YamlValue.Entry entry : area.required("work-centres").entries()) {
            WorkCentreId centreId = entry.key().id(WorkCentreId::new);
            WorkCentre centre = centre(centreId, entry.value());
            centres.add(entry.key(), centreId, centre);
            here.add(centre);
        }
        return new Area(id, name, here);
    }

    private WorkCentre centre(WorkCentreId id, YamlValue value) {
        Fields centre = value.fields("name", "units");
        String name = centre.required("name").text();
        var here = new ArrayList<WorkUnit>();
        for (YamlValue.Entry entry : centre.required("units").entries()) {
            WorkUnitId unitId = entry.key().id(WorkUnitId::new);
            WorkUnit unit = unit(unitId, entry.value());
            units.add(entry.key(), unitId, unit);
            here.add(unit);
        }
        return new WorkCentre(id, name, here);
    }

    private WorkUnit unit(WorkUnitId id, YamlValue value) {
        Fields unit = value.fields("name", "operations", "lots");
        String name = unit.required("name").text();
        Set<OperationCode> here = new LinkedHashSet<>();
        YamlValue list = unit.required("operations");
        for (YamlValue item : list.items()) {
            item.reference("configuration.unknown-operation", operations.keySet(), OperationCode::new).ifPresent(here::add);
        }
        int lots = unit.optional("lots").map(number -> number.whole(1, MOST_LOTS)).orElse(1);
        checkOperations(id, value, list, here, lots);
        return new WorkUnit(id, name, here, lots);
    }

    private void checkOperations(WorkUnitId id, YamlValue unit, YamlValue list, Set<OperationCode> here, int lots) {
        long elapsed = here.stream().filter(code -> operations.get(code).elapsed()).count();
        if (list.items().isEmpty()) {
            list.refuse("configuration.unit-without-operation", "unit", id.value());
        } else if (elapsed > 0 && elapsed < here.size()) {
            list.refuse("configuration.unit-mixes-elapsed", "unit", id.value());
        } else if (elapsed == 0 && lots > 1) {
            unit.refuse("configuration.attended-unit-takes-one-lot", "unit", id.value(), "lots", lots);
        }
    }
}
