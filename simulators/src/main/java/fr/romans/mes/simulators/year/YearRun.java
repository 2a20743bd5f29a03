package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.operator.WeeklyHours;
import fr.romans.mes.simulators.orderbook.BookLine;
import fr.romans.mes.simulators.terminal.DispatchList;
import fr.romans.mes.simulators.terminal.FloorWire;
import fr.romans.mes.simulators.terminal.Post;
import fr.romans.mes.simulators.terminal.PostedEvent;
import fr.romans.mes.simulators.year.RunLog.PlanMade;
import fr.romans.mes.simulators.year.RunLog.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A year in lock step: the floor works a window by the lists it has, its events are sent and acknowledged, the clock goes on,
 * the new lists come. Each week orders come in and are planned. On each morning the MES is told who is away and whose leather is
 * not there; one on which much of the day's work is left by that, or overdue, gets a new plan.
 */
public final class YearRun {

    /**
     * @param first      first day; the floor is empty
     * @param end        the day after the last
     * @param window     open time of a window
     * @param weeks      that a plan takes orders of
     * @param known      how long before its release an order line is handed in
     * @param overdue    a task so long after its planned start is overdue
     * @param replanFrom share of the tasks due within a day that are overdue or whose operator is away, from which on a morning
     *                   gets a new plan
     * @param steps      of the planner's search
     */
    public record Cycle(
            LocalDate first,
            LocalDate end,
            Duration window,
            int weeks,
            int known,
            Duration overdue,
            double replanFrom,
            long steps) {}

    /** What went over the wire, and how often was planned. */
    public record Traffic(
            long sent, long stored, long rejected, long resent, long windows, int plans, int replans, long changes, Duration thinking) {}

    private final Cycle cycle;
    private final WeeklyHours hours;
    private final YearFloor floor;
    private final YearOrders orders;
    private final Materials materials;
    private final SteppedServer server;
    private final Office office;
    private final FloorWire wire;
    private final RunLog log;
    private final long seed;
    private final Consumer<Instant> progress;
    private long sent;
    private long stored;
    private long rejected;
    private long resent;
    private long windows;
    private int plans;
    private int replans;
    private long changes;
    private Duration thinking = Duration.ZERO;
    private Instant now;
    private Instant planned = Instant.MIN;

    public YearRun(
            Cycle cycle,
            WeeklyHours hours,
            YearFloor floor,
            YearOrders orders,
            Materials materials,
            SteppedServer server,
            Office office,
            FloorWire wire,
            RunLog log,
            long seed,
            Consumer<Instant> progress) {
        this.cycle = cycle;
        this.hours = hours;
        this.floor = floor;
        this.orders = orders;
        this.materials = materials;
        this.server = server;
        this.office = office;
        this.wire = wire;
        this.log = log;
        this.seed = seed;
        this.progress = progress;
        this.now = startOf(cycle, hours);
    }

    /** When the first window begins. */
    public static Instant startOf(Cycle cycle, WeeklyHours hours) {
        return opening(hours, cycle.first().atStartOfDay(hours.zone()).toInstant());
    }

    /**
     * Goes on from where the log ends, to the end of the year.
     *
     * @param isStopped asked after each window
     * @return whether the end was reached
     */
    public boolean run(BooleanSupplier isStopped) {
        Map<Post, DispatchList> lists = wire.lists(server.tell());
        lists.keySet().forEach(this::install);
        repeat(log.earlier());
        floor.show(lists);
        show();
        Instant end = cycle.end().atStartOfDay(hours.zone()).toInstant();
        while (now.isBefore(end)) {
            if (isStopped.getAsBoolean()) {
                return false;
            }
            if (now.equals(opening(hours, now))) {
                morning();
            }
            Instant until = endOfWindow(now, end);
            List<PostedEvent> events = floor.workUntil(until);
            log.write(new Window(until, floor.starts()));
            windowEnds(until, events);
            progress.accept(now);
        }
        return true;
    }

    /** What the log tells, over again; the events of its last window may not have been acknowledged, and are sent again. */
    private void repeat(List<RunLog.Entry> entries) {
        List<PostedEvent> last = List.of();
        for (RunLog.Entry entry : entries) {
            if (entry instanceof PlanMade made) {
                if (made.isWeekly()) {
                    comingIn(made.at());
                }
                orders.toRecut();
                count(made);
            } else if (entry instanceof Window window) {
                sent += last.size();
                stored += last.size();
                last = floor.repeatUntil(window.until(), window.starts());
                now = window.until();
                windows++;
            }
        }
        if (!last.isEmpty()) {
            deliver(last);
        }
    }

    private void windowEnds(Instant until, List<PostedEvent> events) {
        server.advance(until);
        if (!events.isEmpty()) {
            deliver(events);
            show();
        }
        windows++;
        now = until;
    }

    private void deliver(List<PostedEvent> events) {
        FloorWire.Delivered delivered = wire.deliver(events);
        sent += events.size();
        stored += delivered.stored();
        rejected += delivered.rejected();
        resent += delivered.resent();
    }

    private void show() {
        Map<Post, DispatchList> lists = wire.lists(server.tell());
        lists.keySet().forEach(this::install);
        floor.show(lists);
    }

    private void install(Post post) {
        floor.install(post, "sim-" + post.workUnit());
    }

    /** Nothing, where an interrupted run had planned this morning already. */
    private void morning() {
        if (now.equals(planned)) {
            return;
        }
        LocalDate today = now.atZone(hours.zone()).toLocalDate();
        boolean isWeekly = isFirstOfWeek(today);
        if (isWeekly) {
            office.takeOrders(comingIn(now));
        }
        Set<String> missing = floor.missing(today);
        missing.forEach(person -> office.noteAbsence(person, today));
        noteLateMaterials(today);
        YearFloor.Backlog backlog = floor.backlog(cycle.overdue(), missing);
        if (isWeekly || backlog.left() > cycle.replanFrom() * backlog.due()) {
            plan(isWeekly);
        }
    }

    /** Of the lines released since the working day before: that their leather is not there shows now. */
    private void noteLateMaterials(LocalDate today) {
        LocalDate since = today;
        while (since.isAfter(cycle.first()) && !hours.isWorkingDay(since.minusDays(1))) {
            since = since.minusDays(1);
        }
        LocalDate first = since.equals(cycle.first()) ? LocalDate.MIN : since;
        orders.released(first, today).stream()
                .filter(line -> materials.areLate(line) && materials.arrival(line).isAfter(today))
                .forEach(line -> office.noteLateLeather(line, materials.arrival(line)));
    }

    private void plan(boolean isWeekly) {
        orders.toRecut().forEach(recut -> office.recut(recut.orderLine(), recut.sizes()));
        Office.Published published = office.planAndPublish(cycle.weeks(), seed + plans + replans, cycle.steps());
        var made = new PlanMade(now, isWeekly, published.changes(), published.thinking());
        log.write(made);
        count(made);
        show();
    }

    private void count(PlanMade made) {
        plans += made.isWeekly() ? 1 : 0;
        replans += made.isWeekly() ? 0 : 1;
        changes += made.changes();
        thinking = thinking.plus(made.thinking());
        planned = made.at();
    }

    private List<BookLine> comingIn(Instant at) {
        LocalDate today = at.atZone(hours.zone()).toLocalDate();
        return orders.comingIn(today.plusWeeks(cycle.known()));
    }

    private boolean isFirstOfWeek(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.datesUntil(today).noneMatch(day -> hours.isWorkingDay(day) && !day.isBefore(cycle.first()));
    }

    /** Windows end at the next opening at the latest: nights pass in one. */
    private Instant endOfWindow(Instant from, Instant end) {
        Instant after = hours.after(from, cycle.window());
        LocalDate day = after.atZone(hours.zone()).toLocalDate();
        Instant until = day.equals(from.atZone(hours.zone()).toLocalDate())
                ? after
                : opening(hours, day.atStartOfDay(hours.zone()).toInstant());
        return until.isAfter(end) ? end : until;
    }

    /** The first open moment of the day of that moment; that day has one. */
    private static Instant opening(WeeklyHours hours, Instant moment) {
        Instant midnight = moment.atZone(hours.zone()).toLocalDate().atStartOfDay(hours.zone()).toInstant();
        return hours.after(midnight, Duration.ofMillis(1)).minusMillis(1);
    }

    public Traffic traffic() {
        return new Traffic(sent, stored, rejected, resent, windows, plans, replans, changes, thinking);
    }

    public Instant now() {
        return now;
    }
}
