package fr.romans.mes.scheduler.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.PlanComparison;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.check.PlanCheck;
import fr.romans.mes.core.planning.file.ToPlanFile;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.scheduler.TinyAtelier;
import fr.romans.mes.scheduler.bench.SeededAtelier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OptaWeeklyPlannerTest {

    private final OptaWeeklyPlanner planner = new OptaWeeklyPlanner();

    private PlanProposal plan(PlanningSnapshot snapshot, long steps) {
        return planner.plan(
                snapshot,
                new PlanningBudget(Duration.ofSeconds(20), OptionalLong.of(steps), 7),
                PlanningProgress.silent());
    }

    @Test
    void planIsSoundAndNeverWorseThanTheBestRule() {
        for (long seed = 1; seed <= 3; seed++) {
            PlanningSnapshot snapshot = new SeededAtelier(20_000, 2, seed).snapshot();
            PlanProposal plan = plan(snapshot, 6_000);
            assertThat(PlanCheck.check(ToPlanFile.of(snapshot, plan)).violations()).isEmpty();
            for (DispatchingRule rule : DispatchingRule.values()) {
                PlanProposal other = new RulePlanner(rule)
                        .plan(snapshot, PlanningBudget.of(Duration.ZERO, 1), PlanningProgress.silent());
                assertThat(plan.cost()).isLessThanOrEqualTo(other.cost());
            }
        }
    }

    @Test
    void sameSeedAndStepLimitGiveTheSamePlan() {
        PlanningSnapshot snapshot = new SeededAtelier(20_000, 1, 5).snapshot();
        assertThat(plan(snapshot, 5_000).assignments()).isEqualTo(plan(snapshot, 5_000).assignments());
    }

    @Test
    void progressTellsOfBetterAndBetterPlans() {
        var costs = new ArrayList<Long>();
        planner.plan(
                new SeededAtelier(20_000, 1, 1).snapshot(),
                PlanningBudget.of(Duration.ofSeconds(1), 1),
                (elapsed, cost) -> costs.add(cost.total()));
        assertThat(costs).hasSizeGreaterThan(1).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void jobOrderThatNoUnitDoesIsRefused() {
        var atelier = new TinyAtelier().person("p", "A");
        atelier.lot("L", "b", 2, 100, false, List.of(atelier.job("J", "A", 10, Map.of())), false);
        assertRefused(atelier, "plan.no-unit");
    }

    @Test
    void jobOrderThatNobodyIsQualifiedForIsRefused() {
        var atelier = new TinyAtelier().unit("u", TinyAtelier.open(0, 1000)).person("p", "B");
        atelier.lot("L", "b", 2, 100, false, List.of(atelier.job("J", "A", 10, Map.of(), "u")), false);
        assertRefused(atelier, "plan.nobody-qualified");
    }

    @Test
    void lotThatNeedsMoreLastsThanExistIsRefused() {
        var atelier = new TinyAtelier().unit("u", TinyAtelier.open(0, 1000)).person("p", "A");
        atelier.lastsOwned = 5;
        atelier.lot("L", "b", 6, 100, false,
                List.of(atelier.job("J", "A", 10, Map.of(), "u"), atelier.job("K", "A", 10, Map.of(), "u")), true);
        assertRefused(atelier, "plan.lasts-lacking");
    }

    @Test
    void workThatDoesNotFitBeforeTheCalendarsEndIsRefused() {
        var atelier = new TinyAtelier().unit("u", TinyAtelier.open(0, 25)).person("p", "A");
        atelier.lot("L", "b", 2, 100, false,
                List.of(atelier.job("J", "A", 20, Map.of(), "u"), atelier.job("K", "A", 20, Map.of(), "u")), false);
        assertRefused(atelier, "plan.calendar-ends");
    }

    private void assertRefused(TinyAtelier atelier, String code) {
        assertThatThrownBy(() -> plan(atelier.snapshot(), 100))
                .isInstanceOfSatisfying(InfeasibleRequest.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(code);
                });
    }

    @Test
    void pinnedWorkStaysAndFreeWorkGoesAroundIt() {
        var atelier = new TinyAtelier().unit("u", TinyAtelier.open(0, 5000)).person("p", "A");
        var pin = new Assignment(new JobOrderId("P"), new WorkUnitId("u"), new OperatorId("p"),
                TinyAtelier.at(30), TinyAtelier.at(60), Duration.ZERO);
        atelier.lot("Pinned", "b", 2, 100, false, List.of(atelier.job("P", "A", 30, Map.of(), pin, "u")), false);
        atelier.lot("Short", "b", 2, 10, false, List.of(atelier.job("S", "A", 20, Map.of(), "u")), false);
        atelier.lot("Long", "b", 2, 10, false, List.of(atelier.job("L", "A", 40, Map.of(), "u")), false);
        PlanningSnapshot snapshot = atelier.snapshot();
        PlanProposal plan = plan(snapshot, 2_000);
        assertThat(plan.assignments()).contains(pin);
        assertThat(PlanCheck.check(ToPlanFile.of(snapshot, plan)).violations()).isEmpty();
        assertThat(plan.assignments().get(0).jobOrder().value()).isEqualTo("S");
    }

    @Test
    void aTraineesWorkWaitsAndStopsWithTheTutor() {
        var atelier = new TinyAtelier().unit("a1", TinyAtelier.open(0, 20_000));
        atelier.trainee("lea", "A", new WorkingTime(List.of(
                new Interval(TinyAtelier.at(100), TinyAtelier.at(130)), new Interval(TinyAtelier.at(500), TinyAtelier.at(900)))));
        atelier.lot("L1", "b", 6, 2_000, false, List.of(atelier.job("L1-A", "A", 60, Map.of(), "a1")), false);
        PlanningSnapshot snapshot = atelier.snapshot();

        PlanProposal plan = plan(snapshot, 500);
        assertThat(PlanCheck.check(ToPlanFile.of(snapshot, plan)).violations()).isEmpty();
        assertThat(plan.assignments().get(0).end()).isEqualTo(TinyAtelier.at(530));
    }

    @Test
    void planAgainWithNothingNewMovesNothing() {
        PlanningSnapshot first = new SeededAtelier(20_000, 1, 4).snapshot();
        PlanProposal before = plan(first, 2_000);
        PlanningSnapshot again = first.withPublished(byJob(before));
        PlanProposal after = planner.plan(again, PlanningBudget.of(Duration.ZERO, 1), PlanningProgress.silent());
        assertThat(PlanComparison.between(before.assignments(), after.assignments())).isEmpty();
    }

    @Test
    void frozenWorkStaysAndTheRestIsPlannedRoundIt() {
        for (long seed = 1; seed <= 3; seed++) {
            PlanningSnapshot first = new SeededAtelier(40_000, 2, seed).snapshot();
            Map<JobOrderId, Assignment> published = byJob(plan(first, 1_000));
            PlanningSnapshot frozen = Replanning.with(first, published, Replanning.pinnedUntil(
                    first.lots(), published, first.from().plus(Duration.ofDays(3))));
            PlanProposal plan = plan(frozen, 4_000);
            assertThat(PlanCheck.check(ToPlanFile.of(frozen, plan)).violations()).isEmpty();
            assertThat(plan.assignments()).containsAll(Replanning.pins(frozen));
            assertThat(Replanning.pins(frozen)).hasSizeGreaterThan(20);
        }
    }

    @Test
    void absenceIsPlannedRoundWithNearlyAllOtherWorkWhereItWas() {
        PlanningSnapshot first = new SeededAtelier(100_000, 2, 1).snapshot();
        PlanProposal before = plan(first, 20_000);
        OperatorId absent = first.operators().get(3).id();
        Instant back = first.from().plus(Duration.ofDays(2));
        PlanningSnapshot disturbed = Replanning.without(Replanning.with(first, byJob(before), first.lots()), absent, back);
        PlanProposal after = plan(disturbed, 2_000);
        assertThat(PlanCheck.check(ToPlanFile.of(disturbed, after)).violations()).isEmpty();
        List<Assignment> ofOthers = before.assignments().stream()
                .filter(one -> !absent.equals(one.operator()) || !one.start().isBefore(back))
                .toList();
        long stayed = ofOthers.stream().filter(after.assignments()::contains).count();
        assertThat((double) stayed / ofOthers.size()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void rushOrderComesInWithoutMovingMuch() {
        PlanningSnapshot all = new SeededAtelier(60_000, 2, 2).snapshot();
        List<PlannableLot> known = all.lots().subList(1, all.lots().size());
        PlanProposal before = plan(Replanning.with(all, Map.of(), known), 20_000);
        PlanningSnapshot rush = Replanning.with(all, byJob(before), all.lots());
        PlanProposal after = plan(rush, 2_000);
        assertThat(PlanCheck.check(ToPlanFile.of(rush, after)).violations()).isEmpty();
        long stayed = before.assignments().stream().filter(after.assignments()::contains).count();
        assertThat((double) stayed / before.assignments().size()).isGreaterThanOrEqualTo(0.95);
    }

    private static Map<JobOrderId, Assignment> byJob(PlanProposal plan) {
        return plan.assignments().stream().collect(Collectors.toMap(Assignment::jobOrder, Function.identity()));
    }
}
