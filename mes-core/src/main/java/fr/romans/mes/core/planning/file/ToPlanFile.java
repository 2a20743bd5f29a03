package fr.romans.mes.core.planning.file;

import fr.romans.mes.core.atelier.ObjectiveWeights;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.LastHold;
import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.core.planning.PlanProposal;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlannableOperator;
import fr.romans.mes.core.planning.PlannableUnit;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.Transport;
import fr.romans.mes.core.planning.fairness.BrandShare;
import fr.romans.mes.core.planning.fairness.BrandShares;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.SiteId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts a problem and its plan into a plan file; equal calendars are written once. */
public final class ToPlanFile {

    private final Map<WorkingTime, String> calendars = new LinkedHashMap<>();

    private ToPlanFile() {}

    public static PlanFile of(PlanningSnapshot snapshot, PlanProposal proposal) {
        return new PlanFile(
                PlanFile.FORMAT,
                new ToPlanFile().problem(snapshot),
                proposal.assignments().stream().map(ToPlanFile::placed).toList(),
                cost(proposal.cost()),
                BrandShares.of(snapshot, proposal.assignments()).stream().map(ToPlanFile::brand).toList());
    }

    private static PlanFile.Brand brand(BrandShare share) {
        return new PlanFile.Brand(share.brand().value(), share.pairs(), share.latePairDays(), share.displacedPairDays());
    }

    private static List<PlanFile.Elsewhere> elsewhere(Transport transport) {
        return transport.fromHome().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(site -> new PlanFile.Elsewhere(
                        site.getKey().value(),
                        site.getValue().toSeconds(),
                        at(site.getKey(), transport.units()),
                        at(site.getKey(), transport.people()),
                        at(site.getKey(), transport.lots())))
                .toList();
    }

    private static List<String> at(SiteId site, Map<? extends Identifier, SiteId> places) {
        return places.entrySet().stream()
                .filter(place -> place.getValue().equals(site))
                .map(place -> place.getKey().value())
                .sorted()
                .toList();
    }

    private PlanFile.Problem problem(PlanningSnapshot snapshot) {
        List<PlanFile.Unit> units = snapshot.units().stream().map(this::unit).toList();
        List<PlanFile.Person> operators =
                snapshot.operators().stream().map(this::operator).toList();
        return new PlanFile.Problem(
                snapshot.site().value(),
                snapshot.from(),
                snapshot.until(),
                calendarsById(),
                units,
                operators,
                snapshot.lasts().stream()
                        .map(last -> new PlanFile.Last(
                                last.model().value(), last.size().toString(), last.owned().count()))
                        .toList(),
                snapshot.lots().stream().map(ToPlanFile::lot).toList(),
                snapshot.setupRules().stream()
                        .map(rule -> new PlanFile.SetupRule(
                                rule.operation().value(), rule.attribute(), rule.duration().toSeconds()))
                        .toList(),
                weights(snapshot.weights()),
                snapshot.published().values().stream()
                        .sorted(Comparator.comparing(Assignment::jobOrder))
                        .map(ToPlanFile::placed)
                        .toList(),
                elsewhere(snapshot.transport()));
    }

    private String calendar(WorkingTime time) {
        return calendars.computeIfAbsent(time, unknown -> "c" + (calendars.size() + 1));
    }

    private Map<String, List<PlanFile.Open>> calendarsById() {
        Map<String, List<PlanFile.Open>> byId = new TreeMap<>();
        calendars.forEach((time, id) -> byId.put(
                id,
                time.open().stream()
                        .map(stretch -> new PlanFile.Open(stretch.start(), stretch.end()))
                        .toList()));
        return byId;
    }

    private PlanFile.Unit unit(PlannableUnit unit) {
        return new PlanFile.Unit(
                unit.id().value(),
                unit.workCentre().value(),
                unit.attended(),
                unit.capacityLots(),
                calendar(unit.open()),
                unit.setUpFor());
    }

    private PlanFile.Person operator(PlannableOperator operator) {
        return new PlanFile.Person(
                operator.id().value(),
                calendar(operator.present()),
                byText(operator.pace(), pace -> pace),
                byText(operator.tutored(), this::calendar));
    }

    private static PlanFile.Lot lot(PlannableLot lot) {
        return new PlanFile.Lot(
                lot.id().value(),
                lot.brand().value(),
                lot.label(),
                lot.pairs().count(),
                lot.release(),
                lot.due(),
                lot.aim(),
                lot.hardDue(),
                lot.weight(),
                lot.startedAt(),
                lot.jobOrders().stream().map(ToPlanFile::jobOrder).toList(),
                lot.lastHolds().stream().map(ToPlanFile::hold).toList());
    }

    private static PlanFile.JobOrder jobOrder(PlannableJobOrder job) {
        Assignment pin = job.pin();
        return new PlanFile.JobOrder(
                job.id().value(),
                job.operation().value(),
                byText(job.workOn(), work -> work.toSeconds()),
                job.setup(),
                job.earliestStart(),
                pin == null ? null : placed(pin));
    }

    private static PlanFile.Hold hold(LastHold hold) {
        Map<String, Integer> pairs = new TreeMap<>();
        hold.pairs().pairsBySize().forEach((size, count) -> pairs.put(size.toString(), count.count()));
        return new PlanFile.Hold(hold.model().value(), pairs, text(hold.fromStartOf()), text(hold.untilStartOf()));
    }

    private static PlanFile.Weights weights(ObjectiveWeights weights) {
        return new PlanFile.Weights(
                weights.latePairDay(),
                weights.lateHardPairDay(),
                weights.pastAimPairDay(),
                weights.setupMinute(),
                weights.flowPairDay(),
                weights.unfairPairDay(),
                weights.movedJobOrder());
    }

    private static PlanFile.Placed placed(Assignment assignment) {
        return new PlanFile.Placed(
                assignment.jobOrder().value(),
                assignment.unit().value(),
                text(assignment.operator()),
                assignment.start(),
                assignment.end(),
                assignment.setup().toSeconds());
    }

    private static PlanFile.Cost cost(PlanCost cost) {
        return new PlanFile.Cost(
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
                cost.setupTime().toSeconds(),
                cost.flowPairDays());
    }

    private static <V, T> Map<String, T> byText(Map<? extends Identifier, V> map, Function<V, T> convert) {
        Map<String, T> byText = new TreeMap<>();
        map.forEach((id, value) -> byText.put(id.value(), convert.apply(value)));
        return byText;
    }

    private static @Nullable String text(@Nullable Identifier id) {
        return id == null ? null : id.value();
    }
}
