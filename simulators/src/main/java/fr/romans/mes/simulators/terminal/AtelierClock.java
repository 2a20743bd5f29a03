package fr.romans.mes.simulators.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The atelier's clock as the MES tells it about every second, run on in between. It stands still when the MES falls
 * silent, so that terminals do not run away from a plan that nobody moves, and it never goes back over a message's
 * jitter. Used by one thread.
 */
public final class AtelierClock {

    /** Wall time after which a silent clock stands still. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private @Nullable Instant heard;
    private double speed;
    private long heardAtNanos;
    private Instant latest = Instant.MIN;

    /** @param nanos monotonic wall time of the receipt */
    public void hear(Instant now, double toldSpeed, long nanos) {
        boolean isAnotherDay = heard != null
                && Duration.between(now, latest).compareTo(scaled(PATIENCE.toNanos(), Math.max(1, toldSpeed))) > 0;
        if (isAnotherDay) {
            latest = Instant.MIN;
        }
        heard = now;
        speed = toldSpeed;
        heardAtNanos = nanos;
    }

    /** Empty until the clock was heard for the first time. */
    public Optional<Instant> now(long nanos) {
        if (heard == null) {
            return Optional.empty();
        }
        long run = Math.min(nanos - heardAtNanos, PATIENCE.toNanos());
        Instant now = heard.plus(scaled(run, speed));
        if (now.isAfter(latest)) {
            latest = now;
        }
        return Optional.of(latest);
    }

    public double speed() {
        return speed;
    }

    public boolean isSilent(long nanos) {
        return heard == null || nanos - heardAtNanos > PATIENCE.toNanos();
    }

    private static Duration scaled(long nanos, double factor) {
        return Duration.ofNanos(Math.round(nanos * factor));
    }
}
