package fr.romans.mes.simulators.scenario.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import fr.romans.mes.simulators.UnusableInput;
import fr.romans.mes.simulators.operator.yaml.SiteHours;
import fr.romans.mes.simulators.scenario.FloorChances;
import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.scenario.FloorPlan.DaysOff;
import fr.romans.mes.simulators.scenario.FloorPlan.Person;
import fr.romans.mes.simulators.scenario.FloorPlan.SetUp;
import fr.romans.mes.simulators.scenario.FloorPlan.Step;
import fr.romans.mes.simulators.scenario.FloorPlan.Style;
import fr.romans.mes.simulators.scenario.FloorPlan.Unit;
import fr.romans.mes.simulators.yaml.YamlFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A site's five files as a floor. The MES validates them; here what the model needs is read, and unknown keys pass. */
public final class FloorFiles {

    private final YamlFile products;
    private final YamlFile brands;
    private final YamlFile people;
    private final YamlFile planning;
    private final YamlFile site;
    private final Path directory;

    private FloorFiles(Path directory) {
        this.directory = directory;
        this.products = YamlFile.read(directory.resolve("products.yaml"));
        this.brands = YamlFile.read(directory.resolve("brands.yaml"));
        this.people = YamlFile.read(directory.resolve("people.yaml"));
        this.planning = YamlFile.read(directory.resolve("planning.yaml"));
        this.site = YamlFile.read(directory.resolve("site.yaml"));
    }

    public static FloorPlan read(Path directory) {
        return new FloorFiles(directory).plan();
    }

    /** @param file such as {@code config/simulation/floor.yaml}, which explains each key */
    public static FloorChances readChances(Path file) {
        YamlFile yaml = YamlFile.read(file);
        try {
            return new FloorChances(
                    yaml.number(yaml.root(), "", "time-spread"),
                    yaml.number(yaml.root(), "", "scrap-rate"),
                    yaml.number(yaml.root(), "", "absence-rate"),
                    minutes(60 * yaml.number(yaml.root(), "", "hours-between-breakdowns")),
                    minutes(yaml.number(yaml.root(), "", "repair-minutes")));
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(file + " : " + e.getMessage());
        }
    }

    private FloorPlan plan() {
        return new FloorPlan(
                SiteHours.read(directory), styles(), persons(), units(), lasts(), setUps(),
                (int) planning.number(planning.require("lots"), "lots", "trolley-pairs"));
    }

    private Map<String, Style> styles() {
        Map<String, Style> styles = new HashMap<>();
        brands.require("brands").forEach(brand -> brand.path("styles").properties().forEach(style ->
                styles.put(style.getKey(), style(style.getKey(), style.getValue()))));
        return styles;
    }

    private Style style(String id, JsonNode node) {
        JsonNode routing = products.require("routings").path(node.path("construction").asText());
        List<Step> steps = new ArrayList<>();
        routing.path("steps").forEach(step -> steps.add(step(step, node.path("minutes-per-pair"))));
        if (steps.isEmpty()) {
            throw brands.complaint(id, "gamme inconnue / unknown construction: " + node.path("construction").asText());
        }
        Map<String, String> attributes = new HashMap<>();
        node.path("attributes").properties().forEach(each -> attributes.put(each.getKey(), each.getValue().asText()));
        attributes.put("last", node.path("last").asText());
        List<String> operations = steps.stream().map(Step::operation).toList();
        return new Style(
                id,
                steps,
                attributes,
                operations.indexOf(routing.path("lasts-held").path("from").asText()),
                operations.indexOf(routing.path("lasts-held").path("until").asText()));
    }

    private Step step(JsonNode step, JsonNode own) {
        String operation = step.path("operation").asText();
        double perPair = own.path(operation).asDouble(step.path("minutes-per-pair").asDouble());
        return new Step(
                operation,
                minutes(perPair),
                minutes(step.path("minutes-per-lot").asDouble()),
                products.require("operations").path(operation).path("elapsed").asBoolean());
    }

    /** Trainees work beside a tutor only: here they are left out. */
    private List<Person> persons() {
        List<Person> persons = new ArrayList<>();
        people.require("people").properties().forEach(person -> {
            Map<String, Double> paces = new TreeMap<>();
            person.getValue().path("skills").properties().forEach(skill -> {
                String level = skill.getValue().asText();
                if (!level.equals("trainee")) {
                    paces.put(skill.getKey(), planning.number(planning.require("pace"), "pace", level));
                }
            });
            List<DaysOff> daysOff = new ArrayList<>();
            person.getValue().path("days-off").forEach(off -> daysOff.add(new DaysOff(
                    people.date(off, person.getKey(), "first"), people.date(off, person.getKey(), "last"))));
            persons.add(new Person(person.getKey(), paces, daysOff));
        });
        persons.sort(Comparator.comparing(Person::id));
        return persons;
    }

    private List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        site.require("areas").forEach(area -> area.path("work-centres").forEach(centre ->
                centre.path("units").properties().forEach(unit -> {
                    List<String> operations = new ArrayList<>();
                    unit.getValue().path("operations").forEach(operation -> operations.add(operation.asText()));
                    units.add(new Unit(unit.getKey(), operations, unit.getValue().path("lots").asInt(1)));
                })));
        return units;
    }

    private Map<String, Map<Integer, Integer>> lasts() {
        Map<String, Map<Integer, Integer>> lasts = new HashMap<>();
        products.require("lasts").properties().forEach(last -> {
            Map<Integer, Integer> sizes = new TreeMap<>();
            last.getValue().path("sizes").properties().forEach(size -> sizes.put(
                    new BigDecimal(size.getKey()).multiply(BigDecimal.valueOf(2)).intValueExact(), size.getValue().asInt()));
            lasts.put(last.getKey(), sizes);
        });
        return lasts;
    }

    private List<SetUp> setUps() {
        List<SetUp> setUps = new ArrayList<>();
        planning.root().path("set-ups").forEach(setUp -> setUps.add(new SetUp(
                setUp.path("operation").asText(),
                setUp.path("when-changes").asText(),
                minutes(planning.number(setUp, "set-ups", "minutes")))));
        return setUps;
    }

    private static Duration minutes(double minutes) {
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }
}
