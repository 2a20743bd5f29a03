package fr.romans.mes.simulators.year;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Where the time on the wall goes while a year is simulated; of this process only, not of those it goes on from. */
public final class Laps {

    /** What is waited for. */
    public enum Lap {
        /** The manager's mornings: orders, disturbances, plans. */
        DESK,
        /** The floor at work, and its log. */
        FLOOR,
        /** Events sent, until each is acknowledged. */
        EVENTS,
        /** New dispatch lists. */
        LISTS
    }

    private final Map<Lap, Long> nanos = new EnumMap<>(Lap.class);

    <T> T time(Lap lap, Supplier<T> what) {
        long begin = System.nanoTime();
        T result = what.get();
        nanos.merge(lap, System.nanoTime() - begin, Long::sum);
        return result;
    }

    public Duration of(Lap lap) {
        return Duration.ofNanos(nanos.getOrDefault(lap, 0L));
    }
}
