package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.random.RandomStreams;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** When the leather and papers of an order line come: at its release, or late. */
public final class Materials {

    private final YearHabits habits;
    private final RandomStreams streams;
    private final Function<String, Instant> release;
    private final Map<String, Instant> drawn = new HashMap<>();

    /** @param release of an order line */
    public Materials(YearHabits habits, RandomStreams streams, Function<String, Instant> release) {
        this.habits = habits;
        this.streams = streams;
        this.release = release;
    }

    Instant cameBy(String orderLine) {
        return drawn.computeIfAbsent(orderLine, this::draw);
    }

    private Instant draw(String orderLine) {
        UniformRandomProvider random = streams.of("material/" + orderLine);
        Instant promised = release.apply(orderLine);
        if (random.nextDouble() >= habits.lateMaterialRate()) {
            return promised;
        }
        double lateness = ZigguratSampler.Exponential.of(random).sample();
        return promised.plus(Duration.ofMillis(Math.round(habits.lateMaterial().toMillis() * lateness)));
    }
}
