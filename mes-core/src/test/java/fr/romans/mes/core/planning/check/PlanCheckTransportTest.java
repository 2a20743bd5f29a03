package fr.romans.mes.core.planning.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A post, people or a lot at another site: work there waits for the way. */
class PlanCheckTransportTest extends GoldenPlan {

    /** montage-1 with ana and zoe is an hour away: L3 and those behind it cannot be there as planned. */
    @Test
    void aLotThatIsStillOnItsWayIsFound() throws IOException {
        elsewhere(0, "montage-1", "ana", "zoe");
        assertThat(codes()).as("ana cuts at home").containsOnly("plan-check.operator-elsewhere");
        elsewhere(3600, "montage-1", "ana", "zoe");
        assertThat(codes()).contains("plan-check.transport");
    }

    @Test
    void aFirstJobOrderElsewhereWaitsForTheWayThereFromHome() throws IOException {
        elsewhere(1200, "coupe-1");
        problem().put("from", DAY + "08:00:00Z");
        assertThat(onTheirWay()).as("cut at 08:20, when it could just be there").doesNotContain("L1-10");
        problem().put("from", DAY + "08:01:00Z");
        assertThat(onTheirWay()).contains("L1-10");
        waiting("L1");
        assertThat(onTheirWay()).doesNotContain("L1-10");
    }

    @Test
    void aLotThatWaitsElsewhereComesHomeFirst() throws IOException {
        elsewhere(1200, "montage-1");
        waiting("L1");
        problem().put("from", DAY + "08:00:00Z");
        assertThat(onTheirWay()).as("cut at 08:20, when it could just be there").doesNotContain("L1-10");
        problem().put("from", DAY + "08:01:00Z");
        assertThat(onTheirWay()).contains("L1-10");
    }

    @Test
    void whatIsElsewhereExists() throws IOException {
        elsewhere(0, "montage-9");
        assertThat(codes()).containsExactly("plan-check.unknown-reference");
        elsewhere(0, "montage-1");
        waiting("L99");
        assertThat(codes()).contains("plan-check.unknown-reference");
    }

    private List<Object> onTheirWay() throws IOException {
        return violations().stream()
                .filter(violation -> violation.code().equals("plan-check.transport"))
                .map(violation -> (Object) violation.facts().get("jobOrder"))
                .toList();
    }

    private void waiting(String lot) {
        ((ObjectNode) problem().withArray("elsewhere").get(0)).putArray("lots").add(lot);
    }

    private void elsewhere(long seconds, String unit, String... people) {
        ArrayNode list = problem().withArray("elsewhere");
        list.removeAll();
        ObjectNode site = list.addObject().put("site", "other").put("transportSeconds", seconds);
        site.putArray("units").add(unit);
        ArrayNode operators = site.putArray("operators");
        List.of(people).forEach(operators::add);
        site.putArray("lots");
    }
}
