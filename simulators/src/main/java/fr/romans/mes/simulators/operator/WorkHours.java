package fr.romans.mes.simulators.operator;

import java.time.Duration;
import java.time.Instant;

/** When work is done. */
public interface WorkHours {

    /** The moment by which so much work is done that began then. */
    Instant after(Instant start, Duration work);

    /** Working time between two moments. */
    Duration between(Instant from, Instant to);

    boolean areOpen(Instant at);

    /** Drying ovens, and floors whose hours are not known: then breaks and nights are part of the planned length. */
    WorkHours AROUND_THE_CLOCK = new WorkHours() {
        @Override
        public Instant after(Instant start, Duration work) {
            return start.plus(work);
        }

        @Override
        public Duration between(Instant from, Instant to) {
            return Duration.between(from, to);
        }

        @Override
        public boolean areOpen(Instant at) {
            return true;
        }
    };
}
