package fr.romans.mes.core.planning;

import static fr.romans.mes.core.atelier.SmallAtelier.DERBY;
import static fr.romans.mes.core.atelier.SmallAtelier.SITE;
import static fr.romans.mes.core.atelier.SmallAtelier.atelier;
import static fr.romans.mes.core.atelier.SmallAtelier.line;
import static fr.romans.mes.core.workorder.Reports.MONDAY_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.BookInMemory;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.journal.JournalEvent;
import fr.romans.mes.core.journal.ListedJournal;
import fr.romans.mes.core.store.MovableClock;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.workorder.InMemoryFloor;
import fr.romans.mes.core.workorder.ReleaseLots;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanWeekTest {

    private final MovableClock clock = new MovableClock();
    private final FakePlans plans = new FakePlans();
    private final InMemoryFloor floor = new InMemoryFloor();
    private final ListedJournal journal = new ListedJournal();
    private final BookInMemory orders = new BookInMemory();
    private final FirstPostPlanner planner = new FirstPostPlanner();
    private final Ateliers ateliers = new Ateliers(List.of(atelier()));
    private final PlanWeek planWeek =
            new PlanWeek(ateliers, orders, floor, new ReleaseLots(ateliers, floor), plans, planner,
                    new DrawSnapshot(
                            ateliers, plans, new NotedDisturbances(), new TransfersInMemory(),
                            new GuestWork(ateliers, plans, floor), clock),
                    clock);
    private final PublishPlan publishPlan = new PublishPlan(plans, new TakenMeanwhile(ateliers, plans), journal, clock);

    @Test
    void draftPlansLotsOfTheOrdersReleasedWithinTheWeeks() {
        orders.add(List.of(line("A.1", DERBY, OrderKind.SERIES, "37:12 38:12")));
        orders.add(List.of(released("B.1", 6)));
        orders.add(List.of(released("C.1", 8)));
        clock.set(MONDAY_8);

        WeeklyPlan draft = draft();
        assertThat(floor.openOf(SITE)).extracting(file -> file.lot().id().value())
                .containsExactly("A.1-L01", "A.1-L02", "B.1-L01");
        assertThat(draft.state()).isEqualTo(PlanState.DRAFT);
        assertThat(draft.assignments()).hasSize(3 * 5);
        assertThat(plans.find(draft.id())).contains(draft);
    }

    @Test
    void planningAgainMakesNoSecondLots() {
        orders.add(List.of(line("A.1", DERBY, OrderKind.SERIES, "37:12")));
        WeeklyPlan first = draft();
        WeeklyPlan second = draft();

        assertThat(floor.openOf(SITE)).hasSize(1);
        assertThat(second.id()).as("two drafts in one second").isNotEqualTo(first.id());
    }

    @Test
    void draftThatCannotExistIsNotKept() {
        orders.add(List.of(line("A.1", DERBY, OrderKind.SERIES, "37:12")));
        planner.refusal = Refusal.of("plan.no-post", "jobOrder", "A.1-L01-10");

        assertThatThrownBy(this::draft).isInstanceOf(InfeasibleRequest.class).hasMessageContaining("A.1-L01-10");
        assertThat(plans.latestDraft(SITE)).isEmpty();
    }

    @Test
    void publishingTellsTheChangesAndWritesThemInTheJournal() {
        orders.add(List.of(line("A.1", DERBY, OrderKind.SERIES, "37:12")));
        WeeklyPlan draft = draft();
        clock.advance(Duration.ofMinutes(5));
        PublishPlan.Outcome outcome = publishPlan.publish(draft.id());

        assertThat(outcome.refusal()).isEmpty();
        assertThat(outcome.changes()).hasSize(5).allMatch(change -> change.kind() == PlanChange.Kind.ADDED);
        assertThat(plans.published(SITE)).map(WeeklyPlan::id).contains(draft.id());
        assertThat(journal.events())
                .containsExactly(new JournalEvent(
                        "plan-published-" + draft.id().value(),
                        SITE,
                        "PlanPublished",
                        draft.id().value(),
                        clock.instant(),
                        "{\"changes\":5}"));
    }

    @Test
    void nextPlanSupersedesThePublishedOneAndTellsOnlyWhatMoved() {
        orders.add(List.of(line("A.1", DERBY, OrderKind.SERIES, "37:12")));
        WeeklyPlan first = draft();
        publishPlan.publish(first.id());
        WeeklyPlan same = draft();

        assertThat(planner.seen.published()).hasSize(5);
        assertThat(publishPlan.changesOf(same)).isEmpty();
        publishPlan.publish(same.id());
        assertThat(plans.find(first.id())).map(WeeklyPlan::state).contains(PlanState.SUPERSEDED);
    }

    @Test
    void unknownPlanAndPlanThatIsNoDraftAreRefused() {
        WeeklyPlan draft = draft();
        publishPlan.publish(draft.id());

        assertThat(publishPlan.publish(new PlanId("P9")).refusal()).map(Refusal::code).contains("plan.unknown");
        assertThat(publishPlan.publish(draft.id()).refusal()).map(Refusal::code).contains("plan.not-a-draft");
        assertThat(journal.events()).hasSize(1);
    }

    private WeeklyPlan draft() {
        return planWeek.draft(SITE, 1, PlanningBudget.of(Duration.ofSeconds(1), 1), PlanningProgress.silent());
    }

    private static OrderLine released(String id, int daysAfterMonday) {
        OrderLine line = line(id, DERBY, OrderKind.SERIES, "37:12");
        return new OrderLine(
                line.id(), line.order(), line.site(), line.brand(), line.style(), line.kind(), line.sizeRun(),
                line.release().plusDays(daysAfterMonday), line.due(), line.arrivals(), line.priority());
    }

    /** Puts every job order on its first post, all at once: not feasible, but enough to see what a use case does with it. */
    private static final class FirstPostPlanner implements WeeklyPlanner {
        private PlanningSnapshot seen;
        private Refusal refusal;

        @Override
        public PlanProposal plan(PlanningSnapshot snapshot, PlanningBudget budget, PlanningProgress progress) {
            if (refusal != null) {
                throw new InfeasibleRequest(refusal);
            }
            seen = snapshot;
            return new PlanProposal(
                    snapshot.lots().stream()
                            .flatMap(lot -> lot.jobOrders().stream())
                            .map(job -> new Assignment(
                                    job.id(),
                                    job.workOn().keySet().stream().sorted().findFirst().orElseThrow(),
                                    null,
                                    MONDAY_8,
                                    MONDAY_8.plusSeconds(60),
                                    Duration.ZERO))
                            .toList(),
                    FakePlans.NO_COST);
        }

        @Override
        public PlanProposal improve(PlanningSnapshot snapshot, Collection<Assignment> plan, PlanningBudget budget) {
            return plan(snapshot, budget, PlanningProgress.silent());
        }
    }
}
