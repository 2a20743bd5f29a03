package fr.romans.mes.scheduler.desk;

import static fr.romans.mes.scheduler.desk.PlanningDesk.LSF;
import static fr.romans.mes.scheduler.desk.PlanningDesk.MIR;
import static fr.romans.mes.scheduler.desk.PlanningDesk.MONDAY;
import static fr.romans.mes.scheduler.desk.PlanningDesk.TODAY;
import static fr.romans.mes.scheduler.desk.PlanningDesk.steps;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.planning.check.CheckReport;
import fr.romans.mes.core.planning.check.PlanCheck;
import fr.romans.mes.core.planning.file.ToPlanFile;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.planning.whatif.Outcome;
import fr.romans.mes.core.planning.whatif.Scenario;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TryScenarioTest {

    private static final OperationCode STITCHING = new OperationCode("STITCHING");

    private final PlanningDesk desk = new PlanningDesk().hugoStitchesAlone();

    private static Scenario of(Change... changes) {
        return new Scenario("what if", List.of(changes));
    }

    private Outcome asItIs() {
        return desk.scenarios.run(LSF, of(), 2, steps(300));
    }

    static List<Change> moreRoom() {
        return List.of(
                new Change.ExtraPerson(new OperatorId("one-more"), new OperatorId("denise")),
                new Change.ExtraPost(new WorkUnitId("one-more"), new WorkUnitId("piquage-1")),
                new Change.Training(new OperatorId("agnes"), STITCHING),
                new Change.MoreLasts(new LastModelId("escarpin-85"), 3),
                new Change.ExtraHours(List.of(new Interval(
                        MONDAY.plus(Duration.ofDays(5)), MONDAY.plus(Duration.ofDays(5)).plus(Duration.ofHours(4))))));
    }

    @ParameterizedTest
    @MethodSource("moreRoom")
    void moreRoomIsNeverALossHoweverShortTheSearch(Change change) {
        desk.published(LSF);
        Outcome base = asItIs();
        Outcome wider = desk.scenarios.beside(base, of(change), steps(1));
        assertThat(wider.cost().hardLateness()).isLessThanOrEqualTo(base.cost().hardLateness());
        assertThat(wider.cost().total()).isLessThanOrEqualTo(base.cost().total());
    }

    @Test
    void sameScenarioComesOutTheSameTwice() {
        Change saturday = moreRoom().get(4);
        Outcome once = desk.scenarios.beside(asItIs(), of(saturday), steps(500));
        Outcome twice = desk.scenarios.beside(asItIs(), of(saturday), steps(500));
        assertThat(twice.proposal()).isEqualTo(once.proposal());
    }

    @Test
    void scenarioIsSeenAtTheMomentOfTheOneBesideIt() {
        Outcome base = asItIs();
        desk.clock.advance(Duration.ofHours(3));
        Outcome later = desk.scenarios.beside(base, of(), steps(1));
        assertThat(later.snapshot()).isEqualTo(base.snapshot());
        assertThat(later.cost().total()).isLessThanOrEqualTo(base.cost().total());
    }

    @Test
    void planOnTheFloorAndTheBookStayAsTheyAre() {
        WeeklyPlan published = desk.published(LSF);
        List<OrderLine> lines = desk.book.all();
        desk.scenarios.beside(asItIs(), of(new Change.OrderTakenOut(lines.get(0).id()), moreRoom().get(0)), steps(50));
        assertThat(desk.plans.published(LSF)).contains(published);
        assertThat(desk.plans.latestDraft(LSF)).isEmpty();
        assertThat(desk.book.all()).isEqualTo(lines);
    }

    @Test
    void ordersCanBeAddedChangedAndTakenOut() {
        Outcome base = asItIs();
        OrderLine first = desk.book.all().get(0);
        OrderLine other = new PlanningDesk().order(LSF, "NEW", "gd-sava", "37:4 38:4", 9);

        assertThat(pairs(base, of(new Change.OrderAdded(other)), "NEW.1")).isEqualTo(8);
        assertThat(pairs(base, of(new Change.OrderTakenOut(first.id())), first.id().value())).isZero();
        Change smaller = new Change.OrderChanged(first.withSizesDue(SizeRun.parse("38:5"), TODAY.plusDays(20)));
        assertThat(pairs(base, of(smaller), first.id().value())).isEqualTo(5);
        assertThat(base.situation().with(List.of(smaller)).lots())
                .filteredOn(lot -> lot.id().value().startsWith(first.id().value()))
                .allMatch(lot -> lot.due().isAfter(MONDAY.plus(Duration.ofDays(20))));
    }

    private int pairs(Outcome base, Scenario scenario, String line) {
        return desk.scenarios.beside(base, scenario, steps(1)).snapshot().lots().stream()
                .filter(lot -> lot.id().value().startsWith(line))
                .mapToInt(lot -> lot.pairs().count())
                .sum();
    }

    @Test
    void stitchingGoesToTheOtherSiteAndBackInTime() {
        Outcome base = asItIs();
        assertThat(base.cost().lateLots()).isPositive();
        OrderLine line = desk.book.find(Collections.max(base.late().entrySet(), Map.Entry.comparingByValue()).getKey()).orElseThrow();
        Outcome outcome = desk.scenarios.beside(base, of(transfer(base, line)), steps(4000));

        assertThat(outcome.lotsElsewhere()).isPositive();
        assertThat(outcome.cost().latePairDays()).isLessThan(base.cost().latePairDays());
        CheckReport report = PlanCheck.check(ToPlanFile.of(outcome.snapshot(), outcome.proposal()));
        assertThat(report.violations()).isEmpty();
        var places = outcome.proposal().assignments().stream()
                .collect(Collectors.toMap(Assignment::jobOrder, Function.identity()));
        for (PlannableLot lot : outcome.snapshot().lots()) {
            for (int i = 1; i < lot.jobOrders().size(); i++) {
                Assignment before = places.get(lot.jobOrders().get(i - 1).id());
                Assignment now = places.get(lot.jobOrders().get(i).id());
                if (before.unit().value().startsWith("mir-") != now.unit().value().startsWith("mir-")) {
                    assertThat(now.start()).isAfterOrEqualTo(before.end().plus(Duration.ofHours(3)));
                }
            }
        }
    }

    @Test
    void otherSiteLendsOnlyTheHalfDaysThatItsOwnPlanLeaves() {
        desk.order(MIR, "MIR", "mir-collines", "38:8", 5);
        WeeklyPlan theirs = desk.published(MIR);
        Outcome base = asItIs();
        PlanningSnapshot snapshot = base.situation().with(List.of(transfer(base, desk.book.all().get(0))));
        List<Assignment> stitching = theirs.assignments().stream()
                .filter(one -> one.unit().value().contains("piquage"))
                .toList();
        assertThat(stitching).isNotEmpty();
        for (Assignment busy : stitching) {
            assertThat(snapshot.units())
                    .filteredOn(unit -> unit.id().equals(busy.unit()))
                    .allMatch(unit -> unit.open().between(busy.start(), busy.end()).isZero())
                    .hasSize(1);
            assertThat(snapshot.operators())
                    .filteredOn(one -> one.id().equals(busy.operator()))
                    .allMatch(one -> one.present().between(busy.start(), busy.end()).isZero());
        }
    }

    private static Change transfer(Outcome base, OrderLine line) {
        Set<LotId> lots = base.situation().work().lotsOf(line.id());
        return new Change.Transfer(line.id(), lots, STITCHING, MIR);
    }
}
