package fr.romans.mes.simulators.scenario;

import fr.romans.mes.simulators.operator.WorkHours;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A site as the model sees it.
 *
 * @param styles    by id
 * @param people    sorted by id
 * @param units     in the order of the site's description
 * @param lasts     pairs owned by last model, then by size in half points
 * @param setUps    what is lost when two lots that follow each other on a unit differ
 * @param trolley   pairs of a full lot
 */
public record FloorPlan(
        WorkHours hours,
        Map<String, Style> styles,
        List<Person> people,
        List<Unit> units,
        Map<String, Map<Integer, Integer>> lasts,
        List<SetUp> setUps,
        int trolley) {

    public FloorPlan {
        styles = Map.copyOf(styles);
        people = List.copyOf(people);
        units = List.copyOf(units);
        lasts = Map.copyOf(lasts);
        setUps = List.copyOf(setUps);
    }

    /**
     * @param attributes what set-ups compare; {@code last} is the last model
     * @param lastFrom   index of the step at whose start the lasts go in
     * @param lastUntil  index of the step at whose start they come out
     */
    public record Style(String id, List<Step> steps, Map<String, String> attributes, int lastFrom, int lastUntil) {
        public Style {
            steps = List.copyOf(steps);
            attributes = Map.copyOf(attributes);
        }

        public String last() {
            return attributes.getOrDefault("last", "");
        }

        private String attribute(SetUp setUp) {
            return attributes.getOrDefault(setUp.attribute(), "");
        }
    }

    /** What is lost at a post when this style follows that one; nothing after an empty post. */
    public Duration setUp(@Nullable Style before, Style now, String operation) {
        if (before == null || before == now) {
            return Duration.ZERO;
        }
        Duration time = Duration.ZERO;
        for (SetUp setUp : setUps) {
            if (setUp.operation().equals(operation) && !before.attribute(setUp).equals(now.attribute(setUp))) {
                time = time.plus(setUp.time());
            }
        }
        return time;
    }

    /** @param isElapsed true where nobody stands and the clock does the work */
    public record Step(String operation, Duration perPair, Duration perLot, boolean isElapsed) {}

    /** @param paces factor on standard time by operation; operations that a person may not do alone are left out */
    public record Person(String id, Map<String, Double> paces, List<DaysOff> daysOff) {
        public Person {
            paces = Map.copyOf(paces);
            daysOff = List.copyOf(daysOff);
        }

        public boolean isOff(LocalDate day) {
            return daysOff.stream().anyMatch(off -> !day.isBefore(off.first()) && !day.isAfter(off.last()));
        }
    }

    public record DaysOff(LocalDate first, LocalDate last) {}

    /** @param lots lots that it takes at once */
    public record Unit(String id, List<String> operations, int lots) {
        public Unit {
            operations = List.copyOf(operations);
        }
    }

    public record SetUp(String operation, String attribute, Duration time) {}
}
