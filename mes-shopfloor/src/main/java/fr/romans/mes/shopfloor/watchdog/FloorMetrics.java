package fr.romans.mes.shopfloor.watchdog;

import fr.romans.mes.shopfloor.inbox.Inbox;
import fr.romans.mes.shopfloor.inbox.StoredMessages;
import fr.romans.mes.shopfloor.sparkplug.HostLine;
import fr.romans.mes.shopfloor.wire.FloorLine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.configuration.metrics.annotation.RequiresMetrics;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import java.util.Optional;

/** Gauges for Prometheus; the names are in docs/mqtt.md. A gauge whose database is away reads as not a number. */
@Context
@RequiresMetrics
@Requires(property = "mes.mqtt.enabled", notEquals = "false")
class FloorMetrics {

    FloorMetrics(
            MeterRegistry registry,
            Inbox inbox,
            StoredMessages stored,
            FloorLine line,
            Optional<HostLine> sparkplug,
            Watchdog watchdog) {
        registry.gauge("mes.inbox.queued", inbox, Inbox::queued);
        registry.gauge("mes.inbox.waiting", stored, StoredMessages::waiting);
        registry.gauge("mes.quarantine.open", stored, StoredMessages::quarantined);
        registry.gauge("mes.line.up", line, up -> up.isUp() ? 1 : 0);
        sparkplug.ifPresent(host -> registry.gauge("mes.sparkplug.up", host, up -> up.isUp() ? 1 : 0));
        registry.gauge("mes.terminals.silent", watchdog, dog -> dog.silentTerminals().size());
    }
}
