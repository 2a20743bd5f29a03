package fr.romans.mes.core.planning;

import static fr.romans.mes.core.atelier.SmallAtelier.*;
import static fr.romans.mes.core.planning.MondayAtTen.*;
import static fr.romans.mes.core.workorder.JobOrderState.ENDED;
import static fr.romans.mes.core.workorder.JobOrderState.INTERRUPTED;
import static fr.romans.mes.core.workorder.JobOrderState.RUNNING;
import static fr.romans.mes.core.workorder.Reports.MONDAY_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.LotStates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Work that has begun is pinned where it is, to whoever is at it, for as long as what is left of it takes. */
class SnapshotStartedWorkTest {

    @Test
    void runningWorkStaysAtItsPostWithWhatIsLeftOfIt() {
        LotFile running = LOT.with(LotStates.counted(
                LotStates.in(LOT, RUNNING).jobOrders().get(0), 5, 1));

        assertThat(lot(running).jobOrders().get(0).pin())
                .isEqualTo(pin("A.1-L01-10", CUT_1, ANNA, MONDAY_8, TEN.plus(Duration.ofMinutes(48))));
        assertThat(lot(running).startedAt()).isEqualTo(MONDAY_8);
    }

    @Test
    void interruptedWorkIsPinnedToo() {
        assertThat(lot(LotStates.in(LOT, INTERRUPTED)).jobOrders().get(0).pin())
                .isEqualTo(pin("A.1-L01-10", CUT_1, ANNA, MONDAY_8, TEN.plus(Duration.ofMinutes(96))));
    }

    @Test
    void whatIsLeftOfRunningWorkWaitsForLunch() {
        LotFile stitching = LotStates.in(LOT, ENDED, RUNNING);

        assertThat(lot(stitching).jobOrders().get(0).pin())
                .as("4 hours of stitching from 10 o'clock, an hour's break")
                .isEqualTo(pin("A.1-L01-30", STITCH, CHLOE, MONDAY_8.plusSeconds(3600), TEN.plus(Duration.ofHours(5))));
    }

    @Test
    void whatSomebodyOnLeaveHasBegunKeepsItsPostByTheHoursOfTheSiteAlone() {
        LotFile stitching = LotStates.in(LOT, ENDED, RUNNING);
        Instant wednesday = MONDAY_8.plus(Duration.ofDays(2));
        PlanningSnapshot snapshot = new SnapshotBuilder(atelier(), wednesday, Duration.ofDays(7), Optional.empty())
                .of(List.of(stitching), Map.of(LINE.id(), LINE));

        assertThat(snapshot.lots().get(0).jobOrders().get(0).pin())
                .as("4 hours of stitching from 8 o'clock; Chloé is there again on Thursday")
                .isEqualTo(pin("A.1-L01-30", STITCH, null, MONDAY_8.plusSeconds(3600), wednesday.plus(Duration.ofHours(4))));
    }

    @Test
    void dryingIsPinnedByTheClockWithNobodyAtIt() {
        LotFile drying = LotStates.in(LOT, ENDED, ENDED, ENDED, RUNNING);
        Instant start = MONDAY_8.plus(Duration.ofHours(3));

        assertThat(lot(drying).jobOrders().get(0).pin())
                .isEqualTo(pin("A.1-L01-50", RACK, null, start, start.plus(Duration.ofHours(2))));
    }

    @Test
    void pinEndsAfterItStartsAlsoWhereTheTerminalsClockIsAhead() {
        JobOrder ahead = startedAt(LotStates.in(LOT, RUNNING).jobOrders().get(0), TEN.plus(Duration.ofMinutes(30)), ANNA);

        Assignment pin = lot(LOT.with(ahead)).jobOrders().get(0).pin();
        assertThat(pin).isNotNull();
        assertThat(pin.start()).isEqualTo(TEN.plus(Duration.ofMinutes(30)));
        assertThat(pin.end()).isAfter(pin.start());
    }

    @Test
    void startThatNobodyPutANameToIsOfThePersonPlanned() {
        JobOrder anonymous = startedAt(LotStates.in(LOT, RUNNING).jobOrders().get(0), MONDAY_8, null);
        Assignment planned = pin("A.1-L01-10", CUT_1, BORIS, MONDAY_8, TEN);
        PlanningSnapshot snapshot = snapshot(
                Optional.of(published(planned)), List.of(LINE), List.of(LOT.with(anonymous)));

        assertThat(snapshot.lots().get(0).jobOrders().get(0).pin())
                .isNotNull()
                .extracting(Assignment::operator)
                .isEqualTo(BORIS);
    }

    @Test
    void workOfSomebodyWhoLeftIsPinnedWithoutAName() {
        JobOrder byStranger =
                startedAt(LotStates.in(LOT, RUNNING).jobOrders().get(0), MONDAY_8, new OperatorId("zoe"));

        Assignment pin = lot(LOT.with(byStranger)).jobOrders().get(0).pin();
        assertThat(pin).isNotNull();
        assertThat(pin.operator()).isNull();
    }
}
