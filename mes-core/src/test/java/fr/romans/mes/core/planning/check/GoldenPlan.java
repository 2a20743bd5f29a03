package fr.romans.mes.core.planning.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.romans.mes.core.planning.file.PlanFile;
import fr.romans.mes.core.planning.file.PlanFileJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;

/**
 * The golden plan keeps every rule at its very limit: two more pairs of lasts, a minute less of time, and it would not. Each
 * test changes the file a little, so that one rule is broken, or just not yet.
 *
 * <p>L3's cutting is pinned. Then, along the posts: coupe-1 L3 L1 L2, montage-1 lasts L3 L1 L2 and finishes L3 (over lunch) L1 L2,
 * and the drying cabinet holds all three lots from 10:31 to 11:00.
 */
abstract class GoldenPlan {

    static final String DAY = "2026-11-30T";

    private final ObjectMapper json = new ObjectMapper();
    ObjectNode file;

    @BeforeEach
    void readGoldenPlan() throws IOException {
        file = (ObjectNode) json.readTree(Files.readString(Path.of("src/test/resources/planning/golden-plan.json")));
    }

    CheckReport check() throws IOException {
        PlanFile read = PlanFileJson.read(new ByteArrayInputStream(json.writeValueAsBytes(file)));
        return PlanCheck.check(read);
    }

    List<Violation> violations() throws IOException {
        return check().violations();
    }

    /** Codes of the broken rules; what the change did to the cost is looked at in tests of its own. */
    List<String> codes() throws IOException {
        CheckReport report = check();
        report.violations().forEach(violation -> assertThat(violation.sentence(Locale.FRENCH)).doesNotContain("?"));
        return report.violations().stream()
                .map(Violation::code)
                .filter(code -> !code.equals(Violation.COST_DIFFERS))
                .toList();
    }

    ObjectNode problem() {
        return file.withObject("/problem");
    }

    ObjectNode cost() {
        return file.withObject("/cost");
    }

    ArrayNode plan() {
        return file.withArray("plan");
    }

    int index(String jobOrder) {
        for (int i = 0; i < plan().size(); i++) {
            if (plan().get(i).get("jobOrder").textValue().equals(jobOrder)) {
                return i;
            }
        }
        throw new IllegalArgumentException(jobOrder);
    }

    ObjectNode placed(String jobOrder) {
        return (ObjectNode) plan().get(index(jobOrder));
    }

    void move(String jobOrder, String start, String end) {
        placed(jobOrder).put("start", DAY + start + ":00Z").put("end", DAY + end + ":00Z");
    }

    ObjectNode unit(String id) {
        return withId("units", id);
    }

    ObjectNode person(String id) {
        return withId("operators", id);
    }

    ObjectNode lot(String id) {
        return withId("lots", id);
    }

    ObjectNode job(String lot, int step) {
        return (ObjectNode) lot(lot).withArray("jobOrders").get(step);
    }

    /** Pins a job order to the given time, with the plan keeping it. */
    void pin(String lot, int step, String start, String end) {
        ObjectNode job = job(lot, step);
        move(job.get("id").textValue(), start, end);
        job.set("pin", placed(job.get("id").textValue()).deepCopy());
    }

    private ObjectNode withId(String list, String id) {
        for (JsonNode node : problem().withArray(list)) {
            if (node.get("id").textValue().equals(id)) {
                return (ObjectNode) node;
            }
        }
        throw new IllegalArgumentException(id);
    }
}
