package fr.romans.mes.core.workorder;

import static fr.romans.mes.core.atelier.SmallAtelier.ANNA;
import static fr.romans.mes.core.atelier.SmallAtelier.CUT_1;
import static fr.romans.mes.core.workorder.Reports.MONDAY_8;
import static fr.romans.mes.core.workorder.Reports.good;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.ReportId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChronologyTest {

    private static final int DAY = (int) Duration.ofDays(1).toMinutes();

    @Test
    void clockThatIsRightIsLeftAlone() {
        assertThat(of(report("t", 1, 0), report("t", 2, 5), report("t", 3, 5)))
                .containsExactly("t 1 at 0", "t 2 at 5", "t 3 at 5");
        assertThat(Chronology.of(List.of(report("t", 1, 0), report("t", 2, 5))).isCorrected()).isFalse();
    }

    @Test
    void reportsOfAClockThatJumpedKeepTheirPlaceAndTakeTheTimeBeforeTheJump() {
        assertThat(of(report("t", 1, 0), report("t", 2, 5), report("t", 3, 10 + DAY), report("t", 4, 15), report("t", 5, 20)))
                .containsExactly("t 1 at 0", "t 2 at 5", "t 3 at 5", "t 4 at 15", "t 5 at 20");
        assertThat(of(report("t", 1, 0), report("t", 2, 5), report("t", 3, 10 - DAY), report("t", 4, 15)))
                .containsExactly("t 1 at 0", "t 2 at 5", "t 3 at 5", "t 4 at 15");
    }

    @Test
    void timesBeforeTheClockWasSetTakeTheFirstRightOne() {
        assertThat(of(report("t", 1, DAY), report("t", 2, 5), report("t", 3, 10)))
                .containsExactly("t 1 at 5", "t 2 at 5", "t 3 at 10");
    }

    @Test
    void severalReportersAreMergedByTime() {
        assertThat(of(report("a", 900, 0), report("b", 1, 5), report("a", 901, 10), report("b", 2, 15)))
                .containsExactly("a 900 at 0", "b 1 at 5", "a 901 at 10", "b 2 at 15");
    }

    @Test
    void reporterThatDoesNotCountIsOrderedByItsClock() {
        assertThat(of(report("t", 0, 10), report("t", 0, 0), report("t", 0, 5)))
                .containsExactly("t 0 at 0", "t 0 at 5", "t 0 at 10");
    }

    @Test
    void onlyTheSetMatters() {
        var random = new Random(1);
        for (int round = 0; round < 500; round++) {
            var said = new ArrayList<FloorReport>();
            for (int number = 0; number < 8; number++) {
                said.add(report(random.nextBoolean() ? "a" : "b", number, random.nextInt(10)));
            }
            List<String> order = of(said.toArray(FloorReport[]::new));
            said.add(said.get(random.nextInt(said.size())));
            Collections.shuffle(said, random);
            assertThat(of(said.toArray(FloorReport[]::new))).isEqualTo(order);
        }
    }

    private static List<String> of(FloorReport... reports) {
        return Chronology.of(List.of(reports)).reports().stream()
                .map(report -> report.id().reporter() + " " + report.sequence() + " at "
                        + Duration.between(MONDAY_8, report.occurredAt()).toMinutes())
                .toList();
    }

    private static FloorReport report(String reporter, int number, int minute) {
        return new FloorReport(
                new ReportId(reporter + "_" + number + "-" + minute),
                new JobOrderId("A.1-L01-10"),
                CUT_1,
                ANNA,
                MONDAY_8.plusSeconds(60L * minute),
                number,
                good(1));
    }
}
