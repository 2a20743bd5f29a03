package fr.romans.mes.shopfloor.inbox;

import java.time.Instant;
import java.util.Arrays;

/**
 * A message as it came.
 *
 * @param payload its bytes; of a too large one only the beginning
 * @param size    bytes that it had
 */
public record InboxMessage(String topic, byte[] payload, int size, Instant receivedAt) {

    /** How much of a too large payload is kept for the manager to recognise it. */
    private static final int KEPT_OF_TOO_LARGE = 1024;

    static InboxMessage of(String topic, byte[] payload, int largest, Instant receivedAt) {
        byte[] kept = payload.length <= largest
                ? payload
                : Arrays.copyOf(payload, Math.min(largest, KEPT_OF_TOO_LARGE));
        return new InboxMessage(topic, kept, payload.length, receivedAt);
    }

    public boolean isCut() {
        return size > payload.length;
    }
}
