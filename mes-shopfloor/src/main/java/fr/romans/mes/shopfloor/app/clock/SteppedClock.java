package fr.romans.mes.shopfloor.app.clock;

import fr.romans.mes.shopfloor.wire.AtelierClock;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock for simulated years: it stands until it is told to go on, and never goes back. */
public final class SteppedClock extends Clock implements AtelierClock {

    private final InstantSource wall;
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    public SteppedClock(InstantSource wall, Instant start) {
        this(wall, new AtomicReference<>(start), ZoneOffset.UTC);
    }

    private SteppedClock(InstantSource wall, AtomicReference<Instant> now, ZoneId zone) {
        this.wall = wall;
        this.now = now;
        this.zone = zone;
    }

    /** @throws IllegalArgumentException when that moment is past */
    public void advanceTo(Instant moment) {
        Instant before = now.get();
        if (moment.isBefore(before)) {
            throw new IllegalArgumentException("the clock stands at " + before + " and cannot go back to " + moment);
        }
        now.set(moment);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Nominal: a terminal that ran on by itself would be as quick as in real use. */
    @Override
    public double speed() {
        return 1;
    }

    @Override
    public Instant wallTime() {
        return wall.instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteppedClock(wall, now, other);
    }
}
