package fr.romans.mes.core.dispatch;

import static fr.romans.mes.core.atelier.NeighbourAtelier.NEIGHBOUR;
import static fr.romans.mes.core.atelier.NeighbourAtelier.THEIR_POST;
import static fr.romans.mes.core.atelier.NeighbourAtelier.both;
import static fr.romans.mes.core.atelier.SmallAtelier.*;
import static fr.romans.mes.core.workorder.JobOrderState.ABORTED;
import static fr.romans.mes.core.workorder.JobOrderState.ENDED;
import static fr.romans.mes.core.workorder.JobOrderState.RUNNING;
import static fr.romans.mes.core.workorder.Reports.MONDAY_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.journal.JournalEvent;
import fr.romans.mes.core.journal.ListedJournal;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.FakePlans;
import fr.romans.mes.core.planning.PlanState;
import fr.romans.mes.core.planning.TransfersInMemory;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.InMemoryFloor;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.LotMaker;
import fr.romans.mes.core.workorder.LotStates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private static final Ateliers ALONE = new Ateliers(List.of(atelier()));

    private final List<Assignment> planned = new ArrayList<>();
    private final FakePlans plans = new FakePlans();
    private final ListedJournal journal = new ListedJournal();

    @Test
    void everyPostHasAListInTheOrderOfTheSite() {
        Map<WorkUnitId, DispatchList> lists = lists();
        assertThat(lists.keySet()).containsExactly(CUT_1, CUT_2, STITCH, LASTER, RACK, FINISH);
        assertThat(lists.values()).allMatch(list -> list.entries().isEmpty());
    }

    @Test
    void workComesAsPlannedAndByIdWhereItStartsTogether() {
        LotFile c = lot("C.1", "37:12");
        LotFile b = lot("B.1", "37:12");
        LotFile a = lot("A.1", "37:12");
        plan(a, 0, CUT_1, 120);
        plan(b, 0, CUT_1, 60);
        plan(c, 0, CUT_1, 60);

        assertThat(ids(lists(a, b, c).get(CUT_1))).containsExactly("B.1-L01-10", "C.1-L01-10", "A.1-L01-10");
    }

    @Test
    void startedWorkComesFirstAtThePostWhereItReallyIs() {
        LotFile running = LotStates.in(lot("A.1", "37:12"), RUNNING);
        LotFile waiting = lot("B.1", "37:12");
        plan(running, 0, CUT_2, 120);
        plan(waiting, 0, CUT_1, 0);

        Map<WorkUnitId, DispatchList> lists = lists(running, waiting);
        assertThat(ids(lists.get(CUT_1))).containsExactly("A.1-L01-10", "B.1-L01-10");
        assertThat(ids(lists.get(CUT_2))).isEmpty();
    }

    @Test
    void workThatIsOverOrNotPlannedIsNotListed() {
        LotFile done = LotStates.in(lot("A.1", "37:12"), ENDED);
        LotFile aborted = LotStates.in(lot("B.1", "37:12"), ABORTED);
        plan(done, 0, CUT_1, 0);
        plan(aborted, 0, CUT_1, 0);

        assertThat(lists(done, aborted, lot("C.1", "37:12")).get(CUT_1).entries()).isEmpty();
    }

    @Test
    void workIsBlockedByTheOperationBeforeIt() {
        LotFile lot = LotStates.in(lot("A.1", "37:12"), RUNNING);
        plan(lot, 0, CUT_1, 0);
        plan(lot, 1, STITCH, 60);

        DispatchEntry stitching = only(lists(lot).get(STITCH));
        assertThat(stitching.isStartable()).isFalse();
        assertThat(stitching.blockedBy())
                .containsExactly(Refusal.of("dispatch.predecessor-open", "operation", "CUTTING", "state", "RUNNING"));
        DispatchEntry cutting = only(lists(lot).get(CUT_1));
        assertThat(cutting.blockedBy()).isEmpty();
        assertThat(cutting.isStartable()).as("it runs already").isFalse();
    }

    @Test
    void workWhosePredecessorHasEndedCanStart() {
        LotFile lot = LotStates.in(lot("A.1", "37:12"), ENDED);
        plan(lot, 1, STITCH, 60);

        assertThat(only(lists(lot).get(STITCH)).isStartable()).isTrue();
    }

    @Test
    void lastingWaitsForLastsThatAnotherLotHolds() {
        LotFile onTheRack = LotStates.in(lot("A.1", "37:10"), ENDED, ENDED, ENDED, RUNNING);
        LotFile next = LotStates.in(lot("B.1", "37:4"), ENDED, ENDED);
        plan(next, 2, LASTER, 0);

        assertThat(only(lists(onTheRack, next).get(LASTER)).blockedBy())
                .containsExactly(Refusal.of(
                        "dispatch.lasts-in-use", "last", "L40", "size", "37", "free", "2", "needed", "4"));
    }

    @Test
    void lastsAreHeldFromTheStartOfLastingToTheStartOfFinishing() {
        LotFile next = LotStates.in(lot("B.1", "37:4"), ENDED, ENDED);
        plan(next, 2, LASTER, 0);
        LotFile other = lot("A.1", "37:10");

        assertThat(only(lists(LotStates.in(other, ENDED, ENDED), next).get(LASTER)).isStartable()).isTrue();
        assertThat(only(lists(LotStates.in(other, ENDED, ENDED, RUNNING), next).get(LASTER)).isStartable()).isFalse();
        assertThat(only(lists(LotStates.in(other, ENDED, ENDED, ENDED, ENDED), next).get(LASTER)).isStartable()).isFalse();
        assertThat(only(lists(LotStates.in(other, ENDED, ENDED, ENDED, ENDED, RUNNING), next).get(LASTER)).isStartable())
                .isTrue();
    }

    @Test
    void lastsOfOtherSizesDoNotBlock() {
        LotFile onTheRack = LotStates.in(lot("A.1", "37:12"), ENDED, ENDED, ENDED, RUNNING);
        LotFile next = LotStates.in(lot("B.1", "38:12"), ENDED, ENDED);
        plan(next, 2, LASTER, 0);

        assertThat(only(lists(onTheRack, next).get(LASTER)).isStartable()).isTrue();
    }

    @Test
    void listsAreDrawnFromThePublishedPlanAndEmptyWithoutOne() {
        LotFile lot = lot("A.1", "37:12");
        plan(lot, 0, CUT_1, 0);
        DispatchBoard board = board(ALONE, new InMemoryFloor(lot));
        assertThat(board.ofSite(SITE)).isEmpty();

        publish();
        assertThat(ids(board.ofSite(SITE).get(CUT_1))).containsExactly("A.1-L01-10");
    }

    @Test
    void boardReadsAgainWhatWasReportedOnAndDrawsTheSameListsAsAnew() {
        LotFile one = lot("A.1", "37:12");
        LotFile other = lot("B.1", "38:12");
        plan(one, 0, CUT_1, 0);
        plan(one, 1, CUT_1, 60);
        plan(other, 0, CUT_1, 120);
        publish();
        var floor = new InMemoryFloor(one, other);
        DispatchBoard board = board(ALONE, floor);
        assertThat(ids(board.ofSite(SITE).get(CUT_1))).containsExactly("A.1-L01-10", "A.1-L01-30", "B.1-L01-10");

        floor.add(List.of(LotStates.in(one, ENDED)));
        report(other.jobOrders().get(0));
        assertThat(ids(board.ofSite(SITE).get(CUT_1))).as("nobody has told of the first lot yet").contains("A.1-L01-10");
        report(one.jobOrders().get(0));
        assertThat(board.ofSite(SITE)).isEqualTo(lists(floor.openOf(SITE).toArray(LotFile[]::new)));

        floor.add(List.of(LotStates.in(one, ENDED, ENDED, ENDED, ENDED, ENDED)));
        report(one.jobOrders().get(0));
        assertThat(ids(board.ofSite(SITE).get(CUT_1))).containsExactly("B.1-L01-10");
        floor.add(List.of(one));
        report(one.jobOrders().get(1));
        assertThat(board.ofSite(SITE)).as("a correction may take a finished lot back").isEqualTo(board(ALONE, floor).ofSite(SITE));
    }

    @Test
    void boardReadsEverythingAgainWhenMoreHappenedThanItCanFollow() {
        LotFile lot = lot("A.1", "37:12");
        plan(lot, 0, CUT_1, 0);
        publish();
        var floor = new InMemoryFloor(lot);
        DispatchBoard board = board(ALONE, floor);
        board.ofSite(SITE);

        floor.add(List.of(LotStates.in(lot, ENDED)));
        report(lot.jobOrders().get(0));
        for (int i = 0; i < 1_000; i++) {
            journal.append(List.of(new JournalEvent("other-" + i, SITE, "DowntimeBegan", "coupe-1", MONDAY_8, "{}")));
        }
        assertThat(board.ofSite(SITE).get(CUT_1).entries()).isEmpty();
    }

    @Test
    void whatBeginsLaterIsLeftOutUnlessItHasBegun() {
        LotFile begun = LotStates.in(lot("A.1", "37:12"), RUNNING);
        LotFile soon = lot("B.1", "38:12");
        LotFile later = lot("C.1", "39:12");
        plan(begun, 0, CUT_1, 6000);
        plan(soon, 0, CUT_1, 59);
        plan(later, 0, CUT_1, 60);
        publish();
        DispatchBoard board = board(ALONE, new InMemoryFloor(begun, soon, later));

        assertThat(ids(board.ofSiteUpTo(SITE, MONDAY_8.plusSeconds(3600)).get(CUT_1))).containsExactly("A.1-L01-10", "B.1-L01-10");
        assertThat(ids(board.ofSiteUpTo(SITE, MONDAY_8.plusSeconds(3601)).get(CUT_1))).contains("C.1-L01-10");
    }

    @Test
    void workAtAnotherSiteIsOnTheListOfThePostThereAndNotAtHome() {
        LotFile lot = lot("A.1", "37:12");
        plan(lot, 0, CUT_1, 0);
        plan(lot, 1, THEIR_POST, 60);
        publish();
        var floor = new InMemoryFloor(lot);
        DispatchBoard board = board(both(), floor);

        assertThat(board.ofSite(SITE)).doesNotContainKey(THEIR_POST);
        assertThat(board.ofSite(NEIGHBOUR)).containsOnlyKeys(THEIR_POST);
        assertThat(only(board.ofSite(NEIGHBOUR).get(THEIR_POST)).isStartable()).isFalse();
        assertThat(board.ofSite(NEIGHBOUR).get(THEIR_POST).plan()).as("that site has no plan of its own").isNull();

        floor.add(List.of(LotStates.in(lot, ENDED).withReadiness()));
        report(lot.jobOrders().get(0));
        assertThat(only(board.ofSite(NEIGHBOUR).get(THEIR_POST)).isStartable()).as("once home has reported").isTrue();
    }

    @Test
    void bothPlansMeetOnTheListOfOnePost() {
        LotFile lot = lot("A.1", "37:12");
        LotFile theirs = LotMaker.lotsOf(line("N.1", DERBY, OrderKind.SERIES, "38:12"), atelier()).get(0);
        plan(lot, 1, THEIR_POST, 60);
        var own = new WeeklyPlan(
                new PlanId("N1"), NEIGHBOUR, PlanState.PUBLISHED, MONDAY_8, MONDAY_8, MONDAY_8,
                List.of(place(theirs, 1, THEIR_POST, 0), place(theirs, 2, THEIR_POST, 120)), FakePlans.NO_COST);
        Map<WorkUnitId, DispatchList> lists = Dispatcher.lists(
                both().require(NEIGHBOUR).site(),
                own.id(),
                List.of(
                        new PlannedSite(atelier(), new PlannedPlaces(own), List.of(theirs)),
                        new PlannedSite(atelier(), new PlannedPlaces(published()), List.of(lot))),
                Instant.MAX);

        assertThat(ids(lists.get(THEIR_POST))).containsExactly("N.1-L01-30", "A.1-L01-30", "N.1-L01-40");
        assertThat(lists.get(THEIR_POST).plan()).isEqualTo(own.id());
    }

    private DispatchBoard board(Ateliers ateliers, InMemoryFloor floor) {
        return new DispatchBoard(ateliers, plans, new TransfersInMemory(), floor, journal);
    }

    private void publish() {
        plans.add(published());
        journal.append(List.of(new JournalEvent("plan", SITE, "PlanPublished", "P1", MONDAY_8, "{}")));
    }

    private void report(JobOrder job) {
        String key = "report-" + journal.lastPosition();
        journal.append(List.of(new JournalEvent(key, SITE, "OperationProgress", job.id().value(), MONDAY_8, "{}")));
    }

    private Map<WorkUnitId, DispatchList> lists(LotFile... lots) {
        var work = new PlannedSite(atelier(), new PlannedPlaces(published()), List.of(lots));
        return Dispatcher.lists(atelier().site(), published().id(), List.of(work), Instant.MAX);
    }

    private WeeklyPlan published() {
        return new WeeklyPlan(
                new PlanId("P1"), SITE, PlanState.PUBLISHED, MONDAY_8, MONDAY_8, MONDAY_8, planned, FakePlans.NO_COST);
    }

    private void plan(LotFile file, int step, WorkUnitId unit, int minute) {
        planned.add(place(file, step, unit, minute));
    }

    private static Assignment place(LotFile file, int step, WorkUnitId unit, int minute) {
        return new Assignment(
                file.jobOrders().get(step).id(),
                unit,
                null,
                MONDAY_8.plusSeconds(60L * minute),
                MONDAY_8.plusSeconds(60L * minute + 3600),
                Duration.ZERO);
    }

    private static LotFile lot(String line, String sizes) {
        return LotMaker.lotsOf(line(line, DERBY, OrderKind.SERIES, sizes), atelier()).get(0);
    }

    private static DispatchEntry only(DispatchList list) {
        assertThat(list.entries()).hasSize(1);
        return list.entries().get(0);
    }

    private static List<String> ids(DispatchList list) {
        return list.entries().stream().map(entry -> entry.jobOrder().id().value()).toList();
    }
}
