package fr.romans.mes.core.planning;

import static fr.romans.mes.core.atelier.SmallAtelier.*;
import static fr.romans.mes.core.planning.MondayAtTen.*;
import static fr.romans.mes.core.workorder.JobOrderState.ABORTED;
import static fr.romans.mes.core.workorder.JobOrderState.ENDED;
import static fr.romans.mes.core.workorder.JobOrderState.NOT_ALLOWED_TO_START;
import static fr.romans.mes.core.workorder.JobOrderState.RUNNING;
import static fr.romans.mes.core.workorder.Reports.MONDAY_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.product.Material;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.LotMaker;
import fr.romans.mes.core.workorder.LotStates;
import fr.romans.mes.core.workorder.Told;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is to be done, with which posts, lasts and hours. */
class SnapshotBuilderTest {

    @Test
    void lotWaitsWithAllItsWorkFromItsReleaseToItsDueDate() {
        PlannableLot lot = lot(LOT);

        assertThat(lot.pairs()).isEqualTo(LOT.lot().pairs());
        assertThat(lot.release()).isEqualTo(Instant.parse("2026-09-06T22:00:00Z"));
        assertThat(lot.due()).isEqualTo(Instant.parse("2026-09-25T14:00:00Z"));
        assertThat(lot.aim()).isEqualTo(Instant.parse("2026-09-23T14:00:00Z"));
        assertThat(lot.hardDue()).isFalse();
        assertThat(lot.startedAt()).isNull();
        assertThat(lot.jobOrders()).extracting(PlannableJobOrder::operation)
                .containsExactly(CUTTING, STITCHING, LASTING, DRYING, FINISHING);
        assertThat(lot.jobOrders()).allSatisfy(job -> {
            assertThat(job.pin()).isNull();
            assertThat(job.earliestStart()).isEqualTo(lot.release());
        });
    }

    @Test
    void workTakesTheTimeOfThePairsAndOfTheLotOnEveryPostThatCanDoIt() {
        List<PlannableJobOrder> jobs = lot(LOT).jobOrders();

        assertThat(jobs.get(0).workOn()).isEqualTo(Map.of(CUT_1, Duration.ofMinutes(96), CUT_2, Duration.ofMinutes(96)));
        assertThat(jobs.get(2).workOn()).isEqualTo(Map.of(LASTER, Duration.ofMinutes(102)));
        assertThat(jobs.get(3).workOn()).isEqualTo(Map.of(RACK, Duration.ofHours(2)));
    }

    @Test
    void weightIsThatOfTheBrandTimesThePriority() {
        OrderLine show = line("B.1", PUMP, OrderKind.SHOW, "37:3");
        PlannableLot lot = snapshot(Optional.empty(), List.of(show), LotMaker.lotsOf(show, atelier()))
                .lots()
                .get(0);

        assertThat(lot.weight()).isEqualByComparingTo(new BigDecimal("3"));
        assertThat(lot.hardDue()).isTrue();
    }

    @Test
    void workThatNeedsSolesWaitsForThem() {
        OrderLine late = LINE.withArrivals(Map.of(Material.SOLES, LINE.release().plusDays(9)));
        List<PlannableJobOrder> jobs =
                snapshot(Optional.empty(), List.of(late), List.of(LOT)).lots().get(0).jobOrders();

        assertThat(jobs.get(4).operation()).isEqualTo(FINISHING);
        assertThat(jobs.get(4).earliestStart()).isEqualTo(jobs.get(3).earliestStart().plus(Duration.ofDays(9)));
    }

    @Test
    void setUpsCompareTheAttributesOfTheirOperation() {
        List<PlannableJobOrder> jobs = lot(LOT).jobOrders();

        assertThat(jobs.get(0).setup()).isEqualTo(Map.of("leather", "black"));
        assertThat(jobs.get(1).setup()).isEmpty();
        assertThat(jobs.get(2).setup()).isEqualTo(Map.of("last", "L40"));
    }

    @Test
    void postIsSetUpForWhatWasDoneThereLast() {
        PlanningSnapshot snapshot = snapshot(LotStates.in(LOT, ENDED, RUNNING));

        assertThat(unit(snapshot, CUT_1).setUpFor()).isEqualTo(Map.of("leather", "black"));
        assertThat(unit(snapshot, CUT_2).setUpFor()).isEmpty();
    }

    @Test
    void postsAreOpenWithTheSiteAndTheRackHoldsSeveralLotsUnattended() {
        PlanningSnapshot snapshot = snapshot(LOT);

        assertThat(snapshot.from()).isEqualTo(TEN);
        assertThat(unit(snapshot, RACK).attended()).isFalse();
        assertThat(unit(snapshot, RACK).capacityLots()).isEqualTo(4);
        assertThat(unit(snapshot, CUT_1).attended()).isTrue();
        assertThat(unit(snapshot, CUT_1).open().nextOpen(TEN)).contains(TEN);
        assertThat(unit(snapshot, CUT_1).open().isOpenAt(TEN.plus(Duration.ofHours(2)))).isFalse();
    }

    @Test
    void calendarsRunOnAfterTheWeeksPlanned() {
        PlanningSnapshot snapshot = snapshot(LOT);

        assertThat(snapshot.until()).isAfter(NOW.plus(Duration.ofDays(100)));
    }

    @Test
    void lastsAreCountedByModelAndSize() {
        assertThat(snapshot(LOT).lasts())
                .extracting(stock -> stock.model().value() + " " + stock.size() + " " + stock.owned().count())
                .containsExactly("L40 37 12", "L40 38 12", "L40 39 4");
    }

    @Test
    void operationsThatThePairsHavePassedAreNotPlanned() {
        LotFile lot = LotStates.in(LOT, RUNNING, NOT_ALLOWED_TO_START, RUNNING);

        assertThat(lot(lot).jobOrders()).extracting(PlannableJobOrder::operation)
                .containsExactly(LASTING, DRYING, FINISHING);
    }

    @Test
    void lotsWithoutWorkAreLeftOut() {
        assertThat(snapshot(LotStates.in(LOT, ENDED, ENDED, ENDED, ENDED, ENDED)).lots()).isEmpty();
        assertThat(snapshot(LotStates.in(LOT, ENDED, ABORTED)).lots()).isEmpty();
        assertThat(snapshot(LotStates.in(LOT, RUNNING, ENDED, ENDED, ENDED, ENDED)).lots()).isEmpty();
    }

    @Test
    void lotNeedsItsLastsFromLastingToFinishing() {
        assertThat(lot(LOT).lastHolds())
                .containsExactly(new LastHold(
                        LAST, SizeRun.parse("37:12"), new JobOrderId("A.1-L01-40"), new JobOrderId("A.1-L01-70")));
    }

    @Test
    void lotOnTheRackHoldsItsLastsAlready() {
        assertThat(lot(LotStates.in(LOT, ENDED, ENDED, ENDED, RUNNING)).lastHolds())
                .containsExactly(new LastHold(LAST, SizeRun.parse("37:12"), null, new JobOrderId("A.1-L01-70")));
    }

    @Test
    void lotInFinishingHasGivenItsLastsBack() {
        assertThat(lot(LotStates.in(LOT, ENDED, ENDED, ENDED, ENDED, RUNNING)).lastHolds()).isEmpty();
    }

    @Test
    void publishedPlanIsKeptForTheWorkThatIsLeft() {
        Assignment cutting = pin("A.1-L01-10", CUT_1, ANNA, MONDAY_8, TEN);
        Assignment stitching = pin("A.1-L01-30", STITCH, CHLOE, TEN, TEN.plusSeconds(3600));
        PlanningSnapshot snapshot = snapshot(
                Optional.of(published(cutting, stitching)), List.of(LINE), List.of(LotStates.in(LOT, ENDED)));

        assertThat(snapshot.published()).isEqualTo(Map.of(stitching.jobOrder(), stitching));
    }

    @Test
    void scrappedPairsTakeNoMoreWork() {
        List<JobOrder> jobs = LotStates.in(LOT, ENDED).jobOrders();
        JobOrder fewer = new JobOrder(
                jobs.get(1).id(), LOT.lot().id(), 30, STITCHING, Pairs.of(10),
                jobs.get(1).state(), jobs.get(1).good(), jobs.get(1).scrapped(), null, null, null, null,
                Told.NOTHING);

        assertThat(lot(LotStates.in(LOT, ENDED).with(fewer)).jobOrders().get(0).workOn())
                .containsEntry(STITCH, Duration.ofMinutes(200));
    }

    @Test
    void lotWhoseOrderLineIsMissingIsABrokenAssumption() {
        assertThatThrownBy(() -> snapshot(Optional.empty(), List.of(), List.of(LOT)))
                .hasMessageContaining("A.1-L01")
                .hasMessageContaining("not in the order book");
    }
}
