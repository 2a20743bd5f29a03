package fr.romans.mes.simulators.year.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.romans.mes.simulators.UnusableInput;
import fr.romans.mes.simulators.ladder.Resources;
import fr.romans.mes.simulators.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A site with more people, posts and lasts than it has, written as a configuration of its own. */
public final class GrownSite {

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private final Path site;
    private final Resources resources;
    private final Path into;

    private GrownSite(Path site, Resources resources, Path into) {
        this.site = site;
        this.resources = resources;
        this.into = into;
    }

    /** @return the directory written */
    public static Path write(Path site, Resources resources, Path into) {
        try {
            Files.createDirectories(into);
            new GrownSite(site, resources, into).write();
            return into;
        } catch (IOException e) {
            throw new UnusableInput(into + " : ne peut être écrit / cannot be written: " + e.getMessage());
        }
    }

    private void write() throws IOException {
        for (String same : List.of("brands.yaml", "planning.yaml")) {
            Files.writeString(into.resolve(same), Files.readString(site.resolve(same)));
        }
        put("people.yaml", people());
        put("site.yaml", posts());
        put("products.yaml", lasts());
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
        JsonNode root = YamlFile.read(site.resolve("products.yaml")).root().deepCopy();
        root.path("lasts").forEach(last -> {
            ObjectNode sizes = (ObjectNode) last.path("sizes");
            sizes.properties().forEach(size -> sizes.put(
                    size.getKey(), Math.max(1, (int) Math.round(size.getValue().asInt() * resources.lastsShare()))));
        });
        return root;
    }
}
