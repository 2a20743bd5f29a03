package fr.romans.mes.scheduler.whatif;

import static fr.romans.mes.scheduler.TinyAtelier.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.scheduler.TinyAtelier;
import fr.romans.mes.scheduler.solve.DispatchingRule;
import fr.romans.mes.scheduler.solve.RulePlanner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each change, by what it does to a plan. */
class ChangeTest {

    private static final OperatorId P = new OperatorId("p");

    private final TinyAtelier atelier =
            new TinyAtelier().unit("u", TinyAtelier.open(0, 9000)).unit("v", TinyAtelier.open(0, 9000)).person("p", "A");

    private void lot(String id) {
        atelier.lot(id, "b", 8, 5000, false, List.of(atelier.job(id + "-1", "A", 100, Map.of(), "u", "v")), true);
    }

    private Assignment planned(String lot, Change... changes) {
        PlanningSnapshot changed = atelier.snapshot();
        for (Change change : changes) {
            changed = change.applyTo(changed);
        }
        return new RulePlanner(DispatchingRule.EDD)
                .plan(changed, PlanningBudget.of(Duration.ZERO, 1), PlanningProgress.silent()).assignments().stream()
                        .filter(one -> one.jobOrder().equals(new JobOrderId(lot + "-1")))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void absentPersonIsWaitedFor() {
        lot("L");
        assertThat(planned("L", new Change.Absence(P, new Interval(at(0), at(300)))).start()).isEqualTo(at(300));
    }

    @Test
    void oneMorePersonWorksBesideTheOther() {
        lot("L");
        lot("M");
        atelier.lastsOwned = 16;
        assertThat(planned("M").start()).isEqualTo(at(100));
        assertThat(planned("M", new Change.ExtraPerson(new OperatorId("q"), P)).start()).isEqualTo(at(0));
    }

    @Test
    void trainedPersonTakesOver() {
        lot("L");
        atelier.person("q", "B");
        var absence = new Change.Absence(P, new Interval(at(0), at(300)));
        assertThat(planned("L", absence, new Change.Training(new OperatorId("q"), new OperationCode("A"))).operator())
                .isEqualTo(new OperatorId("q"));
    }

    @Test
    void brokenPostIsLeftAloneAndWhatItHadBegunGoesOnElsewhere() {
        var pin = new Assignment(new JobOrderId("L-1"), new WorkUnitId("u"), P, at(-40), at(60), Duration.ZERO);
        PlannableJobOrder begun = atelier.job("L-1", "A", 100, Map.of(), pin, "u", "v");
        atelier.lot("L", "b", 8, 5000, false, List.of(begun), false);
        Assignment elsewhere = planned("L", new Change.Breakdown(new WorkUnitId("u"), new Interval(at(0), at(500))));
        assertThat(elsewhere.unit()).isEqualTo(new WorkUnitId("v"));
        assertThat(elsewhere.end()).as("sixty minutes are left").isEqualTo(at(60));
    }

    @Test
    void extraHoursOpenPostsForThoseWhoAreThere() {
        var closed = new TinyAtelier().unit("u", TinyAtelier.open(500, 9000)).person("p", "A");
        closed.lot("L", "b", 8, 5000, false, List.of(closed.job("L-1", "A", 100, Map.of(), "u")), false);
        PlanningSnapshot opened = new Change.ExtraHours(List.of(new Interval(at(200), at(300)))).applyTo(closed.snapshot());
        assertThat(opened.units().get(0).open().isOpenAt(at(250))).isTrue();
        assertThat(opened.operators().get(0).present().isOpenAt(at(250))).isTrue();
    }

    @Test
    void moreLastsLetTwoLotsGoAtOnce() {
        atelier.person("q", "A", "B");
        for (String id : List.of("L", "M")) {
            atelier.lot(id, "b", 8, 5000, false, List.of(
                    atelier.job(id + "-1", "A", 100, Map.of(), "u", "v"), atelier.job(id + "-2", "B", 100, Map.of(), "u", "v")), true);
        }
        assertThat(planned("M").start()).as("twelve pairs of lasts, sixteen wanted").isAfterOrEqualTo(at(100));
        assertThat(planned("M", new Change.MoreLasts(TinyAtelier.MODEL, 4)).start()).isEqualTo(at(0));
    }

    @Test
    void ordersAreHeldUpAndSentAhead() {
        lot("L");
        lot("M");
        var line = new OrderLineId("line");
        Set<LotId> l = Set.of(new LotId("L"));
        assertThat(planned("L", new Change.LateMaterial(line, l, at(400))).start()).isEqualTo(at(400));
        assertThat(planned("M", new Change.Rush(line, Set.of(new LotId("M")))).start()).isEqualTo(at(0));
    }
}
