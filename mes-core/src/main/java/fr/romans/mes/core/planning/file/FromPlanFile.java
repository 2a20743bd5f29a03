package fr.romans.mes.core.planning.file;

import fr.romans.mes.core.atelier.ObjectiveWeights;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.LastHold;
import fr.romans.mes.core.planning.LastStock;
import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlannableOperator;
import fr.romans.mes.core.planning.PlannableUnit;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.Transport;
import fr.romans.mes.core.product.SetupRule;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ShoeSize;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkCentreId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a problem and its plan out of a plan file. */
public final class FromPlanFile {

    private final PlanFile.Problem problem;

    private FromPlanFile(PlanFile.Problem problem) {
        this.problem = problem;
    }

    /** @throws IllegalArgumentException when a value of the file is impossible; the message names it */
    public static PlanningSnapshot snapshot(PlanFile file) {
        return new FromPlanFile(file.problem()).snapshot();
    }

    public static PlanProposal proposal(PlanFile file) {
        return new PlanProposal(
                file.plan().stream().map(FromPlanFile::assignment).toList(), cost(file.cost()));
    }

    private PlanningSnapshot snapshot() {
        Map<JobOrderId, Assignment> published = new HashMap<>();
        problem.published().forEach(placed -> published.put(new JobOrderId(placed.jobOrder()), assignment(placed)));
        return new PlanningSnapshot(
                new SiteId(problem.site()),
                problem.from(),
                problem.until(),
                problem.units().stream().map(this::unit).toList(),
                problem.operators().stream().map(this::operator).toList(),
                problem.lasts().stream()
                        .map(last -> new LastStock(
                                new LastModelId(last.model()), ShoeSize.parse(last.size()), Pairs.of(last.owned())))
                        .toList(),
                problem.lots().stream().map(FromPlanFile::lot).toList(),
                problem.setupRules().stream()
                        .map(rule -> new SetupRule(
                                new OperationCode(rule.operation()), rule.attribute(), Duration.ofSeconds(rule.seconds())))
                        .toList(),
                weights(problem.weights()),
                published,
                transport());
    }

    private Transport transport() {
        Map<SiteId, Duration> fromHome = new HashMap<>();
        Map<WorkUnitId, SiteId> units = new HashMap<>();
        Map<OperatorId, SiteId> people = new HashMap<>();
        Map<LotId, SiteId> lots = new HashMap<>();
        for (PlanFile.Elsewhere other : problem.elsewhere()) {
            var site = new SiteId(other.site());
            fromHome.put(site, Duration.ofSeconds(other.transportSeconds()));
            other.units().forEach(unit -> units.put(new WorkUnitId(unit), site));
            other.operators().forEach(person -> people.put(new OperatorId(person), site));
            other.lots().forEach(lot -> lots.put(new LotId(lot), site));
        }
        return new Transport(fromHome, units, people, lots);
    }

    private WorkingTime calendar(String id) {
        List<PlanFile.Open> open = problem.calendars().get(id);
        if (open == null) {
            throw new IllegalArgumentException(
                    "the file has no calendar '" + id + "'; these are: " + problem.calendars().keySet());
        }
        return new WorkingTime(open.stream()
                .map(stretch -> new Interval(stretch.start(), stretch.end()))
                .toList());
    }

    private PlannableUnit unit(PlanFile.Unit unit) {
        return new PlannableUnit(
                new WorkUnitId(unit.id()),
                new WorkCentreId(unit.workCentre()),
                unit.attended(),
                unit.capacityLots(),
                calendar(unit.open()),
                unit.setUpFor());
    }

    private PlannableOperator operator(PlanFile.Person person) {
        return new PlannableOperator(
                new OperatorId(person.id()),
                calendar(person.present()),
                byId(person.pace(), OperationCode::new, pace -> pace),
                byId(person.tutored(), OperationCode::new, this::calendar));
    }

    private static PlannableLot lot(PlanFile.Lot lot) {
        return new PlannableLot(
                new LotId(lot.id()),
                new BrandId(lot.brand()),
                lot.label(),
                Pairs.of(lot.pairs()),
                lot.release(),
                lot.due(),
                lot.aim(),
                lot.hardDue(),
                lot.weight(),
                lot.startedAt(),
                lot.jobOrders().stream().map(FromPlanFile::jobOrder).toList(),
                lot.lastHolds().stream().map(FromPlanFile::hold).toList());
    }

    private static PlannableJobOrder jobOrder(PlanFile.JobOrder job) {
        PlanFile.Placed pin = job.pin();
        return new PlannableJobOrder(
                new JobOrderId(job.id()),
                new OperationCode(job.operation()),
                byId(job.workSeconds(), WorkUnitId::new, Duration::ofSeconds),
                job.setup(),
                job.earliestStart(),
                pin == null ? null : assignment(pin));
    }

    private static LastHold hold(PlanFile.Hold hold) {
        Map<ShoeSize, Pairs> pairs = new TreeMap<>();
        hold.pairs().forEach((size, count) -> pairs.put(ShoeSize.parse(size), Pairs.of(count)));
        return new LastHold(
                new LastModelId(hold.model()), SizeRun.of(pairs), job(hold.fromStartOf()), job(hold.untilStartOf()));
    }

    private static @Nullable JobOrderId job(@Nullable String id) {
        return id == null ? null : new JobOrderId(id);
    }

    private static Assignment assignment(PlanFile.Placed placed) {
        String operator = placed.operator();
        return new Assignment(
                new JobOrderId(placed.jobOrder()),
                new WorkUnitId(placed.unit()),
                operator == null ? null : new OperatorId(operator),
                placed.start(),
                placed.end(),
                Duration.ofSeconds(placed.setupSeconds()));
    }

    private static ObjectiveWeights weights(PlanFile.Weights weights) {
        return new ObjectiveWeights(
                weights.latePairDay(),
                weights.lateHardPairDay(),
                weights.pastAimPairDay(),
                weights.setupMinute(),
                weights.flowPairDay(),
                weights.unfairPairDay(),
                weights.movedJobOrder());
    }

    private static PlanCost cost(PlanFile.Cost cost) {
        return new PlanCost(
                cost.hardLateness(),
                cost.total(),
                cost.tardiness(),
                cost.pastAim(),
                cost.setups(),
                cost.flow(),
                cost.unfairness(),
                cost.moves(),
                cost.latePairDays(),
                cost.lateLots(),
                Duration.ofSeconds(cost.setupSeconds()),
                cost.flowPairDays());
    }

    private static <K, V, T> Map<K, T> byId(Map<String, V> map, Function<String, K> id, Function<V, T> convert) {
        Map<K, T> byId = new HashMap<>();
        map.forEach((text, value) -> byId.put(id.apply(text), convert.apply(value)));
        return byId;
    }
}
