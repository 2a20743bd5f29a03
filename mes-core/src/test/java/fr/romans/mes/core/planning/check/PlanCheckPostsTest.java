package fr.romans.mes.core.planning.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A post, a person or a cabinet holds no more than it can, and is set up for what it does. */
class PlanCheckPostsTest extends GoldenPlan {

    @ParameterizedTest
    @CsvSource({
        "0, CUTTING die after another die: L1",
        "1, CUTTING leather after another leather: L2",
        "2, LASTING on a post that was set up for another last: L3"
    })
    void aSetupThatIsNotThatOfTheRulesIsFound(int rule, String which) throws IOException {
        ((ObjectNode) problem().at("/setupRules/" + rule)).put("seconds", 300);
        assertThat(violations()).as(which).extracting(Violation::code).containsExactly("plan-check.wrong-setup");
    }

    @Test
    void aPostThatStandsReadyNeedsNoSetup() throws IOException {
        unit("montage-1").withObject("/setUpFor").put("last", "derby");
        assertThat(codes()).containsExactly("plan-check.wrong-setup");
        placed("L3-20").put("setupSeconds", 0).put("end", DAY + "08:49:00Z");
        cost().put("setupSeconds", 840).put("setups", 700).put("total", 863);
        assertThat(codes()).isEmpty();
    }

    @Test
    void aPostThatWasSetUpForNothingKnownNeedsASetup() throws IOException {
        unit("montage-1").withObject("/setUpFor").remove("last");
        assertThat(codes()).isEmpty();
    }

    @Test
    void twoLotsAtOnceOnAPostAreFound() throws IOException {
        // zoe finishes L1 while ana is still at L3; each is at one post only.
        move("L1-40", "13:05", "13:34");
        assertThat(codes()).containsExactly("plan-check.unit-overlap");
    }

    @Test
    void aPersonAtTwoPostsAtOnceIsFound() throws IOException {
        placed("L1-40").put("unit", "montage-2").put("operator", "ana").put("start", DAY + "13:05:00Z").put("end", DAY + "13:29:00Z");
        assertThat(codes()).containsExactly("plan-check.operator-overlap");
    }

    @Test
    void pinsMayOverlapEachOtherButNothingElse() throws IOException {
        pin("L1", 0, "08:15", "09:18");
        assertThat(codes()).as("L1 pinned on top of pinned L3").isEmpty();
        pin("L1", 0, "08:15", "09:19");
        move("L1-20", "09:19", "10:03");
        assertThat(codes()).as("L2 is free and starts at 09:18").contains("plan-check.unit-overlap", "plan-check.operator-overlap");
    }

    @Test
    void aFullCabinetIsAcceptedAndAnOverfullOneIsFound() throws IOException {
        unit("sechage-1").put("capacityLots", 2);
        assertThat(codes()).containsExactly("plan-check.capacity-exceeded");
    }
}
