package fr.romans.mes.scheduler.bench;

import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlannableOperator;
import fr.romans.mes.core.planning.PlannableUnit;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PlanningProgress;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.check.PlanCheck;
import fr.romans.mes.core.planning.file.ToPlanFile;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.scheduler.solve.OptaWeeklyPlanner;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How fast the rest is planned again after a disturbance of two days, and how much published work stays where it was. */
public final class ReplanBench {

    private static final Duration OUTAGE = Duration.ofDays(2);
    /** Cents for a moved job order when planning again at once, as the sites have it. */
    private static final long MOVED_AT_ONCE = 1_000;

    private final PlanningSnapshot published;
    private final PlanProposal plan;
    private final PlanningBudget again;

    /**
     * What was measured.
     *
     * @param seconds    from the snapshot to the new plan
     * @param unaffected published job orders of lots of which nothing stood on the post, or with the person, meanwhile
     * @param unmoved    of those, the ones with the same post, person and start as before
     */
    public record Line(double seconds, int affected, int unaffected, int unmoved) {
        public double share() {
            return (double) unmoved / Math.max(1, unaffected);
        }
    }

    /**
     * @param first for the plan that is published first
     * @param again for each plan after a disturbance
     */
    public ReplanBench(PlanningSnapshot snapshot, PlanningBudget first, PlanningBudget again) {
        this.again = again;
        this.plan = new OptaWeeklyPlanner().plan(snapshot, first, PlanningProgress.silent());
        Map<JobOrderId, Assignment> places = new HashMap<>();
        plan.assignments().forEach(one -> places.put(one.jobOrder(), one));
        this.published = snapshot.withPublished(places).withWeights(snapshot.weights().withMovedJobOrder(MOVED_AT_ONCE));
    }

    /** The busiest work unit of the first two days stands still for them. */
    public Line breakdown() {
        var unit = busiest(plan.assignments().stream().filter(this::isEarly).map(Assignment::unit).toList());
        List<PlannableUnit> units = published.units().stream()
                .map(one -> one.id().equals(unit)
                        ? new PlannableUnit(one.id(), one.workCentre(), one.attended(), one.capacityLots(),
                                one.open().without(List.of(outage())), one.setUpFor())
                        : one)
                .toList();
        return measure(published.withUnits(units), one -> one.unit().equals(unit));
    }

    /** The busiest person of the first two days stays away for them. */
    public Line absence() {
        var person = busiest(plan.assignments().stream()
                .filter(one -> isEarly(one) && one.operator() != null)
                .map(Assignment::operator)
                .toList());
        List<PlannableOperator> operators = published.operators().stream()
                .map(one -> one.id().equals(person)
                        ? new PlannableOperator(one.id(), one.present().without(List.of(outage())), one.pace(), one.tutored())
                        : one)
                .toList();
        return measure(published.withOperators(operators), one -> person.equals(one.operator()));
    }

    private Line measure(PlanningSnapshot disturbed, Predicate<Assignment> isHit) {
        Map<JobOrderId, LotId> lotOf = new HashMap<>();
        for (PlannableLot lot : disturbed.lots()) {
            lot.jobOrders().forEach(job -> lotOf.put(job.id(), lot.id()));
        }
        Set<LotId> hit = plan.assignments().stream()
                .filter(one -> isEarly(one) && isHit.test(one))
                .map(one -> lotOf.get(one.jobOrder()))
                .collect(Collectors.toSet());
        long began = System.nanoTime();
        PlanProposal after = new OptaWeeklyPlanner().plan(disturbed, again, PlanningProgress.silent());
        double seconds = (System.nanoTime() - began) / 1e9;
        if (!PlanCheck.check(ToPlanFile.of(disturbed, after)).isSound()) {
            throw new IllegalStateException("the new plan is not sound");
        }
        List<Assignment> unaffected =
                plan.assignments().stream().filter(one -> !hit.contains(lotOf.get(one.jobOrder()))).toList();
        Set<Assignment> now = Set.copyOf(after.assignments());
        int unmoved = (int) unaffected.stream().filter(now::contains).count();
        return new Line(seconds, plan.assignments().size() - unaffected.size(), unaffected.size(), unmoved);
    }

    private Interval outage() {
        return new Interval(published.from(), end());
    }

    private boolean isEarly(Assignment one) {
        return one.start().isBefore(end());
    }

    private Instant end() {
        return published.from().plus(OUTAGE);
    }

    private static <T> T busiest(Collection<T> mentioned) {
        return mentioned.stream()
                .collect(Collectors.groupingBy(one -> one, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<T, Long>comparingByValue().thenComparing(entry -> entry.getKey().toString()))
                .orElseThrow()
                .getKey();
    }
}
