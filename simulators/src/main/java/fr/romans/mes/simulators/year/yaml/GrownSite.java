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

/** A site with more people, posts and lasts than it has, written as a configuration of its own. */
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
                long more = resources.posts().getOrDefault(like, 0) - like(units, like, present);
                for (int i = 1; i <= more; i++) {
                    ObjectNode another = units.path(like).deepCopy();
                    another.put("name", another.path("name").asText() + " +" + i);
                    units.set(like + "-x" + i, another);
                }
            }
        }));
        return root;
    }

    private static long like(ObjectNode units, String like, List<String> present) {
        return present.stream()
                .filter(unit -> units.path(unit).path("operations").equals(units.path(like).path("operations")))
                .count();
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
