package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.shopfloor.sparkplug.HostApplication;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Starts the broker, if it is ours, and then the lines. */
@Singleton
@Requires(property = "mes.mqtt.enabled", notEquals = "false")
class LineStart {

    private final Optional<EmbeddedBroker> broker;
    private final FloorClient client;
    private final Optional<HostApplication> sparkplug;

    LineStart(Optional<EmbeddedBroker> broker, FloorClient client, Optional<HostApplication> sparkplug) {
        this.broker = broker;
        this.client = client;
        this.sparkplug = sparkplug;
    }

    @EventListener
    void onStartup(StartupEvent event) {
        broker.ifPresent(EmbeddedBroker::start);
        client.start();
        sparkplug.ifPresent(HostApplication::start);
    }
}
