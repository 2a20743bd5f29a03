package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.operator.WeeklyHours;
import fr.romans.mes.simulators.terminal.DispatchList;
import fr.romans.mes.simulators.terminal.FloorWire;
import fr.romans.mes.simulators.terminal.Post;
import fr.romans.mes.simulators.terminal.PostedEvent;
import fr.romans.mes.simulators.year.Laps.Lap;
import fr.romans.mes.simulators.year.RunLog.PlanMade;
import fr.romans.mes.simulators.year.RunLog.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A year in lock step: the floor works a window by the lists it has, its events are sent and acknowledged, the clock goes on,
 * the new lists come. What the manager does is {@link Mornings}.
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
    private final Mornings mornings;
    private final SteppedServer server;
    private final FloorWire wire;
    private final RunLog log;
    private final Consumer<Instant> progress;
    private final Laps laps = new Laps();
    private long sent;
    private long stored;
    private long rejected;
    private long resent;
    private long windows;
    private Instant now;

    public YearRun(
            Cycle cycle,
            WeeklyHours hours,
            YearFloor floor,
            Mornings mornings,
            SteppedServer server,
            FloorWire wire,
            RunLog log,
            Consumer<Instant> progress) {
        this.cycle = cycle;
        this.hours = hours;
        this.floor = floor;
        this.mornings = mornings;
        this.server = server;
        this.wire = wire;
        this.log = log;
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
            if (now.equals(opening(hours, now)) && laps.time(Lap.DESK, () -> mornings.begin(now))) {
                show();
            }
            Instant until = endOfWindow(now, end);
            windowEnds(until, laps.time(Lap.FLOOR, () -> workUntil(until)));
            progress.accept(now);
        }
        return true;
    }

    private List<PostedEvent> workUntil(Instant until) {
        List<PostedEvent> events = floor.workUntil(until);
        log.write(new Window(until, floor.starts()));
        return events;
    }

    /** What the log tells, over again; the events of its last window may not have been acknowledged, and are sent again. */
    private void repeat(List<RunLog.Entry> entries) {
        List<PostedEvent> last = List.of();
        for (RunLog.Entry entry : entries) {
            if (entry instanceof PlanMade made) {
                mornings.repeat(made);
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
        FloorWire.Delivered delivered = laps.time(Lap.EVENTS, () -> wire.deliver(events));
        sent += events.size();
        stored += delivered.stored();
        rejected += delivered.rejected();
        resent += delivered.resent();
    }

    private void show() {
        Map<Post, DispatchList> lists = laps.time(Lap.LISTS, () -> wire.lists(server.tell()));
        lists.keySet().forEach(this::install);
        floor.show(lists);
    }

    private void install(Post post) {
        floor.install(post, "sim-" + post.workUnit());
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
        return new Traffic(
                sent, stored, rejected, resent, windows,
                mornings.plans(), mornings.replans(), mornings.changes(), mornings.thinking());
    }

    public Laps laps() {
        return laps;
    }
}
