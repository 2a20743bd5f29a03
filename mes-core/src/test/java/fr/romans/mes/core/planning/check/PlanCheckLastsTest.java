package fr.romans.mes.core.planning.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No more pairs of a last are in use at once than are owned. */
class PlanCheckLastsTest extends GoldenPlan {

    @ParameterizedTest
    @CsvSource({"0, 38", "1, 38.5", "2, 39"})
    void lastsThatJustSufficeAreAcceptedAndOnePairLessIsFound(int last, String size) throws IOException {
        ObjectNode stock = (ObjectNode) problem().at("/lasts/" + last);
        stock.put("owned", stock.get("owned").intValue() - 1);
        assertThat(violations()).hasSize(1).first().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("plan-check.lasts-lacking");
            assertThat(violation.facts()).containsEntry("last", "derby " + size);
        });
    }

    @Test
    void lastsAreGivenBackBeforeTheyAreTakenAtTheSameMinute() throws IOException {
        // L2 takes the 38s at 10:02; let L1 give them back then.
        ((ObjectNode) lot("L1").withArray("lastHolds").get(0)).put("untilStartOf", "L1-30");
        ((ObjectNode) problem().at("/lasts/0")).put("owned", 4);
        assertThat(codes()).isEmpty();
    }

    @Test
    void lastsInUseAsTheHorizonBeginsCount() throws IOException {
        ((ObjectNode) lot("L3").withArray("lastHolds").get(0)).putNull("fromStartOf").putNull("untilStartOf");
        assertThat(codes()).isEmpty();
        ((ObjectNode) problem().at("/lasts/2")).put("owned", 5);
        assertThat(codes()).containsExactly("plan-check.lasts-lacking");
    }

    @Test
    void lastsThatLackWhereTheFloorStandsAlreadyAreNotThePlansFault() throws IOException {
        ((ObjectNode) problem().at("/lasts/2")).put("owned", 3);
        ((ObjectNode) lot("L3").withArray("lastHolds").get(0)).putNull("fromStartOf");
        ((ObjectNode) lot("L1").withArray("lastHolds").get(0)).putNull("fromStartOf");
        assertThat(codes()).isEmpty();
    }
}
