package fr.romans.mes.core.planning;

import static fr.romans.mes.core.atelier.SmallAtelier.*;
import static fr.romans.mes.core.workorder.JobOrderState.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.LotMaker;
import fr.romans.mes.core.workorder.LotStates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The small atelier freezes 24 hours; it is Monday, ten o'clock. */
class FrozenZoneTest {

    private static final Instant TEN = Instant.parse("2026-09-07T08:00:00Z");
    private static final Instant ELEVEN = TEN.plus(Duration.ofHours(1));
    private static final Instant TUESDAY_NINE = TEN.plus(Duration.ofHours(23));
    private static final Instant TUESDAY_TEN = TEN.plus(Duration.ofHours(24));
    private static final OrderLine LINE = line("A.1", DERBY, OrderKind.SERIES, "37:12");
    private static final LotFile LOT = LotMaker.lotsOf(LINE, atelier()).get(0);
    private static final OrderLine OTHER_LINE = line("B.1", DERBY, OrderKind.SERIES, "37:12");
    private static final LotFile OTHER = LotMaker.lotsOf(OTHER_LINE, atelier()).get(0);

    /** 96 minutes at pace 0.9, with an hour's break. */
    private static final Assignment CUTTING = at("A.1-L01-10", CUT_1, ANNA, ELEVEN, 87 + 60);
    private static final Assignment STITCHING = at("A.1-L01-30", STITCH, CHLOE, TUESDAY_NINE, 240 + 60);
    private static final Assignment LATER = at("A.1-L01-30", STITCH, CHLOE, TUESDAY_TEN, 240 + 60);

    @Test
    void publishedWorkThatStartsWithinTheZoneStaysWhereItIs() {
        assertThat(pins(List.of(LOT), CUTTING, STITCHING)).containsExactlyInAnyOrder(CUTTING, STITCHING);
    }

    @Test
    void publishedWorkBehindTheZoneIsFree() {
        assertThat(pins(List.of(LOT), CUTTING, LATER)).containsExactly(CUTTING);
    }

    @Test
    void workThatShouldHaveStartedIsFree() {
        Assignment missed = at("A.1-L01-10", CUT_1, ANNA, TEN.minusSeconds(3600), 87);
        assertThat(pins(List.of(LOT), missed)).isEmpty();
    }

    @Test
    void workBehindAPredecessorThatIsNotPinnedIsFree() {
        assertThat(pins(List.of(LOT), STITCHING)).isEmpty();
    }

    @Test
    void workBehindALatePredecessorIsFree() {
        LotFile running = LotStates.in(LOT, RUNNING);
        Assignment tooSoon = at("A.1-L01-30", STITCH, CHLOE, ELEVEN, 300);
        assertThat(pins(List.of(running), tooSoon)).extracting(Assignment::jobOrder)
                .as("cutting goes on until 11:36")
                .containsExactly(new JobOrderId("A.1-L01-10"));
    }

    @Test
    void workOfAPersonOrAPostThatIsGoneIsFree() {
        assertThat(pins(List.of(LOT), at("A.1-L01-10", CUT_1, new OperatorId("zoe"), ELEVEN, 156))).isEmpty();
        assertThat(pins(List.of(LOT), at("A.1-L01-10", new WorkUnitId("cut-9"), ANNA, ELEVEN, 147))).isEmpty();
    }

    @Test
    void workThatWouldTakeLongerThanPublishedIsFree() {
        assertThat(pins(List.of(LOT), at("A.1-L01-10", CUT_1, ANNA, ELEVEN, 120))).isEmpty();
    }

    @Test
    void workWhosePersonIsStillAtStartedWorkIsFree() {
        Assignment soon = at("A.1-L01-10", CUT_2, ANNA, ELEVEN, 147);
        assertThat(pins(List.of(LotStates.in(OTHER, RUNNING), LOT), soon)).extracting(Assignment::jobOrder)
                .containsExactly(new JobOrderId("B.1-L01-10"));
    }

    private static List<Assignment> pins(List<LotFile> lots, Assignment... published) {
        var plan = new WeeklyPlan(
                new PlanId("P1"), SITE, PlanState.PUBLISHED, TEN, TEN, TEN, List.of(published), FakePlans.NO_COST);
        PlanningSnapshot snapshot = new SnapshotBuilder(atelier(), TEN, Duration.ofDays(7), Optional.of(plan))
                .of(lots, Map.of(LINE.id(), LINE, OTHER_LINE.id(), OTHER_LINE));
        return snapshot.lots().stream()
                .flatMap(lot -> lot.jobOrders().stream())
                .flatMap(job -> Optional.ofNullable(job.pin()).stream())
                .toList();
    }

    private static Assignment at(String job, WorkUnitId unit, @Nullable OperatorId operator, Instant start, int minutes) {
        return new Assignment(
                new JobOrderId(job), unit, operator, start, start.plus(Duration.ofMinutes(minutes)), Duration.ZERO);
    }
}
