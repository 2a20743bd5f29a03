package fr.romans.mes.scheduler.desk;

import static fr.romans.mes.scheduler.desk.PlanningDesk.LSF;
import static fr.romans.mes.scheduler.desk.PlanningDesk.MONDAY;
import static fr.romans.mes.scheduler.desk.PlanningDesk.TODAY;
import static fr.romans.mes.scheduler.desk.PlanningDesk.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.PlanState;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.planning.replan.Event;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.product.Material;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplanNowTest {

    private static final Interval TWO_DAYS = new Interval(MONDAY, MONDAY.plus(Duration.ofDays(2)));

    private final PlanningDesk desk = new PlanningDesk().someOrders();
    private WeeklyPlan published;

    @BeforeEach
    void planOnTheFloor() {
        published = desk.published(LSF);
    }

    private WeeklyPlan after(Event event) {
        return desk.replan.after(LSF, event, steps(200));
    }

    @Test
    void nothingMovesWhereNothingHappened() {
        WeeklyPlan draft = after(new Event.Drift());
        assertThat(draft.state()).isEqualTo(PlanState.DRAFT);
        assertThat(desk.publish.changesOf(draft)).isEmpty();
        assertThat(desk.plans.published(LSF)).contains(published);
    }

    @Test
    void absentPersonIsWithoutWorkAndTheAbsenceStaysNoted() {
        var denise = new OperatorId("denise");
        assertThat(workOf(denise, published)).isNotEmpty();
        WeeklyPlan draft = after(new Event.Disturbed(new Change.Absence(denise, TWO_DAYS)));
        assertThat(workOf(denise, draft)).isEmpty();
        assertThat(workOf(denise, after(new Event.Drift()))).as("the next plan knows it as well").isEmpty();
    }

    private static List<Assignment> workOf(OperatorId person, WeeklyPlan plan) {
        return plan.assignments().stream()
                .filter(one -> person.equals(one.operator()) && one.start().isBefore(TWO_DAYS.end()))
                .toList();
    }

    @Test
    void brokenPostIsLeftAlone() {
        var post = new WorkUnitId("coupe-1");
        WeeklyPlan draft = after(new Event.Disturbed(new Change.Breakdown(post, TWO_DAYS)));
        assertThat(draft.assignments())
                .filteredOn(one -> one.unit().equals(post))
                .allMatch(one -> !one.start().isBefore(TWO_DAYS.end()));
    }

    @Test
    void lateSolesStandInTheBookAndHoldSolingUp() {
        OrderLine line = desk.book.all().get(0);
        WeeklyPlan draft = after(new Event.MaterialLate(line.id(), Material.SOLES, TODAY.plusDays(8)));
        assertThat(desk.book.find(line.id())).map(one -> one.arrivals().get(Material.SOLES)).contains(TODAY.plusDays(8));
        Instant there = desk.ateliers.require(LSF).calendar().startOf(TODAY.plusDays(8));
        assertThat(draft.assignments())
                .filteredOn(one -> one.jobOrder().value().startsWith(line.id().value()) && one.jobOrder().value().endsWith("-60"))
                .isNotEmpty()
                .allMatch(one -> !one.start().isBefore(there));
    }

    @Test
    void rushEndsSoonerThanItWasPublished() {
        OrderLine line = desk.book.all().get(desk.book.all().size() - 1);
        WeeklyPlan draft = after(new Event.Rush(line.id()));
        assertThat(endOf(line, draft)).isBefore(endOf(line, published));
    }

    private static Instant endOf(OrderLine line, WeeklyPlan plan) {
        return plan.assignments().stream()
                .filter(one -> one.jobOrder().value().startsWith(line.id().value()))
                .map(Assignment::end)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    @Test
    void lineThatTheSiteDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> after(new Event.Rush(new OrderLineId("NONE.1"))))
                .isInstanceOf(InfeasibleRequest.class)
                .hasMessageContaining("replan.line-unknown");
    }
}
