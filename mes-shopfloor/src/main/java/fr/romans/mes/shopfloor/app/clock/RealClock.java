package fr.romans.mes.shopfloor.app.clock;

import fr.romans.mes.shopfloor.wire.AtelierClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The system's clock, for real use: the atelier's time is the wall's. */
public final class RealClock extends Clock implements AtelierClock {

    private final Clock system;

    public RealClock() {
        this(Clock.systemUTC());
    }

    private RealClock(Clock system) {
        this.system = system;
    }

    @Override
    public Instant instant() {
        return system.instant();
    }

    @Override
    public double speed() {
        return 1;
    }

    @Override
    public Instant wallTime() {
        return system.instant();
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new RealClock(system.withZone(zone));
    }
}
