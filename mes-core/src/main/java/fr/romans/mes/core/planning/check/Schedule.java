package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.planning.file.PlanFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan file whose references hold, with the look-ups that the rules need. */
final class Schedule {

    private final PlanFile.Problem problem;
    private final Map<String, PlanFile.Unit> units = new HashMap<>();
    private final Map<String, PlanFile.Person> people = new HashMap<>();
    private final Map<String, PlacedJob> placed = new LinkedHashMap<>();
    private final Map<List<String>, OpenTime> openTimes = new HashMap<>();

    Schedule(PlanFile file) {
        problem = file.problem();
        problem.units().forEach(unit -> units.put(unit.id(), unit));
        problem.operators().forEach(person -> people.put(person.id(), person));
        Map<String, PlanFile.Placed> places = new HashMap<>();
        file.plan().forEach(place -> places.putIfAbsent(place.jobOrder(), place));
        for (PlanFile.Lot lot : problem.lots()) {
            for (PlanFile.JobOrder job : lot.jobOrders()) {
                PlanFile.Placed place = places.get(job.id());
                if (place != null) {
                    placed.put(job.id(), new PlacedJob(lot, job, place));
                }
            }
        }
    }

    PlanFile.Problem problem() {
        return problem;
    }

    /** Those job orders of the problem that the plan places, in the order of the problem. */
    List<PlacedJob> jobs() {
        return List.copyOf(placed.values());
    }

    List<PlacedJob> jobsOf(PlanFile.Lot lot) {
        return lot.jobOrders().stream()
                .flatMap(job -> job(job.id()).stream())
                .toList();
    }

    Optional<PlacedJob> job(@Nullable String id) {
        return Optional.ofNullable(placed.get(id));
    }

    Optional<PlanFile.Unit> unitOf(PlacedJob job) {
        return Optional.ofNullable(units.get(job.place().unit()));
    }

    Optional<PlanFile.Person> personOf(PlacedJob job) {
        return Optional.ofNullable(people.get(job.place().operator()));
    }

    /** Job orders by unit, each list in the order of work. */
    Map<String, List<PlacedJob>> byUnit() {
        return grouped(job -> job.place().unit());
    }

    /** Job orders by operator, each list in the order of work; those that nobody does are left out. */
    Map<String, List<PlacedJob>> byPerson() {
        Map<String, List<PlacedJob>> byPerson = grouped(job -> String.valueOf(job.place().operator()));
        byPerson.keySet().retainAll(people.keySet());
        return byPerson;
    }

    private Map<String, List<PlacedJob>> grouped(Function<PlacedJob, String> by) {
        return placed.values().stream()
                .sorted(PlacedJob.BY_START)
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    /** When an operation passes at a unit with a person at it. */
    OpenTime openTime(PlanFile.Unit unit, PlanFile.Person person, String operation) {
        String tutors = person.tutored().getOrDefault(operation, person.present());
        return openTimes.computeIfAbsent(
                List.of(unit.open(), person.present(), tutors),
                all -> calendar(unit.open()).and(calendar(person.present())).and(calendar(tutors)));
    }

    private OpenTime calendar(String id) {
        return new OpenTime(problem.calendars().get(id));
    }
}
