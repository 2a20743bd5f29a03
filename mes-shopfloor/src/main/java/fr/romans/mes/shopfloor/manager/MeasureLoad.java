package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.equipment.WorkCentre;
import fr.romans.mes.core.equipment.WorkUnit;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Load against capacity, for each line and for the people, on the working days of a plan. Pure. */
final class MeasureLoad {

    private static final int DAYS_SHOWN = 10;

    private final Atelier atelier;
    private final List<Assignment> assignments;
    private final List<LocalDate> days;

    private MeasureLoad(Atelier atelier, List<Assignment> assignments, LocalDate first) {
        this.atelier = atelier;
        this.assignments = assignments;
        this.days = workingDays(atelier, first);
    }

    /**
     * @param assignments of the site's plan, and what other sites have at its posts
     * @param people      what the row of the people is called
     */
    static List<DayLoad> of(Atelier atelier, List<Assignment> assignments, LocalDate first, String people) {
        var measure = new MeasureLoad(atelier, assignments, first);
        var loads = new ArrayList<DayLoad>();
        loads.add(measure.people(people));
        for (WorkCentre line : atelier.site().workCentres().toList()) {
            if (line.units().stream().anyMatch(measure::isAttended)) {
                loads.add(measure.line(line));
            }
        }
        return loads;
    }

    private static List<LocalDate> workingDays(Atelier atelier, LocalDate first) {
        return first.datesUntil(first.plusDays(60))
                .filter(day -> !atelier.calendar().isClosed(day)
                        && !atelier.calendar().week().on(day.getDayOfWeek()).isEmpty())
                .limit(DAYS_SHOWN)
                .toList();
    }

    private DayLoad line(WorkCentre line) {
        Set<WorkUnitId> units = line.units().stream()
                .filter(this::isAttended)
                .map(WorkUnit::id)
                .collect(Collectors.toSet());
        return new DayLoad(
                line.name(),
                days.stream()
                        .map(day -> new DayLoad.Day(
                                day,
                                planned(day, assignment -> units.contains(assignment.unit())),
                                units.size() * open(day).total().toMinutes()))
                        .toList());
    }

    private DayLoad people(String name) {
        return new DayLoad(
                name,
                days.stream()
                        .map(day -> new DayLoad.Day(
                                day, planned(day, this::isByOwnPeople), present(day)))
                        .toList());
    }

    /** People of another site work in its hours, not in these. */
    private boolean isByOwnPeople(Assignment assignment) {
        return assignment.operator() != null && atelier.operators().containsKey(assignment.operator());
    }

    private long planned(LocalDate day, Predicate<Assignment> counts) {
        WorkingTime open = open(day);
        return assignments.stream()
                .filter(counts)
                .mapToLong(assignment -> open.and(WorkingTime.ofAny(
                                List.of(new Interval(assignment.start(), assignment.end()))))
                        .total()
                        .toMinutes())
                .sum();
    }

    private long present(LocalDate day) {
        return atelier.operators().values().stream()
                .mapToLong(person -> atelier.calendar()
                        .workingTime(
                                person.hours(),
                                person.daysOff(),
                                atelier.calendar().startOf(day),
                                atelier.calendar().startOf(day.plusDays(1)))
                        .total()
                        .toMinutes())
                .sum();
    }

    private WorkingTime open(LocalDate day) {
        return atelier.calendar()
                .workingTime(atelier.calendar().startOf(day), atelier.calendar().startOf(day.plusDays(1)));
    }

    private boolean isAttended(WorkUnit unit) {
        return unit.operations().stream().noneMatch(operation -> atelier.operations().get(operation).elapsed());
    }
}
