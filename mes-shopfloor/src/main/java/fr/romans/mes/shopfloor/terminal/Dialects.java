package fr.romans.mes.shopfloor.terminal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The dialects that are spoken here. */
@Singleton
class Dialects {

    private final List<Dialect> spoken;

    Dialects(List<Dialect> spoken) {
        this.spoken = List.copyOf(spoken);
    }

    /** @return empty for a foreign topic */
    Optional<Dialect> on(String topic) {
        return spoken.stream().filter(dialect -> dialect.owns(topic)).findFirst();
    }
}
