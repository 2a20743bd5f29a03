package fr.romans.mes.scheduler.promise;

import static fr.romans.mes.scheduler.TinyAtelier.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.atelier.TimeSpread;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.promise.Room;
import fr.romans.mes.core.planning.promise.RoomFinder;
import fr.romans.mes.core.product.SetupRule;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.scheduler.TinyAtelier;
import fr.romans.mes.scheduler.bench.SeededAtelier;
import fr.romans.mes.scheduler.solve.DispatchingRule;
import fr.romans.mes.scheduler.solve.RulePlanner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingPlanRoomTest {

    private static final TimeSpread EXACT = new TimeSpread(0, 0);
    private static final TimeSpread ASSUMED = new TimeSpread(0.2, 0.1);

    private final RoomFinder rooms = new StandingPlanRoom();
    private final TinyAtelier atelier =
            new TinyAtelier().unit("u", TinyAtelier.open(0, 9000)).person("p", "A", "B");

    private static Assignment place(String job, int start, int end) {
        return new Assignment(
                new JobOrderId(job), new WorkUnitId("u"), new OperatorId("p"), at(start), at(end), Duration.ZERO);
    }

    /** A lot of one operation on post u. */
    private void lot(String id, int minutes, String leather) {
        atelier.lot(id, "b", 4, 5000, false, List.of(atelier.job(id + "-1", "A", minutes, Map.of("leather", leather), "u")), false);
    }

    private Room inGaps(List<PlannableLot> asked, TimeSpread spread, Assignment... plan) {
        return rooms.find(new RoomFinder.Question(atelier.snapshot(), List.of(plan), asked, spread, 7)).inGaps();
    }

    private PlannableLot taken() {
        return atelier.lots.remove(atelier.lots.size() - 1);
    }

    @Test
    void askedLotGoesIntoTheFirstGapThatIsLongEnough() {
        lot("L", 100, "red");
        lot("M", 100, "red");
        lot("ask", 60, "red");
        PlannableLot asked = taken();
        Room room = inGaps(List.of(asked), EXACT, place("L-1", 0, 100), place("M-1", 160, 260));
        assertThat(room.planned()).isEqualTo(at(160));
        assertThat(room.after()).isEqualTo(Map.of(new LotId("L"), at(100), new LotId("M"), at(260)));
        assertThat(inGaps(List.of(asked), EXACT, place("L-1", 0, 100), place("M-1", 159, 259)).planned())
                .as("the gap is a minute too short").isEqualTo(at(319));
    }

    @Test
    void gapWhoseNextJobWouldNeedALongerSetupServesWhereThatJobHasTheTime() {
        Room room = inGaps(List.of(askedBetweenAlike()), EXACT, place("L-1", 0, 110), place("M-1", 300, 400), place("N-1", 410, 500));
        assertThat(room.planned()).as("between L and M, set-up included").isEqualTo(at(140));
        assertThat(room.after()).containsEntry(new LotId("M"), at(410));
    }

    @Test
    void gapWhoseNextJobWouldNeedALongerSetupIsNoneWhereWorkFollowsAtOnce() {
        Room room = inGaps(List.of(askedBetweenAlike()), EXACT, place("L-1", 0, 110), place("M-1", 300, 400), place("N-1", 400, 490));
        assertThat(room.planned()).as("after N, set-up included").isEqualTo(at(520));
    }

    private PlannableLot askedBetweenAlike() {
        atelier.rules.add(new SetupRule(new OperationCode("A"), "leather", Duration.ofMinutes(10)));
        lot("L", 100, "red");
        lot("M", 100, "red");
        lot("N", 90, "red");
        lot("ask", 20, "blue");
        return taken();
    }

    @Test
    void workThatShouldHaveBegunBeginsNow() {
        lot("L", 100, "red");
        lot("ask", 30, "red");
        Room room = inGaps(List.of(taken()), EXACT, place("L-1", -200, -100));
        assertThat(room.after()).isEqualTo(Map.of(new LotId("L"), at(100)));
        assertThat(room.planned()).isEqualTo(at(130));
    }

    @Test
    void lotsThatAreNotPlannedYetGiveWayAsFarAsTheirDueDatesAllow() {
        for (int i = 0; i < 3; i++) {
            atelier.lot("L" + i, "b", 4, 100 * (i + 1) + 40, false,
                    List.of(atelier.job("L" + i + "-1", "A", 100, Map.of(), "u")), false);
        }
        lot("ask", 30, "red");
        assertThat(inGaps(List.of(taken()), EXACT).planned()).as("40 minutes to spare").isEqualTo(at(30));
        lot("ask", 50, "red");
        assertThat(inGaps(List.of(taken()), EXACT).planned()).as("too long to go before any of them").isEqualTo(at(350));
    }

    @Test
    void lastsInOtherShoesAreWaitedFor() {
        atelier.lastsOwned = 4;
        atelier.person("q", "A", "B").unit("v", TinyAtelier.open(0, 9000));
        for (String id : List.of("L", "ask")) {
            atelier.lot(id, "b", 4, 5000, false,
                    List.of(atelier.job(id + "-1", "A", 10, Map.of(), "u", "v"), atelier.job(id + "-2", "B", 10, Map.of(), "u", "v")), true);
        }
        PlannableLot asked = taken();
        Room room = inGaps(List.of(asked), EXACT, place("L-1", 0, 10), place("L-2", 500, 510));
        assertThat(room.planned()).as("lasts come back at minute 500").isEqualTo(at(520));
    }

    @Test
    void rushGoesFirstAndTellsWhoPays() {
        lot("L", 100, "red");
        lot("M", 100, "red");
        lot("ask", 60, "red");
        PlannableLot asked = taken();
        Room room = rooms.find(new RoomFinder.Question(
                        atelier.snapshot(), List.of(place("M-1", 100, 200)), List.of(asked), EXACT, 7))
                .rush();
        assertThat(room.planned()).isEqualTo(at(60));
        assertThat(room.before()).isEqualTo(Map.of(new LotId("L"), at(100), new LotId("M"), at(200)));
        assertThat(room.after()).isEqualTo(Map.of(new LotId("L"), at(160), new LotId("M"), at(260)));
    }

    @Test
    void requestThatNobodyCanMakeNamesTheConflict() {
        lot("L", 100, "red");
        atelier.lot("ask", "b", 4, 5000, false, List.of(atelier.job("ask-1", "C", 10, Map.of(), "u")), false);
        PlannableLot asked = taken();
        assertThatThrownBy(() -> inGaps(List.of(asked), EXACT, place("L-1", 0, 100)))
                .isInstanceOfSatisfying(InfeasibleRequest.class, no -> {
                    assertThat(no.refusal().code()).isEqualTo("plan.nobody-qualified");
                    assertThat(no.refusal().facts()).containsEntry("operation", "C");
                });
    }

    @Test
    void fullAtelierStandsStillWhileItIsAskedAndAnswersTheSameTwice() {
        PlanningSnapshot book = new SeededAtelier(20_000, 2, 5).snapshot();
        List<Assignment> plan = new RulePlanner(DispatchingRule.ATC)
                .plan(book, PlanningBudget.of(Duration.ZERO, 1), PlanningProgress.silent())
                .assignments();
        List<PlannableLot> asked = List.of(
                Asked.like(book.lots().get(0), "ask1", book.from()), Asked.like(book.lots().get(0), "ask2", book.from()));
        var question = new RoomFinder.Question(book, plan, asked, ASSUMED, 3);
        Room room = rooms.find(question).inGaps();
        book.lots().forEach(lot -> {
            JobOrderId last = lot.jobOrders().get(lot.jobOrders().size() - 1).id();
            assertThat(room.after().get(lot.id())).isEqualTo(plan.stream()
                    .filter(one -> one.jobOrder().equals(last)).findFirst().orElseThrow().end());
        });
        assertThat(room.likely()).isAfterOrEqualTo(room.planned());
        assertThat(room.safe()).isAfterOrEqualTo(room.likely());
        assertThat(rooms.find(question)).isEqualTo(rooms.find(question));
        assertThat(rooms.find(question).rush().planned()).isBefore(room.planned());
    }
}
