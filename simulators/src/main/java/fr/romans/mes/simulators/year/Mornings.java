package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.operator.WeeklyHours;
import fr.romans.mes.simulators.orderbook.BookLine;
import fr.romans.mes.simulators.year.RunLog.PlanMade;
import fr.romans.mes.simulators.year.YearRun.Cycle;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/**
 * The manager's mornings. On the first of a week orders come in and are planned. On each the MES is told who is away and
 * whose leather is not there; one on which much of the day's work is left by that, or overdue, gets a new plan. Scrapped pairs
 * are cut again with the next plan.
 */
public final class Mornings {

    private final Cycle cycle;
    private final WeeklyHours hours;
    private final YearFloor floor;
    private final YearOrders orders;
    private final Materials materials;
    private final Office office;
    private final RunLog log;
    private final long seed;
    private int plans;
    private int replans;
    private long changes;
    private Duration thinking = Duration.ZERO;
    private Instant planned = Instant.MIN;

    public Mornings(
            Cycle cycle,
            WeeklyHours hours,
            YearFloor floor,
            YearOrders orders,
            Materials materials,
            Office office,
            RunLog log,
            long seed) {
        this.cycle = cycle;
        this.hours = hours;
        this.floor = floor;
        this.orders = orders;
        this.materials = materials;
        this.office = office;
        this.log = log;
        this.seed = seed;
    }

    /** @return whether a plan was published; not again where an interrupted run had planned this morning */
    boolean begin(Instant now) {
        if (now.equals(planned)) {
            return false;
        }
        LocalDate today = dayOf(now);
        boolean isWeekly = isFirstOfWeek(today);
        if (isWeekly) {
            office.takeOrders(comingIn(today));
        }
        Set<String> missing = floor.missing(today);
        missing.forEach(person -> office.noteAbsence(person, today));
        noteLateMaterials(today);
        YearFloor.Backlog backlog = floor.backlog(cycle.overdue(), missing);
        boolean isPlanned = isWeekly || backlog.left() > cycle.replanFrom() * backlog.due();
        if (isPlanned) {
            plan(now, isWeekly);
        }
        return isPlanned;
    }

    /** Of the lines released since the working day before: that their leather is not there shows now. */
    private void noteLateMaterials(LocalDate today) {
        LocalDate since = today;
        while (since.isAfter(cycle.first()) && !hours.isWorkingDay(since.minusDays(1))) {
            since = since.minusDays(1);
        }
        LocalDate first = since.equals(cycle.first()) ? LocalDate.MIN : since;
        orders.released(first, today).stream()
                .filter(line -> materials.arrival(line).isAfter(today))
                .forEach(line -> office.noteLateLeather(line, materials.arrival(line)));
    }

    private void plan(Instant now, boolean isWeekly) {
        orders.toRecut().forEach(recut -> office.recut(recut.orderLine(), recut.sizes()));
        Office.Published published = office.planAndPublish(cycle.weeks(), seed + plans + replans, cycle.steps());
        var made = new PlanMade(now, isWeekly, published.changes(), published.thinking());
        log.write(made);
        count(made);
    }

    /** A plan that an interrupted run made. */
    void repeat(PlanMade made) {
        if (made.isWeekly()) {
            comingIn(dayOf(made.at()));
        }
        orders.toRecut();
        count(made);
    }

    private void count(PlanMade made) {
        plans += made.isWeekly() ? 1 : 0;
        replans += made.isWeekly() ? 0 : 1;
        changes += made.changes();
        thinking = thinking.plus(made.thinking());
        planned = made.at();
    }

    private List<BookLine> comingIn(LocalDate today) {
        return orders.comingIn(today.plusWeeks(cycle.known()));
    }

    private boolean isFirstOfWeek(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.datesUntil(today).noneMatch(day -> hours.isWorkingDay(day) && !day.isBefore(cycle.first()));
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(hours.zone()).toLocalDate();
    }

    int plans() {
        return plans;
    }

    int replans() {
        return replans;
    }

    long changes() {
        return changes;
    }

    Duration thinking() {
        return thinking;
    }
}
