package fr.romans.mes.shopfloor.disk;

import java.time.Duration;

/**
 * A write that has failed and is tried again.
 *
 * @param file      as its path
 * @param sinceNano of {@link System#nanoTime()}
 * @param reason    what the operating system says
 */
public record Waiting(String file, long sinceNano, String reason) {

    public Duration lasting() {
        return Duration.ofNanos(System.nanoTime() - sinceNano);
    }
}
