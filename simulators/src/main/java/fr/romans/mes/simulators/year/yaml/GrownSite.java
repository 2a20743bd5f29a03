package fr.romans.mes.simulators.year.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.romans.mes.simulators.UnusableInput;
import fr.romans.mes.simulators.ladder.Resources;
import fr.romans.mes.simulators.ladder.Rung;
import fr.romans.mes.simulators.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A site with other numbers of people, posts and lasts than it has, written as a configuration of its own. */
public final class GrownSite {

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private final Path site;
    private final Path catalogue;
    private final Resources resources;
    private final Path into;

    private GrownSite(Path site, Path catalogue, Resources resources, Path into) {
        this.site = site;
        this.catalogue = catalogue;
        this.resources = resources;
        this.into = into;
    }

    /** @return the directory written */
    public static Path write(Path site, Resources resources, Path into) {
        return new GrownSite(site, site, resources, into).write(brand -> true);
    }

    /**
     * A rung of the ladder.
     *
     * @param catalogue site whose brands, styles and lasts are meant
     */
    public static Path write(Path site, Path catalogue, Rung rung, Path into) {
        return new GrownSite(site, catalogue, rung.resources(), into).write(rung.brandIds()::contains);
    }

    private Path write(Predicate<String> orders) {
        try {
            Files.createDirectories(into);
            Files.writeString(into.resolve("planning.yaml"), Files.readString(site.resolve("planning.yaml")));
            put("brands.yaml", brands(orders));
            put("people.yaml", people());
            put("site.yaml", posts());
            put("products.yaml", lasts());
            return into;
        } catch (IOException e) {
            throw new UnusableInput(into + " : ne peut être écrit / cannot be written: " + e.getMessage());
        }
    }

    private JsonNode brands(Predicate<String> orders) {
        JsonNode root = YamlFile.read(catalogue.resolve("brands.yaml")).root().deepCopy();
        ObjectNode brands = (ObjectNode) root.path("brands");
        List<String> all = new ArrayList<>();
        brands.fieldNames().forEachRemaining(all::add);
        brands.remove(all.stream().filter(orders.negate()).toList());
        return root;
    }

    private void put(String file, JsonNode root) throws IOException {
        Files.writeString(into.resolve(file), MAPPER.writeValueAsString(root));
    }

    private JsonNode people() {
        JsonNode root = YamlFile.read(site.resolve("people.yaml")).root().deepCopy();
        ObjectNode people = (ObjectNode) root.path("people");
        resources.people().forEach((like, count) -> {
            ObjectNode first = (ObjectNode) people.path(like);
            if (count == 0) {
                people.remove(like);
            }
            for (int i = 2; i <= count; i++) {
                ObjectNode another = first.deepCopy();
                another.remove("days-off");
                another.put("name", first.path("name").asText() + " " + i);
                people.set(like + "-" + i, another);
            }
        });
        return root;
    }

    private JsonNode posts() {
        JsonNode root = YamlFile.read(site.resolve("site.yaml")).root().deepCopy();
        root.path("areas").forEach(area -> area.path("work-centres").forEach(centre -> {
            ObjectNode units = (ObjectNode) centre.path("units");
            List<String> present = new ArrayList<>();
            units.fieldNames().forEachRemaining(present::add);
            for (String like : present) {
                List<String> equals = like(units, like, present);
                if (resources.posts().containsKey(like)) {
                    long elsewhere = allLike(root, units.path(like)) - equals.size();
                    adapt(units, equals, (int) Math.max(0, resources.posts().get(like) - elsewhere));
                }
            }
        }));
        return root;
    }

    /** The last of equal posts go first; more of them are copies of the first. */
    private static void adapt(ObjectNode units, List<String> equals, int wanted) {
        if (wanted < equals.size()) {
            units.remove(equals.subList(wanted, equals.size()));
        }
        for (int i = 1; i <= wanted - equals.size(); i++) {
            ObjectNode another = units.path(equals.get(0)).deepCopy();
            another.put("name", another.path("name").asText() + " +" + i);
            units.set(equals.get(0) + "-x" + i, another);
        }
    }

    private static long allLike(JsonNode root, JsonNode unit) {
        long count = 0;
        for (JsonNode area : root.path("areas")) {
            for (JsonNode centre : area.path("work-centres")) {
                for (JsonNode other : centre.path("units")) {
                    count += other.path("operations").equals(unit.path("operations")) ? 1 : 0;
                }
            }
        }
        return count;
    }

    private static List<String> like(ObjectNode units, String like, List<String> present) {
        return present.stream()
                .filter(unit -> units.path(unit).path("operations").equals(units.path(like).path("operations")))
                .toList();
    }

    private JsonNode lasts() {
        JsonNode root = YamlFile.read(catalogue.resolve("products.yaml")).root().deepCopy();
        root.path("lasts").forEach(last -> {
            ObjectNode sizes = (ObjectNode) last.path("sizes");
            sizes.properties().forEach(size -> sizes.put(
                    size.getKey(), Math.max(1, (int) Math.round(size.getValue().asInt() * resources.lastsShare()))));
        });
        return root;
    }
}
