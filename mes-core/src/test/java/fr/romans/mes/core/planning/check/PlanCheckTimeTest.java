package fr.romans.mes.core.planning.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** When work may start, and how long it takes. */
class PlanCheckTimeTest extends GoldenPlan {

    @Test
    void aStartExactlyAtTheHorizonIsAcceptedAndOneBeforeIsFound() throws IOException {
        problem().put("from", DAY + "08:20:00Z");
        assertThat(codes()).isEmpty();
        problem().put("from", DAY + "08:21:00Z");
        assertThat(codes()).containsExactly("plan-check.starts-before-horizon", "plan-check.starts-before-horizon");
    }

    @Test
    void aStartExactlyAtTheReleaseIsAcceptedAndOneBeforeIsFound() throws IOException {
        lot("L1").put("release", DAY + "08:20:00Z");
        assertThat(codes()).isEmpty();
        lot("L1").put("release", DAY + "08:21:00Z");
        assertThat(codes()).containsExactly("plan-check.starts-before-release");
    }

    @Test
    void aStartExactlyAtTheEarliestIsAcceptedAndOneBeforeIsFound() throws IOException {
        job("L2", 1).put("earliestStart", DAY + "10:02:00Z");
        assertThat(codes()).isEmpty();
        job("L2", 1).put("earliestStart", DAY + "10:03:00Z");
        assertThat(codes()).containsExactly("plan-check.starts-before-earliest");
    }

    @Test
    void pinnedWorkMayStartBeforeEverything() throws IOException {
        lot("L3").put("release", DAY + "08:00:00Z");
        job("L3", 0).put("earliestStart", DAY + "08:00:00Z");
        assertThat(codes()).isEmpty();
    }

    @Test
    void aStartInClosedTimeIsFound() throws IOException {
        // Sixteen minutes from noon, when all are at lunch, would end at 13:16.
        move("L3-40", "12:00", "13:16");
        move("L1-40", "13:16", "13:45");
        move("L2-40", "13:45", "14:01");
        assertThat(codes()).containsExactly("plan-check.starts-in-closed-time");
    }

    @Test
    void aStartWhileTheOperatorIsAwayIsFound() throws IOException {
        ((ArrayNode) problem().at("/calendars/c2")).remove(1);
        assertThat(violations())
                .filteredOn(violation -> violation.code().equals("plan-check.starts-in-closed-time"))
                .extracting(violation -> violation.facts().get("jobOrder"))
                .containsExactly("L2-40");
    }

    @Test
    void aMinuteTooShortOrTooLongIsFound() throws IOException {
        placed("L2-40").put("end", DAY + "13:50:00Z");
        assertThat(codes()).containsExactly("plan-check.wrong-end");
        placed("L2-40").put("end", DAY + "13:52:00Z");
        assertThat(codes()).containsExactly("plan-check.wrong-end");
    }

    @Test
    void workIsRoundedUpToTheMinuteAtThePaceOfThePerson() throws IOException {
        // 1,440 s at 1.2 are 28.8 minutes; at 1.21 they are 29.04, so 30.
        person("zoe").withObject("/pace").put("FINISHING", 1.205);
        assertThat(codes()).isEmpty();
        person("zoe").withObject("/pace").put("FINISHING", 1.21);
        assertThat(codes()).containsExactly("plan-check.wrong-end");
    }

    @Test
    void unattendedWorkRunsByTheClockThroughLunchAndNobodysPace() throws IOException {
        placed("L1-30").put("end", DAY + "13:02:00Z");
        assertThat(codes()).containsExactly("plan-check.wrong-end");
    }

    @Test
    void anEndAtTheLastMinuteIsAcceptedAndOneBeyondIsFound() throws IOException {
        problem().put("until", DAY + "13:51:00Z");
        assertThat(codes()).isEmpty();
        problem().put("until", DAY + "13:50:00Z");
        assertThat(codes()).containsExactly("plan-check.ends-after-horizon");
    }

    @Test
    void aJobOrderThatStartsBeforeTheOneBeforeItEndsIsFound() throws IOException {
        move("L3-30", "08:59", "10:59");
        assertThat(violations()).hasSize(1).first().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("plan-check.precedence");
            assertThat(violation.sentence(Locale.ENGLISH))
                    .isEqualTo("L3-30 starts at 2026-11-30T08:59:00Z, before L3-20 of the same lot ends at 2026-11-30T09:00:00Z");
        });
    }
}
