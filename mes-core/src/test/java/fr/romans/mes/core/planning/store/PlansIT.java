package fr.romans.mes.core.planning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanState;
import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.store.TestDatabase;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PlansIT {

    private static final Instant MONDAY = Instant.parse("2026-09-07T06:00:00Z");
    private static final SiteId LSF = new SiteId("lsf");
    private static final SiteId MIR = new SiteId("mir");

    @Parameter
    TestDatabase database;

    private Plans plans;

    @BeforeEach
    void noPlans() {
        database.wipe();
        plans = database.bean(Plans.class);
    }

    @Test
    void draftComesBackAsItWasMade() {
        WeeklyPlan draft = draft("P1", LSF, MONDAY, 3);
        plans.add(draft);

        assertThat(plans.find(draft.id())).contains(draft);
        assertThat(plans.latestDraft(LSF)).contains(draft);
        assertThat(plans.published(LSF)).isEmpty();
    }

    @Test
    void whenWorkElsewhereTakesItsPostComesBack() {
        WeeklyPlan home = draft("P1", LSF, MONDAY, 2);
        Interval morning = new Interval(MONDAY, MONDAY.plusSeconds(3600));
        Interval evening = new Interval(MONDAY.plusSeconds(7200), MONDAY.plusSeconds(9000));
        var draft = new WeeklyPlan(
                home.id(), LSF, home.state(), home.from(), home.createdAt(), null, home.assignments(), home.cost(),
                Map.of(home.assignments().get(0).jobOrder(), new WorkingTime(List.of(morning, evening))));
        plans.add(draft);

        assertThat(plans.find(draft.id())).contains(draft);
    }

    @Test
    void discardedDraftIsNoDraftAnyMoreAndAPublishedPlanStays() {
        plans.add(draft("P1", LSF, MONDAY, 1));
        plans.add(draft("P2", LSF, MONDAY.plusSeconds(60), 1));
        plans.publish(new PlanId("P1"), MONDAY);

        plans.discard(new PlanId("P1"));
        plans.discard(new PlanId("P2"));

        assertThat(plans.latestDraft(LSF)).isEmpty();
        assertThat(plans.published(LSF)).map(WeeklyPlan::id).contains(new PlanId("P1"));
    }

    @Test
    void latestDraftIsThatOfTheSite() {
        plans.add(draft("P1", LSF, MONDAY, 1));
        plans.add(draft("P2", LSF, MONDAY.plusSeconds(60), 1));
        plans.add(draft("P3", MIR, MONDAY.plusSeconds(120), 1));

        assertThat(plans.latestDraft(LSF)).map(WeeklyPlan::id).contains(new PlanId("P2"));
    }

    @Test
    void planPublishedSupersedesTheOneBeforeAtItsSiteOnly() {
        plans.add(draft("P1", LSF, MONDAY, 1));
        plans.add(draft("P2", LSF, MONDAY.plusSeconds(60), 1));
        plans.add(draft("M1", MIR, MONDAY, 1));
        plans.publish(new PlanId("M1"), MONDAY);
        plans.publish(new PlanId("P1"), MONDAY);
        plans.publish(new PlanId("P2"), MONDAY.plusSeconds(90));

        WeeklyPlan published = plans.published(LSF).orElseThrow();
        assertThat(published.id()).isEqualTo(new PlanId("P2"));
        assertThat(published.state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(published.publishedAt()).isEqualTo(MONDAY.plusSeconds(90));
        assertThat(plans.find(new PlanId("P1"))).map(WeeklyPlan::state).contains(PlanState.SUPERSEDED);
        assertThat(plans.published(MIR)).map(WeeklyPlan::id).contains(new PlanId("M1"));
        assertThat(plans.latestDraft(LSF)).isEmpty();
    }

    @Test
    void whatWasSupersededEarlierKeepsItsFiguresAndLosesItsAssignments() {
        WeeklyPlan first = draft("P1", LSF, MONDAY, 3);
        WeeklyPlan second = draft("P2", LSF, MONDAY.plusSeconds(60), 3);
        WeeklyPlan third = draft("P3", LSF, MONDAY.plusSeconds(120), 3);
        WeeklyPlan elsewhere = draft("M1", MIR, MONDAY, 3);
        List.of(first, second, third, elsewhere).forEach(plans::add);
        plans.discard(elsewhere.id());

        plans.publish(first.id(), MONDAY);
        plans.publish(second.id(), MONDAY);
        assertThat(assignmentsOf(first)).as("the plan before the one on the floor is still whole").hasSize(3);
        plans.publish(third.id(), MONDAY);

        assertThat(assignmentsOf(first)).isEmpty();
        assertThat(plans.find(first.id())).map(WeeklyPlan::cost).contains(first.cost());
        assertThat(assignmentsOf(second)).hasSize(3);
        assertThat(assignmentsOf(third)).hasSize(3);
        assertThat(assignmentsOf(elsewhere)).as("another site's plans are its own").hasSize(3);
    }

    @Test
    void aDraftOlderThanThePlanPublishedIsNoneAnyMore() {
        plans.add(draft("P1", LSF, MONDAY, 1));
        plans.add(draft("P2", LSF, MONDAY.plusSeconds(60), 1));
        plans.add(draft("P3", LSF, MONDAY.plusSeconds(120), 1));

        plans.publish(new PlanId("P2"), MONDAY);

        assertThat(plans.find(new PlanId("P1"))).map(WeeklyPlan::state).contains(PlanState.SUPERSEDED);
        assertThat(plans.latestDraft(LSF)).map(WeeklyPlan::id).contains(new PlanId("P3"));
    }

    @Test
    void onlyADraftIsPublished() {
        plans.add(draft("P1", LSF, MONDAY, 1));
        plans.publish(new PlanId("P1"), MONDAY);

        assertThatThrownBy(() -> plans.publish(new PlanId("P1"), MONDAY)).hasMessageContaining("P1 is PUBLISHED");
        assertThatThrownBy(() -> plans.publish(new PlanId("P9"), MONDAY)).hasMessageContaining("P9 is not stored");
        assertThat(plans.published(LSF)).map(WeeklyPlan::id).contains(new PlanId("P1"));
    }

    @Test
    void assignmentsKeepTheOrderOfALongPlan() {
        WeeklyPlan draft = draft("P1", LSF, MONDAY, 8000);
        plans.add(draft);

        assertThat(plans.find(draft.id()).orElseThrow().assignments()).isEqualTo(draft.assignments());
    }

    private List<Assignment> assignmentsOf(WeeklyPlan plan) {
        return plans.find(plan.id()).orElseThrow().assignments();
    }

    private static WeeklyPlan draft(String id, SiteId site, Instant createdAt, int assignments) {
        return new WeeklyPlan(
                new PlanId(id),
                site,
                PlanState.DRAFT,
                MONDAY,
                createdAt,
                null,
                IntStream.range(0, assignments).mapToObj(PlansIT::assignment).toList(),
                new PlanCost(1, 2, 3, 12, 4, 5, 6, 7, 8.5, 9, Duration.ofMinutes(10), 11.25));
    }

    private static Assignment assignment(int place) {
        return new Assignment(
                new JobOrderId("J" + (10000 - place)),
                new WorkUnitId("cutting-1"),
                place % 2 == 0 ? new OperatorId("anna") : null,
                MONDAY.plusSeconds(60L * place),
                MONDAY.plusSeconds(60L * place + 600),
                Duration.ofMinutes(place % 7));
    }
}
