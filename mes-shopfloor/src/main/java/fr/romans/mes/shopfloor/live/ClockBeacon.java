package fr.romans.mes.shopfloor.live;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.shopfloor.wire.AtelierClock;
import fr.romans.mes.shopfloor.wire.ClockMessage;
import fr.romans.mes.shopfloor.wire.FloorLine;
import fr.romans.mes.shopfloor.wire.Topics;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Tells the terminals the atelier's time, once a wall second. */
@Singleton
@Requires(property = "mes.mqtt.enabled", notEquals = "false")
class ClockBeacon {

    private final FloorLine line;
    private final Ateliers ateliers;
    private final Clock clock;
    private final Optional<AtelierClock> pace;

    ClockBeacon(FloorLine line, Ateliers ateliers, Clock clock, Optional<AtelierClock> pace) {
        this.line = line;
        this.ateliers = ateliers;
        this.clock = clock;
        this.pace = pace;
    }

    @Scheduled(fixedRate = "1s")
    void tell() {
        if (!line.isUp()) {
            return;
        }
        Instant now = clock.instant();
        var message = new ClockMessage(
                now,
                pace.map(AtelierClock::speed).orElse(1.0),
                pace.map(AtelierClock::wallTime).orElse(now));
        ateliers.all().forEach(atelier -> line.send(Topics.clock(atelier.id()), message, true));
    }
}
