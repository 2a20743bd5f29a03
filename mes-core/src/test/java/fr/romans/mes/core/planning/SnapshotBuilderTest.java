package fr.romans.mes.core.planning;

import static fr.romans.mes.core.atelier.SmallAtelier.*;
import static fr.romans.mes.core.workorder.JobOrderState.ABORTED;
import static fr.romans.mes.core.workorder.JobOrderState.ENDED;
import static fr.romans.mes.core.workorder.JobOrderState.INTERRUPTED;
import static fr.romans.mes.core.workorder.JobOrderState.NOT_ALLOWED_TO_START;
import static fr.romans.mes.core.workorder.JobOrderState.RUNNING;
import static fr.romans.mes.core.workorder.Reports.MONDAY_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.personnel.Operator;
import fr.romans.mes.core.personnel.SkillLevel;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.product.Material;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.LotMaker;
import fr.romans.mes.core.workorder.LotStates;
import fr.romans.mes.core.workorder.Told;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SnapshotBuilderTest {

    /** Monday 10:00:30 in Paris. */
    private static final Instant NOW = Instant.parse("2026-09-07T08:00:30Z");

    private static final Instant TEN = Instant.parse("2026-09-07T08:00:00Z");
    private static final OrderLine LINE = line("A.1", DERBY, OrderKind.SERIES, "37:12");
    private static final LotFile LOT = LotMaker.lotsOf(LINE, atelier()).get(0);

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
    void peopleComeWithTheirHoursAndTheOperationsTheyMayDo() {
        PlanningSnapshot snapshot = snapshot(LOT);

        assertThat(operator(snapshot, ANNA).pace()).containsOnlyKeys(CUTTING);
        assertThat(operator(snapshot, ANNA).pace().get(CUTTING)).isEqualByComparingTo("0.9");
        assertThat(operator(snapshot, BORIS).pace()).as("no expert of stitching is there to tutor").containsOnlyKeys(CUTTING);
        Instant wednesdayNine = Instant.parse("2026-09-09T07:00:00Z");
        assertThat(operator(snapshot, ANNA).present().isOpenAt(wednesdayNine)).isTrue();
        assertThat(operator(snapshot, CHLOE).present().isOpenAt(wednesdayNine)).as("in training that day").isFalse();
    }

    private static SnapshotBuilder withTutor() {
        Atelier small = atelier();
        Map<OperatorId, Operator> people = new HashMap<>(small.operators());
        people.computeIfPresent(CHLOE, (id, chloe) -> new Operator(
                id, chloe.name(), Map.of(STITCHING, SkillLevel.EXPERT), chloe.hours(), chloe.daysOff()));
        var atelier = new Atelier(
                small.site(), small.calendar(), people, small.operations(), small.routings(), small.lastModels(),
                small.brands(), small.styles(), small.setupRules(), small.planning());
        return new SnapshotBuilder(atelier, NOW, Duration.ofDays(7), Optional.empty());
    }

    @Test
    void aTraineeStopsWhileTheTutorIsAbsentAndComesAlongOnASaturday() {
        var thursday = new Interval(Instant.parse("2026-09-10T06:00:00Z"), Instant.parse("2026-09-10T14:00:00Z"));
        var saturday = new Interval(Instant.parse("2026-09-12T06:00:00Z"), Instant.parse("2026-09-12T10:00:00Z"));
        List<Change> changes =
                List.of(new Change.Absence(CHLOE, thursday), new Change.ExtraHours(List.of(saturday)));
        PlannableOperator boris = operator(withTutor().of(List.of(), Map.of(), changes), BORIS);

        assertThat(boris.presentFor(STITCHING).between(thursday.start(), thursday.end())).isZero();
        assertThat(boris.presentFor(CUTTING).between(thursday.start(), thursday.end())).isPositive();
        assertThat(boris.presentFor(STITCHING).between(saturday.start(), saturday.end())).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void whatATraineeHadBegunIsFreeForOthersWhenTheTutorLeaves() {
        LotFile stitched = LotStates.in(LOT, JobOrderState.ENDED, JobOrderState.RUNNING);
        LotFile begun = stitched.with(startedAt(stitched.jobOrders().get(1), MONDAY_8, BORIS));
        List<Change> changes = List.of(new Change.Absence(CHLOE, new Interval(NOW, NOW.plus(Duration.ofDays(3)))));
        assertThat(withTutor().of(List.of(begun), Map.of(LINE.id(), LINE)).lots().get(0).jobOrders().get(0).pin()).isNotNull();
        assertThat(withTutor().of(List.of(begun), Map.of(LINE.id(), LINE), changes).lots().get(0).jobOrders().get(0).pin()).isNull();
    }

    @Test
    void aTraineeWorksWhileATutorIsThere() {
        PlannableOperator boris = operator(withTutor().of(List.of(), Map.of()), BORIS);

        assertThat(boris.pace().get(STITCHING)).isEqualByComparingTo("1.5");
        Instant wednesdayNine = Instant.parse("2026-09-09T07:00:00Z");
        assertThat(boris.presentFor(STITCHING).isOpenAt(wednesdayNine)).as("the tutor is away").isFalse();
        assertThat(boris.presentFor(CUTTING).isOpenAt(wednesdayNine)).isTrue();
        assertThat(boris.presentFor(STITCHING).isOpenAt(Instant.parse("2026-09-10T07:00:00Z"))).isTrue();
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

    private static PlannableLot lot(LotFile file) {
        return snapshot(file).lots().get(0);
    }

    private static PlanningSnapshot snapshot(LotFile... lots) {
        return snapshot(Optional.empty(), List.of(LINE), Arrays.asList(lots));
    }

    private static PlanningSnapshot snapshot(Optional<WeeklyPlan> published, List<OrderLine> lines, List<LotFile> lots) {
        return new SnapshotBuilder(atelier(), NOW, Duration.ofDays(7), published)
                .of(lots, lines.stream().collect(Collectors.toMap(OrderLine::id, Function.identity())));
    }

    private static PlannableUnit unit(PlanningSnapshot snapshot, WorkUnitId id) {
        return snapshot.units().stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow();
    }

    private static PlannableOperator operator(PlanningSnapshot snapshot, OperatorId id) {
        return snapshot.operators().stream().filter(person -> person.id().equals(id)).findFirst().orElseThrow();
    }

    private static WeeklyPlan published(Assignment... assignments) {
        return new WeeklyPlan(
                new PlanId("P1"), SITE, PlanState.PUBLISHED, MONDAY_8, MONDAY_8, MONDAY_8, List.of(assignments), FakePlans.NO_COST);
    }

    private static Assignment pin(String job, WorkUnitId unit, @Nullable OperatorId operator, Instant start, Instant end) {
        return new Assignment(new JobOrderId(job), unit, operator, start, end, Duration.ZERO);
    }

    private static JobOrder startedAt(JobOrder job, Instant start, @Nullable OperatorId operator) {
        return new JobOrder(
                job.id(), job.lot(), job.sequence(), job.operation(), job.target(), JobOrderState.RUNNING, job.good(),
                job.scrapped(), job.unit(), operator, start, null,
                Told.NOTHING);
    }
}
