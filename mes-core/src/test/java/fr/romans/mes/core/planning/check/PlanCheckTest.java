package fr.romans.mes.core.planning.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Every job order is placed once, where it can be done, by somebody who can do it, and stays where it is pinned. The file names
 * only what it has, once, and gives possible values.
 */
class PlanCheckTest extends GoldenPlan {

    @Test
    void theGoldenPlanIsSound() throws IOException {
        CheckReport report = check();
        assertThat(report.violations()).isEmpty();
        assertThat(report.isSound()).isTrue();
        assertThat(report.jobOrders()).isEqualTo(12);
        assertThat(report.recomputed()).contains(report.claimed());
    }

    @Test
    void aMissingJobOrderIsFound() throws IOException {
        plan().remove(index("L2-40"));
        assertThat(codes()).containsExactly("plan-check.job-order-missing");
    }

    @Test
    void aJobOrderPlacedTwiceIsFound() throws IOException {
        plan().add(placed("L2-40").deepCopy());
        assertThat(codes()).containsExactly("plan-check.job-order-twice");
    }

    @Test
    void aJobOrderThatNobodyAskedForIsFound() throws IOException {
        plan().add(placed("L2-40").deepCopy().put("jobOrder", "L9-40"));
        assertThat(codes()).containsExactly("plan-check.job-order-unknown");
    }

    @Test
    void anotherEligibleUnitIsAccepted() throws IOException {
        placed("L2-40").put("unit", "montage-2");
        assertThat(codes()).isEmpty();
    }

    @Test
    void aUnitThatCannotDoItIsFound() throws IOException {
        placed("L2-40").put("unit", "coupe-1");
        assertThat(codes()).containsExactly("plan-check.unit-not-eligible");
    }

    @Test
    void anAttendedUnitWithoutOperatorIsFound() throws IOException {
        placed("L2-40").putNull("operator");
        assertThat(codes()).containsExactly("plan-check.operator-missing");
    }

    @Test
    void anOperatorAtAnUnattendedUnitIsFound() throws IOException {
        // After work: nobody else needs her then.
        placed("L2-30").put("operator", "ana");
        move("L2-40", "14:30", "14:46");
        move("L2-30", "12:29", "14:29");
        move("L3-40", "11:00", "11:16");
        assertThat(codes()).containsExactly("plan-check.operator-at-unattended-unit");
    }

    @Test
    void anUnqualifiedOperatorIsFound() throws IOException {
        // zoe takes over L3 from ana, but L2 stays with her.
        person("ana").withObject("/pace").remove("FINISHING");
        placed("L3-40").put("operator", "zoe").put("end", DAY + "13:10:00Z");
        move("L1-40", "13:10", "13:39");
        move("L2-40", "13:39", "13:55");
        assertThat(codes()).containsExactly("plan-check.operator-not-qualified");
    }

    @Test
    void aPinThatIsNotKeptIsFound() throws IOException {
        placed("L3-10").put("start", DAY + "07:31:00Z");
        assertThat(codes()).containsExactly("plan-check.pin-moved");
    }

    @Test
    void aFileThatNamesWhatItDoesNotHaveIsFound() throws IOException {
        unit("coupe-1").put("open", "c9");
        assertThat(codes()).containsExactly("plan-check.unknown-reference");
    }

    @Test
    void anIdThatComesTwiceIsFound() throws IOException {
        problem().withArray("operators").add(person("ana").deepCopy());
        assertThat(codes()).containsExactly("plan-check.id-twice");
    }

    @Test
    void anUnsortedCalendarIsFound() throws IOException {
        ArrayNode site = (ArrayNode) problem().at("/calendars/c1");
        site.add(site.remove(0));
        assertThat(codes()).containsExactly("plan-check.calendar-unsorted");
    }

    @Test
    void anImpossibleValueIsFound() throws IOException {
        person("ana").withObject("/pace").put("CUTTING", 0);
        assertThat(codes()).containsExactly("plan-check.impossible-value");
    }
}
