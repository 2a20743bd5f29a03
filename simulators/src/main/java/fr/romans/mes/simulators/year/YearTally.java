package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.measure.FloorEvent;
import fr.romans.mes.simulators.measure.FlowMeter;
import fr.romans.mes.simulators.operator.Deed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps count of a simulated year; what happened before the warm-up ended is followed, but not counted. */
public final class YearTally {

    /** What an operation did. */
    static final class OfOperation {
        int lots;
        int good;
        int scrapped;
        int reworked;
        int halfPairs;
        int setUps;
        Duration setUp = Duration.ZERO;
        Duration work = Duration.ZERO;
        Duration waited = Duration.ZERO;
    }

    private final YearOrders orders;
    private final Instant warm;
    private final ZoneId zone;
    private final FlowMeter flow;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Instant> entered = new HashMap<>();
    private final Map<String, List<FloorEvent>> events = new TreeMap<>();
    private final SortedMap<String, OfOperation> operations = new TreeMap<>();
    private final Map<String, String> operationOf = new HashMap<>();
    private final Map<String, Duration> presence = new TreeMap<>();
    private final SortedMap<LocalDate, int[]> weeks = new TreeMap<>();
    private final List<Double> leadDays = new ArrayList<>();
    private boolean isWarm;
    private int pairsEntered;
    private int packedEver;
    private int scrappedEver;
    private int inside;
    private int packed;

    public YearTally(YearOrders orders, Instant begin, Instant warm, ZoneId zone) {
        this.orders = orders;
        this.warm = warm;
        this.zone = zone;
        this.flow = new FlowMeter(begin);
        this.isWarm = !begin.isBefore(warm);
    }

    void enters(String lot, int pairs, Instant at) {
        warmUp(at);
        numbers.put(lot, (long) numbers.size());
        entered.put(lot, at);
        flow.enter(numbers.get(lot), at);
        pairsEntered += pairs;
        inside += pairs;
        week(at)[1] = inside;
    }

    void starts(Start start, Instant since, Duration setUp, TaskLuck luck) {
        warmUp(start.at());
        operationOf.put(start.jobOrder(), start.operation());
        if (isWarm) {
            OfOperation of = of(start.operation());
            of.lots++;
            of.reworked += luck.reworked();
            of.halfPairs += luck.halfPairs();
            of.setUps += setUp.isZero() ? 0 : 1;
            of.setUp = of.setUp.plus(setUp);
            of.waited = of.waited.plus(Duration.between(since, start.at()));
            of.work = start.operator() == null ? of.work : of.work.plus(luck.length());
        }
    }

    void happens(Start start, Deed deed, Instant at) {
        warmUp(at);
        FloorEvent.Kind kind = kindOf(deed);
        boolean isOfPost = kind == FloorEvent.Kind.DOWN || kind == FloorEvent.Kind.UP;
        int scrap = 0;
        int good = 0;
        if (deed instanceof Deed.Complete complete) {
            scrap = complete.scrap().values().stream().mapToInt(Integer::intValue).sum();
            good = start.pairs() - scrap;
            orders.scrapped(start.lot(), scrap);
            scrappedEver += scrap;
            inside -= scrap;
            if (isWarm) {
                of(start.operation()).good += good;
                of(start.operation()).scrapped += scrap;
            }
        }
        events.computeIfAbsent(start.unit(), unit -> new ArrayList<>())
                .add(new FloorEvent(start.unit(), isOfPost ? null : start.jobOrder(), kind, at, good, scrap));
    }

    void ends(Start start, int pairs, boolean isLast, Instant at) {
        if (!isLast && pairs > 0) {
            return;
        }
        flow.leave(numbers.get(start.lot()), at);
        inside -= pairs;
        packedEver += pairs;
        if (pairs > 0) {
            orders.packed(start.lot(), pairs, at);
        }
        week(at)[0] += pairs;
        week(at)[1] = inside;
        if (isWarm) {
            packed += pairs;
            leadDays.add(Duration.between(entered.get(start.lot()), at).toMinutes() / (24.0 * 60));
        }
    }

    void present(Set<String> people, Duration open, Instant at) {
        warmUp(at);
        if (isWarm) {
            people.forEach(person -> presence.merge(person, open, Duration::plus));
        }
    }

    private void warmUp(Instant at) {
        if (!isWarm && !at.isBefore(warm)) {
            isWarm = true;
            flow.restart(warm);
        }
    }

    private OfOperation of(String operation) {
        return operations.computeIfAbsent(operation, which -> new OfOperation());
    }

    /** Pairs packed, and pairs inside at its end, of a week named by its Monday. */
    private int[] week(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return weeks.computeIfAbsent(day.minusDays(day.getDayOfWeek().getValue() - 1L), monday -> new int[2]);
    }

    private static FloorEvent.Kind kindOf(Deed deed) {
        if (deed instanceof Deed.Start) {
            return FloorEvent.Kind.STARTED;
        }
        if (deed instanceof Deed.Pause) {
            return FloorEvent.Kind.PAUSED;
        }
        if (deed instanceof Deed.Resume) {
            return FloorEvent.Kind.RESUMED;
        }
        if (deed instanceof Deed.BreakDown) {
            return FloorEvent.Kind.DOWN;
        }
        if (deed instanceof Deed.Repair) {
            return FloorEvent.Kind.UP;
        }
        return deed instanceof Deed.Complete ? FloorEvent.Kind.COMPLETED : FloorEvent.Kind.COUNTED;
    }

    FlowMeter flow() {
        return flow;
    }

    /**
     * Pairs that went in have come out, were scrapped, or are still there.
     *
     * @param standing pairs on the trolleys that stand on the floor, counted there
     */
    boolean isConserved(int standing) {
        return pairsEntered == packedEver + scrappedEver + standing && inside == standing;
    }

    String operationOf(String jobOrder) {
        return operationOf.getOrDefault(jobOrder, "");
    }

    int packed() {
        return packed;
    }

    SortedMap<String, OfOperation> operations() {
        return operations;
    }

    Map<String, Duration> presence() {
        return presence;
    }

    SortedMap<LocalDate, int[]> weeks() {
        return weeks;
    }

    Collection<Double> leadDays() {
        return leadDays;
    }

    List<FloorEvent> eventsOf(String unit) {
        return events.getOrDefault(unit, List.of());
    }
}
