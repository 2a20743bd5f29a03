package fr.romans.mes.shopfloor.mqtt;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Starts the broker, if it is ours, and then the line. */
@Singleton
@Requires(property = "mes.mqtt.enabled", notEquals = "false")
class LineStart {

    private final Optional<EmbeddedBroker> broker;
    private final FloorClient client;

    LineStart(Optional<EmbeddedBroker> broker, FloorClient client) {
        this.broker = broker;
        this.client = client;
    }

    @EventListener
    void onStartup(StartupEvent event) {
        broker.ifPresent(EmbeddedBroker::start);
        client.start();
    }
}
