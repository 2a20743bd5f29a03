package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.shopfloor.wire.FloorLine;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Stands in where {@code mes.mqtt.enabled} is false: for commands and tests without terminals. */
@Singleton
@Requires(property = "mes.mqtt.enabled", value = "false")
class NoLine implements FloorLine {

    @Override
    public boolean send(String topic, Object message, boolean retained) {
        return false;
    }

    @Override
    public boolean isUp() {
        return false;
    }

    @Override
    public void onceUp(Runnable then) {
        // never comes up
    }
}
