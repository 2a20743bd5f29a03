package fr.romans.mes.shopfloor.progress;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the last pair of an order line is, or was, ready.
 *
 * @param at null while the published plan does not hold all of it
 */
public record Delivery(State state, @Nullable Instant at, LocalDate due) {

    public enum State {
        /** Part of it is not in the published plan. */
        NOT_PLANNED,
        ON_TIME,
        LATE,
        READY,
        READY_LATE
    }

    public boolean isLate() {
        return state == State.LATE || state == State.READY_LATE;
    }

    public boolean isReady() {
        return state == State.READY || state == State.READY_LATE;
    }
}
