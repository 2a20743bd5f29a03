package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.random.RandomStreams;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.GeometricSampler;

/** When the leather and papers of an order line come: on the day of its release, or whole days later. */
public final class Materials {

    private final YearHabits habits;
    private final RandomStreams streams;
    private final Function<String, LocalDate> release;
    private final Map<String, LocalDate> drawn = new HashMap<>();

    /** @param release of an order line */
    public Materials(YearHabits habits, RandomStreams streams, Function<String, LocalDate> release) {
        this.habits = habits;
        this.streams = streams;
        this.release = release;
    }

    LocalDate arrival(String orderLine) {
        return drawn.computeIfAbsent(orderLine, this::draw);
    }

    /** Late by a day at least; each day that they may still come is like the one before. */
    private LocalDate draw(String orderLine) {
        UniformRandomProvider random = streams.of("material/" + orderLine);
        LocalDate promised = release.apply(orderLine);
        if (random.nextDouble() >= habits.lateMaterialRate()) {
            return promised;
        }
        return promised.plusDays(1 + GeometricSampler.of(random, 1 / habits.lateMaterialDays()).sample());
    }
}
