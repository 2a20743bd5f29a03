package fr.romans.mes.simulators.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of the floor as the measures need it; counts are increments.
 *
 * @param jobOrder null for a downtime of the post
 * @param good     counted good; what a completion leaves uncounted has to be filled in by who keeps the log
 */
public record FloorEvent(String unit, @Nullable String jobOrder, Kind kind, Instant at, int good, int scrap) {

    public enum Kind {
        STARTED,
        COUNTED,
        PAUSED,
        RESUMED,
        COMPLETED,
        ABORTED,
        DOWN,
        UP
    }
}
