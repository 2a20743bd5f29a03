package fr.romans.mes.simulators.scenario;

import fr.romans.mes.simulators.orderbook.BookLine;
import fr.romans.mes.simulators.orderbook.OrderKind;
import fr.romans.mes.simulators.random.RandomStreams;
import fr.romans.mes.simulators.scenario.FloorPlan.Person;
import fr.romans.mes.simulators.scenario.FloorPlan.Step;
import fr.romans.mes.simulators.scenario.FloorPlan.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.jspecify.annotations.Nullable;

/**
 * A floor simulated without MES: lots go through their routings under the earliest-due-date rule, held up by people,
 * posts, lasts, set-ups and chance. Quick enough for many years; it knows no plan, so it shows what a floor without an
 * optimiser does.
 *
 * <p>Simplified: somebody who is absent is so for whole days; what was begun is finished, over nights if need be, by who
 * began it; trainees do not work alone and so not at all; materials are always there.
 */
public final class FloorModel {

    private static final Comparator<FloorLot> EARLIEST_DUE_DATE = Comparator.comparing((FloorLot lot) -> lot.line.due())
            .thenComparing(lot -> -lot.line.priority())
            .thenComparing(lot -> -lot.step)
            .thenComparing(lot -> lot.number);

    private final FloorPlan plan;
    private final FloorChances chances;
    private final RandomStreams streams;
    private final ZoneId zone;
    private final EventCalendar calendar;
    private final LastRack lasts;
    private final Map<String, TreeSet<FloorLot>> waiting = new TreeMap<>();
    private final FreePosts posts;
    private final FreeHands hands;
    private final Map<String, FloorPlan.Style> lastStyleOn = new HashMap<>();
    private final FloorTally tally;
    private long lots;

    private FloorModel(
            FloorPlan plan, FloorChances chances, RandomStreams streams, ZoneId zone, Instant begin, Instant warm) {
        this.plan = plan;
        this.chances = chances;
        this.streams = streams;
        this.zone = zone;
        this.calendar = new EventCalendar(begin);
        this.lasts = new LastRack(plan.lasts());
        this.posts = new FreePosts(plan.units());
        this.hands = new FreeHands(plan.people());
        this.tally = new FloorTally(plan, begin, warm, zone);
    }

    /**
     * @param orders what comes in; of styles that the floor makes
     * @param from   first day
     * @param warmUp days that are not measured: the floor begins empty
     * @param days   days in all
     */
    public static YearFigures run(
            FloorPlan plan, FloorChances chances, List<BookLine> orders, ZoneId zone, LocalDate from, int warmUp, int days, long seed) {
        Instant begin = from.atStartOfDay(zone).toInstant();
        Instant warm = from.plusDays(warmUp).atStartOfDay(zone).toInstant();
        Instant end = from.plusDays(days).atStartOfDay(zone).toInstant();
        var model = new FloorModel(plan, chances, new RandomStreams(seed), zone, begin, warm);
        model.planOrders(orders, begin, end);
        model.planMornings(from, days);
        model.calendar.runUntil(warm);
        model.tally.restart(warm);
        model.calendar.runUntil(end);
        return model.tally.figures(end);
    }

    private void planOrders(List<BookLine> orders, Instant begin, Instant end) {
        for (BookLine line : orders) {
            Instant release = line.release().atStartOfDay(zone).toInstant();
            Instant at = release.isBefore(begin) ? begin : release;
            if (at.isBefore(end)) {
                calendar.planAt(at, () -> release(line));
            }
        }
    }

    /** Each open morning: who is there, and off it goes. Afternoons too: what ended at noon has to be followed. */
    private void planMornings(LocalDate from, int days) {
        for (int i = 0; i < days; i++) {
            LocalDate day = from.plusDays(i);
            Instant midnight = day.atStartOfDay(zone).toInstant();
            Instant nextMidnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (plan.hours().between(midnight, nextMidnight).isZero()) {
                continue;
            }
            Instant opening = plan.hours().after(midnight, Duration.ofMillis(1)).minusMillis(1);
            calendar.planAt(opening, () -> callTheRoll(day));
            for (int half = 1; half < 20; half++) {
                Instant at = opening.plus(Duration.ofMinutes(30L * half));
                if (at.isBefore(nextMidnight) && plan.hours().areOpen(at)) {
                    calendar.planAt(at, this::dispatch);
                }
            }
        }
    }

    private void callTheRoll(LocalDate day) {
        UniformRandomProvider random = streams.of("absence/" + day);
        var absent = new HashSet<String>();
        for (Person person : plan.people()) {
            boolean isIll = random.nextDouble() < chances.absenceRate();
            if (isIll || person.isOff(day)) {
                absent.add(person.id());
            }
        }
        hands.areAbsent(absent);
        dispatch();
    }

    private void release(BookLine line) {
        FloorPlan.Style style = plan.styles().get(line.style());
        if (style == null) {
            throw new IllegalArgumentException(
                    "order " + line.order() + " is of style " + line.style() + ", which this floor does not make");
        }
        boolean travelsAlone = line.kind() == OrderKind.MADE_TO_ORDER || line.kind() == OrderKind.PROTOTYPE;
        tally.ordered(line);
        FloorLot.loads(line.pairsBySize(), travelsAlone ? 1 : plan.trolley())
                .forEach(load -> enter(new FloorLot(lots++, line, style, load)));
        dispatch();
    }

    private void enter(FloorLot lot) {
        tally.entered(lot, calendar.now());
        await(lot);
    }

    private void await(FloorLot lot) {
        waiting.computeIfAbsent(lot.current().operation(), operation -> new TreeSet<>(EARLIEST_DUE_DATE)).add(lot);
    }

    /** Starts what can start, the most urgent first, until nothing more can. */
    private void dispatch() {
        boolean isOpen = plan.hours().areOpen(calendar.now());
        Optional<FloorLot> next;
        while ((next = mostUrgent(isOpen)).isPresent()) {
            FloorLot lot = next.get();
            start(
                    lot,
                    freeUnit(lot).orElseThrow(),
                    lot.current().isElapsed() ? null : hands.quickest(lot.current().operation()).orElseThrow());
        }
    }

    private Optional<FloorLot> mostUrgent(boolean isOpen) {
        FloorLot best = null;
        for (TreeSet<FloorLot> ofOperation : waiting.values()) {
            if (!ofOperation.isEmpty() && canWork(ofOperation.first().current(), isOpen)) {
                for (FloorLot lot : ofOperation) {
                    if (best != null && EARLIEST_DUE_DATE.compare(lot, best) > 0) {
                        break;
                    }
                    if (lot.step != lot.style.lastFrom() || lasts.suffices(lot)) {
                        best = lot;
                        break;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean canWork(Step step, boolean isOpen) {
        boolean hasPerson = step.isElapsed() || isOpen && hands.quickest(step.operation()).isPresent();
        return hasPerson && posts.of(step.operation()).findAny().isPresent();
    }

    /** Of the free units the one that needs the least set-up. */
    private Optional<Unit> freeUnit(FloorLot lot) {
        return posts.of(lot.current().operation()).min(Comparator.comparing((Unit unit) -> setUp(unit, lot)));
    }

    private void start(FloorLot lot, Unit unit, @Nullable Person person) {
        waiting.get(lot.current().operation()).remove(lot);
        if (lot.step == lot.style.lastFrom()) {
            lasts.take(lot);
        }
        if (lot.step == lot.style.lastUntil()) {
            lasts.giveBack(lot);
        }
        Instant now = calendar.now();
        Duration work = work(lot, unit, person);
        Instant end = person == null ? now.plus(work) : plan.hours().after(now, work);
        posts.take(unit);
        lastStyleOn.put(unit.id(), lot.style);
        if (person != null) {
            hands.take(person);
            tally.worked(lot.current().operation(), work, now);
        }
        calendar.planAt(end, () -> finish(lot, unit, person));
    }

    private Duration work(FloorLot lot, Unit unit, @Nullable Person person) {
        Step step = lot.current();
        Duration standard = step.perPair().multipliedBy(lot.pairs()).plus(step.perLot());
        if (person == null) {
            return standard;
        }
        UniformRandomProvider random = streams.of("work/" + lot.number + "/" + lot.step);
        double spread = chances.timeSpread();
        double luck = Math.exp(spread * ZigguratSampler.NormalizedGaussian.of(random).sample() - spread * spread / 2);
        Duration running = scaled(standard, person.paces().get(step.operation()) * luck);
        double breakdowns = (double) running.toMillis() / chances.betweenBreakdowns().toMillis();
        boolean breaksDown = random.nextDouble() < 1 - Math.exp(-breakdowns);
        Duration repair = breaksDown
                ? scaled(chances.repair(), ZigguratSampler.Exponential.of(random).sample())
                : Duration.ZERO;
        return setUp(unit, lot).plus(running).plus(repair);
    }

    private Duration setUp(Unit unit, FloorLot lot) {
        return plan.setUp(lastStyleOn.get(unit.id()), lot.style, lot.current().operation());
    }

    private void finish(FloorLot lot, Unit unit, @Nullable Person person) {
        posts.giveBack(unit);
        if (person != null) {
            hands.giveBack(person);
            scrap(lot);
        }
        lot.step++;
        if (lot.isDone()) {
            lasts.giveBack(lot);
            tally.left(lot, calendar.now());
        } else {
            await(lot);
        }
        dispatch();
    }

    /** What is scrapped is cut again at once, as a small lot of the same line. */
    private void scrap(FloorLot lot) {
        UniformRandomProvider random = streams.of("scrap/" + lot.number + "/" + lot.step);
        SortedMap<Integer, Integer> lost = new TreeMap<>();
        lot.sizes.forEach((size, pairs) -> {
            for (int pair = 0; pair < pairs; pair++) {
                if (random.nextDouble() < chances.scrapRate()) {
                    lost.merge(size, 1, Integer::sum);
                }
            }
        });
        if (!lost.isEmpty()) {
            lost.forEach((size, pairs) -> {
                for (int pair = 0; pair < pairs; pair++) {
                    lot.lose(size);
                }
            });
            FloorLot again = new FloorLot(lots++, lot.line, lot.style, lost);
            tally.scrapped(again.pairs());
            enter(again);
        }
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
