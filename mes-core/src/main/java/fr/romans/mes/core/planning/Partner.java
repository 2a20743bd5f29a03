package fr.romans.mes.core.planning;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.TransferRoute;
import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Another site that takes work of this one. It lends a post or a person for the stretches (half-days) in which its published
 * plan has nothing for them, so that nothing of its own moves, and for what the home's published plan holds there already.
 * Trainees are not lent.
 *
 * @param held what published plans of other sites than home hold there
 * @param ours what home's holds there
 */
public record Partner(
        Atelier atelier,
        Optional<WeeklyPlan> published,
        List<Assignment> held,
        List<Assignment> ours,
        List<Change.Disturbance> disturbances,
        TransferRoute route) {

    public Partner {
        held = List.copyOf(held);
        ours = List.copyOf(ours);
        disturbances = List.copyOf(disturbances);
    }

    public SiteId id() {
        return atelier.id();
    }

    /** Whether a job order may be done here. */
    boolean mayHave(PlannableJobOrder job) {
        return job.workOn().keySet().stream().anyMatch(unit -> atelier.site().workUnit(unit).isPresent());
    }

    /** The snapshot with the posts and people that the operations may use here; without those that the route does not have. */
    PlanningSnapshot takes(PlanningSnapshot home, List<Change.Transfer> transfers) {
        List<Change.Transfer> taken = transfers.stream()
                .filter(transfer -> route.operations().contains(transfer.operation()))
                .toList();
        if (taken.isEmpty()) {
            return home;
        }
        PlanningSnapshot here = new SnapshotBuilder(
                        atelier, home.from(), Duration.between(home.from(), home.until()), published)
                .of(List.of(), Map.of(), disturbances);
        PlanningSnapshot wider = home;
        for (Change.Transfer transfer : taken) {
            wider = takes(wider, transfer, here);
        }
        return wider;
    }

    private PlanningSnapshot takes(PlanningSnapshot home, Change.Transfer transfer, PlanningSnapshot here) {
        List<PlannableUnit> posts = here.units().stream()
                .filter(unit -> unit.attended() && isFor(unit.id(), transfer.operation()))
                .map(unit -> lent(unit))
                .toList();
        Set<OperatorId> begun = atWork(home);
        List<PlannableOperator> people = here.operators().stream()
                .filter(one -> doesAlone(one, transfer.operation()) || begun.contains(one.id()))
                .map(one -> lent(one, transfer.operation()))
                .toList();
        return lotsMayUse(joined(home, posts, people), transfer, posts);
    }

    private boolean isFor(WorkUnitId unit, OperationCode operation) {
        return atelier.site().workUnit(unit).orElseThrow().operations().contains(operation);
    }

    private static boolean doesAlone(PlannableOperator person, OperationCode operation) {
        return person.pace().containsKey(operation) && !person.tutored().containsKey(operation);
    }

    /** Who has begun work of the home's lots, whatever her skills say. */
    private static Set<OperatorId> atWork(PlanningSnapshot home) {
        return home.lots().stream()
                .flatMap(lot -> lot.jobOrders().stream())
                .flatMap(job -> job.pin() == null ? Stream.empty() : Stream.ofNullable(job.pin().operator()))
                .collect(Collectors.toSet());
    }

    private PlannableUnit lent(PlannableUnit unit) {
        WorkingTime open = free(unit.open(), one -> one.unit().equals(unit.id()));
        return new PlannableUnit(unit.id(), unit.workCentre(), true, 1, open, unit.setUpFor());
    }

    private PlannableOperator lent(PlannableOperator person, OperationCode operation) {
        WorkingTime free = free(person.present(), one -> person.id().equals(one.operator()));
        return doesAlone(person, operation)
                ? new PlannableOperator(person.id(), free, Map.of(operation, person.pace().get(operation)), Map.of())
                : new PlannableOperator(person.id(), free, Map.of(), Map.of());
    }

    /** Its own plan, which may run around what others hold, has the time between. */
    private WorkingTime free(WorkingTime open, Predicate<Assignment> there) {
        List<Interval> guests = intervals(Stream.concat(held.stream(), ours.stream()), there);
        List<Interval> taken = Stream.concat(
                        WorkingTime.ofAny(intervals(published.stream().flatMap(plan -> plan.assignments().stream()), there))
                                .without(guests).open().stream(),
                        intervals(held.stream(), there).stream())
                .toList();
        return WorkingTime.ofAny(Stream.concat(
                        open.open().stream().filter(stretch -> taken.stream().noneMatch(stretch::overlaps)),
                        open.and(WorkingTime.ofAny(intervals(ours.stream(), there))).open().stream())
                .toList());
    }

    static List<Interval> intervals(Stream<Assignment> assignments, Predicate<Assignment> there) {
        return assignments.filter(there).map(Assignment::interval).toList();
    }

    private PlanningSnapshot joined(PlanningSnapshot home, List<PlannableUnit> posts, List<PlannableOperator> people) {
        var units = new ArrayList<>(home.units());
        Set<WorkUnitId> known = units.stream().map(PlannableUnit::id).collect(Collectors.toSet());
        posts.stream().filter(post -> !known.contains(post.id())).forEach(units::add);
        var operators = new LinkedHashMap<OperatorId, PlannableOperator>();
        home.operators().forEach(one -> operators.put(one.id(), one));
        people.forEach(one -> operators.merge(one.id(), one, Partner::withBothSkills));
        var transport = new Transport(
                Map.of(id(), route.transport()),
                posts.stream().collect(Collectors.toMap(PlannableUnit::id, post -> id())),
                people.stream().collect(Collectors.toMap(PlannableOperator::id, one -> id())),
                Map.of());
        return home.withUnits(units)
                .withOperators(List.copyOf(operators.values()))
                .withTransport(home.transport().plus(transport));
    }

    private static PlannableOperator withBothSkills(PlannableOperator one, PlannableOperator other) {
        Map<OperationCode, BigDecimal> pace = new HashMap<>(one.pace());
        pace.putAll(other.pace());
        return new PlannableOperator(one.id(), one.present(), pace, one.tutored());
    }

    private static PlanningSnapshot lotsMayUse(PlanningSnapshot snapshot, Change.Transfer transfer, List<PlannableUnit> posts) {
        return snapshot.withLots(snapshot.lots().stream()
                .map(lot -> transfer.lots().contains(lot.id())
                        ? lot.withJobOrders(lot.jobOrders().stream()
                                .map(job -> job.operation().equals(transfer.operation()) ? mayUse(job, posts) : job)
                                .toList())
                        : lot)
                .toList());
    }

    private static PlannableJobOrder mayUse(PlannableJobOrder job, List<PlannableUnit> posts) {
        Duration work = job.workOn().values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
        return job.alsoOn(posts.stream().collect(Collectors.toMap(PlannableUnit::id, post -> work)));
    }
}
