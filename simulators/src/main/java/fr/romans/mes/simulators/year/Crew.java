package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.random.RandomStreams;
import fr.romans.mes.simulators.scenario.FloorPlan.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;

/** Who is there, who is free, and what each has learnt. */
final class Crew {

    private final Map<String, Person> people = new TreeMap<>();
    private final Set<String> present = new HashSet<>();
    private final Set<String> busy = new HashSet<>();
    private final Map<String, Duration> worked = new HashMap<>();
    private final Map<String, Double> expertPaces = new HashMap<>();
    private final YearHabits habits;
    private final RandomStreams streams;

    Crew(List<Person> people, YearHabits habits, RandomStreams streams) {
        people.forEach(person -> this.people.put(person.id(), person));
        people.forEach(person -> person.paces().forEach((operation, pace) -> expertPaces.merge(operation, pace, Math::min)));
        this.habits = habits;
        this.streams = streams;
    }

    /** @return people who are there on that day */
    Set<String> callTheRoll(LocalDate day) {
        Set<String> missing = missing(day);
        present.clear();
        people.values().stream()
                .filter(person -> !missing.contains(person.id()) && !person.isOff(day))
                .forEach(person -> present.add(person.id()));
        return Set.copyOf(present);
    }

    /** People who do not come on that day although it is no day off of theirs. */
    SortedSet<String> missing(LocalDate day) {
        UniformRandomProvider random = streams.of("absence/" + day);
        SortedSet<String> missing = new TreeSet<>();
        for (Person person : people.values()) {
            if (random.nextDouble() < habits.chances().absenceRate() && !person.isOff(day)) {
                missing.add(person.id());
            }
        }
        return missing;
    }

    boolean isFree(String person) {
        return present.contains(person) && !busy.contains(person);
    }

    boolean isPresent(String person) {
        return present.contains(person);
    }

    /** Of those who are free and can do it, the quickest. */
    Optional<String> helperAt(String operation) {
        return people.values().stream()
                .filter(person -> isFree(person.id()) && person.paces().containsKey(operation))
                .min((a, b) -> {
                    int byPace = Double.compare(a.paces().get(operation), b.paces().get(operation));
                    return byPace != 0 ? byPace : a.id().compareTo(b.id());
                })
                .map(Person::id);
    }

    void take(String person) {
        busy.add(person);
    }

    void leave(String person, String operation, Duration work) {
        busy.remove(person);
        worked.merge(person + "/" + operation, work, Duration::plus);
    }

    /** Factor on standard time: what the plan counts with, less what was learnt at this operation. */
    double pace(String person, String operation) {
        Person who = people.get(person);
        double pace = who == null ? 1 : who.paces().getOrDefault(operation, 1.0);
        double hours = worked.getOrDefault(person + "/" + operation, Duration.ZERO).toMinutes() / 60.0;
        double doublings = Math.log(1 + hours / habits.learningHours().toHours()) / Math.log(2);
        double learnt = pace * Math.pow(habits.learningRate(), doublings);
        return Math.max(learnt, Math.min(pace, expertPaces.getOrDefault(operation, pace)));
    }
}
