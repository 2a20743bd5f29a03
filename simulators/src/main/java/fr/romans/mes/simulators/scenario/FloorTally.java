package fr.romans.mes.simulators.scenario;

import fr.romans.mes.simulators.measure.Flow;
import fr.romans.mes.simulators.measure.FlowMeter;
import fr.romans.mes.simulators.orderbook.BookLine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Keeps count of a floor's work. */
final class FloorTally {

    private final FloorPlan plan;
    private final ZoneId zone;
    private final Instant warm;
    private final FlowMeter flow;
    private final Map<BookLine, Integer> missing = new LinkedHashMap<>();
    private final Map<BookLine, Instant> completed = new HashMap<>();
    private final Map<BookLine, Integer> inTime = new HashMap<>();
    private final Map<String, Duration> workByOperation = new TreeMap<>();
    private int ordered;
    private int packed;
    private int packedBeforeWarm;
    private int inside;
    private int scrapped;

    FloorTally(FloorPlan plan, Instant begin, Instant warm, ZoneId zone) {
        this.plan = plan;
        this.zone = zone;
        this.warm = warm;
        this.flow = new FlowMeter(begin);
    }

    void ordered(BookLine line) {
        missing.put(line, line.pairs());
        ordered += line.pairs();
    }

    void entered(FloorLot lot, Instant at) {
        flow.enter(lot.number, at);
        inside += lot.pairs();
    }

    void scrapped(int pairs) {
        scrapped += pairs;
        inside -= pairs;
    }

    void worked(String operation, Duration work, Instant at) {
        if (!at.isBefore(warm)) {
            workByOperation.merge(operation, work, Duration::plus);
        }
    }

    void left(FloorLot lot, Instant at) {
        flow.leave(lot.number, at);
        packed += lot.pairs();
        inside -= lot.pairs();
        if (!at.isAfter(deadline(lot.line))) {
            inTime.merge(lot.line, lot.pairs(), Integer::sum);
        }
        if (missing.merge(lot.line, -lot.pairs(), Integer::sum) == 0) {
            completed.put(lot.line, at);
        }
    }

    void restart(Instant at) {
        flow.restart(at);
        packedBeforeWarm = packed;
        scrapped = 0;
    }

    YearFigures figures(Instant end) {
        Flow measured = flow.measured(end);
        double open = plan.hours().between(warm, end).toMillis();
        Map<String, Double> load = new TreeMap<>();
        double worked = 0;
        for (Map.Entry<String, Duration> operation : workByOperation.entrySet()) {
            long units = plan.units().stream()
                    .filter(unit -> unit.operations().contains(operation.getKey()))
                    .count();
            load.put(operation.getKey(), operation.getValue().toMillis() / (open * units));
            worked += operation.getValue().toMillis();
        }
        return new YearFigures(
                packed - packedBeforeWarm,
                onTimeRate(end),
                shareOfDue(end, line -> inTime.getOrDefault(line, 0)),
                measured.meanStay().toMinutes() / (24.0 * 60),
                measured.meanInside(),
                scrapped,
                load,
                worked / (open * plan.people().size()),
                measured.littlesLawError(),
                ordered == packed + inside && measured.isConserved());
    }

    private double onTimeRate(Instant end) {
        return shareOfDue(end, line -> {
            Instant done = completed.get(line);
            return done != null && !done.isAfter(deadline(line)) ? line.pairs() : 0;
        });
    }

    private double shareOfDue(Instant end, ToIntFunction<BookLine> pairs) {
        List<BookLine> due = missing.keySet().stream()
                .filter(line -> deadline(line).isAfter(warm) && !deadline(line).isAfter(end))
                .toList();
        int all = due.stream().mapToInt(BookLine::pairs).sum();
        return all == 0 ? 1 : (double) due.stream().mapToInt(pairs).sum() / all;
    }

    private Instant deadline(BookLine line) {
        return line.due().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
