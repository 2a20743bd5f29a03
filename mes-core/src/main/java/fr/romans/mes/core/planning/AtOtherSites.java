package fr.romans.mes.core.planning;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.LotFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What of a snapshot is at other sites: lots that may be worked on there, or are, and what other sites hold here. Pure. */
final class AtOtherSites {

    private record Step(OrderLineId line, OperationCode operation, SiteId to) {}

    private final List<Partner> partners;

    AtOtherSites(List<Partner> partners) {
        this.partners = partners;
    }

    List<Atelier> ateliers() {
        return partners.stream().map(Partner::atelier).toList();
    }

    /** With the posts and people that these transfers may use, and what stands in their way. */
    PlanningSnapshot transferred(PlanningSnapshot snapshot, List<Change.Transfer> transfers) {
        if (transfers.isEmpty()) {
            return snapshot;
        }
        PlanningSnapshot wider = snapshot;
        for (Partner partner : partners) {
            wider = partner.takes(
                    wider, transfers.stream().filter(transfer -> transfer.to().equals(partner.id())).toList());
        }
        for (Partner partner : partners) {
            for (Change.Disturbance disturbance : partner.disturbances()) {
                wider = disturbance.applyTo(wider);
            }
        }
        return wider;
    }

    /** The transfers of what is done at other sites, whatever was decided since. */
    List<Change.Transfer> of(List<LotFile> lots, Function<JobOrder, @Nullable WorkUnitId> where) {
        Map<Step, Set<LotId>> there = new LinkedHashMap<>();
        for (LotFile file : lots) {
            for (JobOrder job : file.jobOrders()) {
                partnerAt(where.apply(job)).ifPresent(partner -> there.computeIfAbsent(
                                new Step(file.lot().orderLine(), job.operation(), partner.id()), first -> new HashSet<>())
                        .add(file.lot().id()));
            }
        }
        return there.entrySet().stream()
                .map(step -> new Change.Transfer(
                        step.getKey().line(), step.getValue(), step.getKey().operation(), step.getKey().to()))
                .toList();
    }

    /** A lot whose last work was done elsewhere waits there if it may go on there; otherwise it comes home first. */
    PlanningSnapshot withLotsWhereTheyAre(PlanningSnapshot snapshot, List<LotFile> lots) {
        Map<LotId, LotFile> files = new HashMap<>();
        lots.forEach(file -> files.put(file.lot().id(), file));
        Map<LotId, SiteId> waiting = new HashMap<>();
        Map<LotId, Instant> arrivals = new HashMap<>();
        for (PlannableLot lot : snapshot.lots()) {
            PlannableJobOrder next = lot.jobOrders().get(0);
            doneBefore(next, files.get(lot.id())).ifPresent(last -> partnerAt(last.unit()).ifPresent(partner -> {
                if (partner.mayHave(next)) {
                    waiting.put(lot.id(), partner.id());
                } else {
                    arrivals.put(lot.id(), last.endedAt().plus(partner.route().transport()));
                }
            }));
        }
        return snapshot.withTransport(snapshot.transport().withLots(waiting))
                .withLots(snapshot.lots().stream().map(lot -> notBefore(lot, arrivals.get(lot.id()))).toList());
    }

    /** The last that was done before. */
    private static Optional<JobOrder> doneBefore(PlannableJobOrder next, @Nullable LotFile file) {
        return file == null
                ? Optional.empty()
                : file.jobOrders().stream()
                        .takeWhile(job -> !job.id().equals(next.id()))
                        .filter(job -> job.state().isOver() && job.endedAt() != null)
                        .reduce((first, second) -> second);
    }

    private static PlannableLot notBefore(PlannableLot lot, @Nullable Instant arrival) {
        if (arrival == null) {
            return lot;
        }
        var jobs = new ArrayList<>(lot.jobOrders());
        jobs.set(0, jobs.get(0).notBefore(arrival));
        return lot.withJobOrders(jobs);
    }

    private Optional<Partner> partnerAt(@Nullable WorkUnitId unit) {
        return unit == null
                ? Optional.empty()
                : partners.stream().filter(one -> one.atelier().site().workUnit(unit).isPresent()).findFirst();
    }

    /** When the work that is done elsewhere takes its post and person. */
    static Map<JobOrderId, WorkingTime> stretches(PlanningSnapshot snapshot, List<Assignment> assignments) {
        Map<JobOrderId, WorkingTime> stretches = new HashMap<>();
        for (Assignment one : assignments) {
            if (snapshot.transport().units().containsKey(one.unit())) {
                WorkingTime taken = WorkingTime.ofAny(List.of(one.interval()));
                for (PlannableUnit unit : snapshot.units()) {
                    taken = unit.id().equals(one.unit()) ? taken.and(unit.open()) : taken;
                }
                for (PlannableOperator person : snapshot.operators()) {
                    taken = person.id().equals(one.operator()) ? taken.and(person.present()) : taken;
                }
                stretches.put(one.jobOrder(), taken);
            }
        }
        return stretches;
    }

    /** Posts and people are not there for what other sites hold of them. */
    static PlanningSnapshot without(PlanningSnapshot snapshot, List<Assignment> held) {
        return held.isEmpty()
                ? snapshot
                : snapshot.withUnits(snapshot.units().stream()
                                .map(unit -> unit.withOpen(
                                        unit.open().without(Partner.intervals(held.stream(), one -> one.unit().equals(unit.id())))))
                                .toList())
                        .withOperators(snapshot.operators().stream()
                                .map(person -> person.withPresent(
                                        person.present().without(Partner.intervals(held.stream(), one -> person.id().equals(one.operator())))))
                                .toList());
    }
}
