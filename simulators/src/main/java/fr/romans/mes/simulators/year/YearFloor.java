package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.operator.Deed;
import fr.romans.mes.simulators.operator.WorkScript;
import fr.romans.mes.simulators.random.RandomStreams;
import fr.romans.mes.simulators.scenario.EventCalendar;
import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.terminal.DispatchList;
import fr.romans.mes.simulators.terminal.EventWriter;
import fr.romans.mes.simulators.terminal.Post;
import fr.romans.mes.simulators.terminal.PostedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The floor of a simulated year. Within a window of time it works by the lists it was shown at its begin; what it does
 * leaves it as the events that its terminals tell. Same starts, same seed: same events. Used by one thread.
 *
 * <p>Somebody takes the earliest planned of the tasks that are theirs, up to a while before its planned start. A task that is
 * overdue, or whose operator is away, is taken by the quickest of those who can do it and have nothing else to do. Work that was
 * begun is finished by who began it, over nights if need be.
 */
public final class YearFloor {

    private static final String BOOT = "year";

    private final FloorPlan site;
    private final YearHabits habits;
    private final TaskTimes times;
    private final ZoneId zone;
    private final EventCalendar calendar;
    private final Crew crew;
    private final WorkAtHand atHand;
    private final YearTally tally;
    private final Materials materials;
    private final Map<String, Bench> benches = new TreeMap<>();
    private final Map<String, Trolley> trolleys = new HashMap<>();
    private final Map<String, FloorPlan.Unit> units = new HashMap<>();
    private final Set<String> lastsTaken = new HashSet<>();
    private final List<PostedEvent> told = new ArrayList<>();
    private final List<Start> starts = new ArrayList<>();

    public YearFloor(
            FloorPlan site, YearHabits habits, RandomStreams streams, Materials materials, YearTally tally, Instant begin, ZoneId zone) {
        this.site = site;
        this.habits = habits;
        this.materials = materials;
        this.tally = tally;
        this.zone = zone;
        this.calendar = new EventCalendar(begin);
        this.crew = new Crew(site.people(), habits, streams);
        this.times = new TaskTimes(site, habits, streams, crew);
        this.atHand = new WorkAtHand(trolleys);
        site.units().forEach(unit -> units.put(unit.id(), unit));
    }

    /** @param terminalId of the terminal at that post */
    public void install(Post post, String terminalId) {
        benches.computeIfAbsent(
                post.workUnit(), unit -> new Bench(post, units.get(unit), new EventWriter(terminalId, BOOT)));
    }

    /** Plans who is there on each open day. */
    public void planMornings(LocalDate first, LocalDate end) {
        first.datesUntil(end).forEach(day -> {
            Instant midnight = day.atStartOfDay(zone).toInstant();
            Duration open = site.hours().between(midnight, day.plusDays(1).atStartOfDay(zone).toInstant());
            if (!open.isZero()) {
                Instant opening = site.hours().after(midnight, Duration.ofMillis(1)).minusMillis(1);
                calendar.planAt(opening, () -> tally.present(callTheRoll(day), open, opening));
            }
        });
    }

    Set<String> callTheRoll(LocalDate day) {
        return crew.callTheRoll(day);
    }

    /** People who do not come on that day although it is no day off of theirs. */
    SortedSet<String> missing(LocalDate day) {
        return crew.missing(day);
    }

    /** Shows the lists as they are now; of a post that is not named, the list stays. */
    public void show(Map<Post, DispatchList> lists) {
        var fresh = new LinkedHashMap<Bench, DispatchList>();
        new TreeMap<>(lists).forEach((post, list) -> fresh.put(benches.get(post.workUnit()), list));
        atHand.show(fresh);
        lastsTaken.clear();
    }

    /** What happened until then, in the order in which it happened. */
    public List<PostedEvent> workUntil(Instant end) {
        starts.clear();
        told.clear();
        calendar.plan(Duration.ZERO, this::dispatch);
        calendar.runUntil(end);
        return List.copyOf(told);
    }

    /** What was begun in the window just worked. */
    public List<Start> starts() {
        return List.copyOf(starts);
    }

    /** Works a window again as the log tells it; before any list was shown, so that nobody decides anything. */
    public List<PostedEvent> repeatUntil(Instant end, List<Start> logged) {
        told.clear();
        for (Start start : logged) {
            calendar.runThrough(start.at());
            begin(start);
        }
        calendar.runUntil(end);
        return List.copyOf(told);
    }

    /** Pairs on trolleys that are under way. */
    int pairsStanding() {
        return trolleys.values().stream().filter(trolley -> !trolley.isPacked).mapToInt(trolley -> trolley.pairs).sum();
    }

    /** @param away people who do not come */
    Backlog backlog(Duration overdue, Set<String> away) {
        return atHand.backlog(calendar.now(), overdue, away);
    }

    /**
     * Tasks on the lists.
     *
     * @param left of those due: should have begun long ago, or their operator is away
     * @param due  to begin in the day to come, or before
     */
    record Backlog(int left, int due) {}

    private void dispatch() {
        boolean isOpen = site.hours().areOpen(calendar.now());
        for (Task task : atHand.inOrder()) {
            if (!task.bench().hasRoom() || isTooEarly(task) || !lastsAreThere(task) || !materialIsThere(task)) {
                continue;
            }
            String operator = task.entry().operator();
            if (operator == null) {
                begin(start(task, null));
            } else if (isOpen && crew.isFree(operator)) {
                begin(start(task, operator));
            }
        }
        if (isOpen) {
            help();
        }
    }

    private void help() {
        for (Task task : atHand.inOrder()) {
            String planned = task.entry().operator();
            boolean isLeft = planned != null
                    && task.bench().hasRoom()
                    && (!crew.isPresent(planned) && !isTooEarly(task)
                            || !task.entry().plannedStart().plus(habits.help()).isAfter(calendar.now()));
            if (isLeft && lastsAreThere(task) && materialIsThere(task)) {
                crew.helperAt(task.entry().operation()).ifPresent(helper -> begin(start(task, helper)));
            }
        }
    }

    private boolean isTooEarly(Task task) {
        return task.entry().plannedStart().minus(habits.early()).isAfter(calendar.now());
    }

    /** Which sizes a lot needs the terminal does not know: after one lot took lasts, the next waits for the new list. */
    private boolean lastsAreThere(Task task) {
        return !times.isLasted(task.entry().style(), task.entry().operation())
                || !lastsTaken.contains(times.styleOf(task.entry().style()).last());
    }

    private boolean materialIsThere(Task task) {
        return !task.isFirst() || !materials.arrival(Start.orderLine(task.entry().lot())).isAfter(today());
    }

    private LocalDate today() {
        return calendar.now().atZone(zone).toLocalDate();
    }

    private Start start(Task task, @Nullable String operator) {
        DispatchList.Entry entry = task.entry();
        Trolley trolley = trolleys.get(entry.lot());
        var start = new Start(
                entry.jobOrder(),
                entry.lot(),
                entry.style(),
                entry.operation(),
                trolley == null ? entry.pairs() : trolley.pairs,
                task.bench().unit.id(),
                operator,
                entry.plannedStart(),
                calendar.now(),
                entry.defectCodes());
        starts.add(start);
        return start;
    }

    private void begin(Start start) {
        Bench bench = benches.get(start.unit());
        FloorPlan.Style style = times.styleOf(start.style());
        Trolley trolley = trolleys.computeIfAbsent(start.lot(), lot -> {
            tally.enters(lot, start.pairs(), start.at());
            return new Trolley(lot, start.pairs(), start.at());
        });
        trolley.step = Start.step(start.jobOrder());
        atHand.begun(start.jobOrder());
        bench.taken++;
        if (start.operator() != null) {
            crew.take(start.operator());
        }
        if (times.isLasted(start.style(), start.operation())) {
            lastsTaken.add(style.last());
        }
        Duration setUp = start.operator() == null ? Duration.ZERO : site.setUp(bench.setUpFor, style, start.operation());
        bench.setUpFor = style;
        TaskLuck luck = times.luckOf(start, style, setUp);
        tally.starts(start, trolley.since, setUp, luck);
        for (WorkScript.Step step : luck.steps()) {
            Instant at = start.operator() == null
                    ? start.at().plus(step.after())
                    : site.hours().after(start.at(), step.after());
            if (step.after().isZero()) {
                tell(start, bench, step.deed(), start.at());
            } else {
                calendar.planAt(at, () -> goOn(start, bench, trolley, luck, step.deed()));
            }
        }
    }

    private void goOn(Start start, Bench bench, Trolley trolley, TaskLuck luck, Deed deed) {
        tell(start, bench, deed, calendar.now());
        if (deed instanceof Deed.Complete complete) {
            bench.taken--;
            if (start.operator() != null) {
                crew.leave(start.operator(), start.operation(), luck.length());
            }
            trolley.pairs -= complete.scrap().values().stream().mapToInt(Integer::intValue).sum();
            trolley.done = trolley.step;
            trolley.step = 0;
            trolley.since = calendar.now();
            trolley.isPacked = times.isLast(start);
            tally.ends(start, trolley.pairs, times.isLast(start), calendar.now());
            atHand.arrived(trolley);
            dispatch();
        }
    }

    private void tell(Start start, Bench bench, Deed deed, Instant at) {
        told.add(new PostedEvent(bench.post, bench.events.write(start.jobOrder(), start.operator(), at, deed)));
        tally.happens(start, deed, at);
    }
}
