package fr.romans.mes.simulators.measure;

import fr.romans.mes.simulators.operator.WorkHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the ISO 22400 times of one work unit out of its events. Time is counted within the site's hours. */
public final class UnitLog {

    private final WorkHours hours;
    private final Instant begin;
    private final Instant end;

    /** @param begin and {@code end} of the span; work and pairs told outside it are cut off */
    public UnitLog(WorkHours hours, Instant begin, Instant end) {
        this.hours = hours;
        this.begin = begin;
        this.end = end;
    }

    private static final class Open {
        Instant since;
        boolean isRunning = true;

        Open(Instant since) {
            this.since = since;
        }
    }

    /**
     * @param events         of the unit, in any order
     * @param plannedPerPair standard time of a pair, by job order
     */
    public UnitTimes measure(List<FloorEvent> events, Function<String, Duration> plannedPerPair) {
        Map<String, Open> open = new HashMap<>();
        Duration production = Duration.ZERO;
        Duration stopped = Duration.ZERO;
        Duration planned = Duration.ZERO;
        int good = 0;
        int scrap = 0;
        @Nullable Instant down = null;
        @Nullable Instant firstStart = null;
        @Nullable Instant lastEnd = null;
        List<FloorEvent> inOrder = events.stream()
                .filter(event -> !event.at().isAfter(end))
                .sorted(Comparator.comparing(FloorEvent::at))
                .toList();
        for (FloorEvent event : inOrder) {
            boolean isCounted = !event.at().isBefore(begin);
            good += isCounted ? event.good() : 0;
            scrap += isCounted ? event.scrap() : 0;
            if (event.jobOrder() == null) {
                if (event.kind() == FloorEvent.Kind.DOWN) {
                    down = event.at();
                } else if (event.kind() == FloorEvent.Kind.UP && down != null) {
                    // While a task is paused on it, that pause counts the stop already.
                    stopped = open.isEmpty() ? stopped.plus(within(down, event.at())) : stopped;
                    down = null;
                }
                continue;
            }
            planned = isCounted
                    ? planned.plus(plannedPerPair.apply(event.jobOrder()).multipliedBy(event.good() + (long) event.scrap()))
                    : planned;
            Open task = open.get(event.jobOrder());
            switch (event.kind()) {
                case STARTED -> {
                    open.put(event.jobOrder(), new Open(event.at()));
                    firstStart = firstStart == null ? event.at() : firstStart;
                }
                case PAUSED, RESUMED, COMPLETED, ABORTED -> {
                    if (task != null) {
                        Duration stretch = within(task.since, event.at());
                        production = task.isRunning ? production.plus(stretch) : production;
                        stopped = task.isRunning ? stopped : stopped.plus(stretch);
                        task.since = event.at();
                        task.isRunning = event.kind() == FloorEvent.Kind.RESUMED;
                        if (event.kind() == FloorEvent.Kind.COMPLETED || event.kind() == FloorEvent.Kind.ABORTED) {
                            open.remove(event.jobOrder());
                            lastEnd = event.at();
                        }
                    }
                }
                case COUNTED, DOWN, UP -> {
                    // Counts are summed above; a downtime has no job order.
                }
            }
        }
        for (Open task : open.values()) {
            Duration stretch = within(task.since, end);
            production = task.isRunning ? production.plus(stretch) : production;
            stopped = task.isRunning ? stopped : stopped.plus(stretch);
            lastEnd = end;
        }
        Duration execution = firstStart == null || lastEnd == null ? Duration.ZERO : within(firstStart, lastEnd);
        return new UnitTimes(
                hours.between(begin, end),
                production,
                production.plus(stopped),
                stopped,
                execution,
                good + scrap,
                good,
                scrap,
                planned);
    }

    private Duration within(Instant from, Instant to) {
        Instant begins = from.isBefore(begin) ? begin : from;
        Instant ends = to.isAfter(end) ? end : to;
        return begins.isBefore(ends) ? hours.between(begins, ends) : Duration.ZERO;
    }
}
