package fr.romans.mes.shopfloor.sparkplug;

import fr.romans.mes.shopfloor.wire.AtelierClock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** UTC as the rest of the world has it, which Sparkplug asks for; in a demonstration the atelier's clock runs faster. */
@Singleton
public class WallTime {

    private final Clock clock;
    private final Optional<AtelierClock> pace;

    WallTime(Clock clock, Optional<AtelierClock> pace) {
        this.clock = clock;
        this.pace = pace;
    }

    public Instant now() {
        return pace.map(AtelierClock::wallTime).orElseGet(clock::instant);
    }
}
