package fr.romans.mes.shopfloor.live;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/**
 * Tells the floor at once all that is committed, instead of soon: for a clock that stands still until terminals know what
 * happened.
 */
@Singleton
@Requires(property = "mes.mqtt.enabled", notEquals = "false")
public class TellFloor {

    private final JournalTail tail;
    private final DispatchPublisher publisher;

    TellFloor(JournalTail tail, DispatchPublisher publisher) {
        this.tail = tail;
        this.publisher = publisher;
    }

    /** @return dispatch lists handed to the line since the start */
    public long now() {
        tail.readOn();
        return publisher.publishChanged();
    }
}
