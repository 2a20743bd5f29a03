package fr.romans.mes.shopfloor.sparkplug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the messages of an edge node in the order of their sequence numbers, 0 to 255 and from there to 0 again. One that
 * is early is held until those before it have come. One that is late belongs nowhere any more: it came twice, or so many
 * were lost that the numbers have gone round; only another birth tells.
 *
 * @param <M> a message
 */
final class ReorderWindow<M> {

    static final int MODULUS = 256;

    private final Map<Integer, M> early = new HashMap<>();
    private final long timeoutNanos;
    private int expected;
    private boolean late;
    private boolean disturbed;
    private long deadline;

    /** @param timeoutNanos the specification's Reorder Timeout */
    ReorderWindow(long timeoutNanos) {
        this.timeoutNanos = timeoutNanos;
    }

    /** Begins anew after a birth with this number. */
    void beginAfter(int seq) {
        expected = (seq + 1) % MODULUS;
        giveUp();
    }

    /** Forgets what is held, and waits for nothing. */
    void giveUp() {
        early.clear();
        late = false;
        disturbed = false;
    }

    /**
     * @param now nanoseconds
     * @return the messages whose turn it is
     */
    List<M> take(int seq, M message, long now) {
        int ahead = Math.floorMod(seq - expected, MODULUS);
        if (ahead != 0) {
            if (ahead < MODULUS / 2) {
                early.putIfAbsent(seq, message);
            } else {
                late = true;
            }
            disturb(now);
            return List.of();
        }
        var due = new ArrayList<M>();
        for (M next = message; next != null; next = early.remove(expected)) {
            due.add(next);
            expected = (expected + 1) % MODULUS;
        }
        disturbed &= late || !early.isEmpty();
        return due;
    }

    private void disturb(long now) {
        if (!disturbed) {
            disturbed = true;
            deadline = now + timeoutNanos;
        }
    }

    /** Whether a missing message has been waited for in vain. */
    boolean isOverdue(long now) {
        return disturbed && now - deadline >= 0;
    }
}
