package fr.romans.mes.simulators.scenario;

import fr.romans.mes.simulators.scenario.FloorPlan.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is there and has nothing to do. */
final class FreeHands {

    /** By operation the quickest first; among equals who can do the least else. */
    private final Map<String, List<Person>> able = new HashMap<>();
    private final Set<String> busy = new HashSet<>();
    private Set<String> absent = Set.of();

    FreeHands(List<Person> people) {
        for (Person person : people) {
            person.paces().keySet().forEach(operation -> able.computeIfAbsent(operation, first -> new ArrayList<>()).add(person));
        }
        able.forEach((operation, those) -> those.sort(Comparator.comparing((Person person) -> person.paces().get(operation))
                .thenComparing(person -> person.paces().size())
                .thenComparing(Person::id)));
    }

    void areAbsent(Set<String> people) {
        absent = Set.copyOf(people);
    }

    Optional<Person> quickest(String operation) {
        for (Person person : able.getOrDefault(operation, List.of())) {
            if (!busy.contains(person.id()) && !absent.contains(person.id())) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }

    void take(Person person) {
        busy.add(person.id());
    }

    void giveBack(Person person) {
        busy.remove(person.id());
    }
}
