package fr.romans.mes.shopfloor.disk;

import java.time.Duration;

/**
 * A write that has failed and is tried again.
 *
 * @param sinceNano of {@link System#nanoTime()}
 * @param reason    what the operating system says
 */
public record Waiting(long sinceNano, String reason) {

    public Duration lasting() {
        return Duration.ofNanos(System.nanoTime() - sinceNano);
    }
}
