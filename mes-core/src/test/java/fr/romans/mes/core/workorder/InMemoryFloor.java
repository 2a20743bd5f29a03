package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lots and reports in memory, for tests of use cases; keeps what was updated last. */
public final class InMemoryFloor implements WorkOrders, FloorReports {

    private final Map<LotId, LotFile> lots = new TreeMap<>();
    private final Map<String, FloorReport> reports = new LinkedHashMap<>();
    private final List<JobOrder> updated = new ArrayList<>();
    private final List<JobOrderId> told = new ArrayList<>();

    public InMemoryFloor(LotFile... lots) {
        add(List.of(lots));
    }

    /** All job orders ever written by {@link #update}, in order. */
    public List<JobOrder> updated() {
        return updated;
    }

    /** The job orders whose reports were asked for, in order. */
    public List<JobOrderId> told() {
        return told;
    }

    @Override
    public void add(Collection<LotFile> files) {
        files.forEach(file -> lots.put(file.lot().id(), file));
    }

    @Override
    public Optional<LotFile> find(LotId lot) {
        return Optional.ofNullable(lots.get(lot));
    }

    @Override
    public List<LotFile> ofJobOrders(Collection<JobOrderId> jobOrders) {
        return lots.values().stream()
                .filter(file -> jobOrders.stream().anyMatch(job -> file.jobOrder(job).isPresent()))
                .toList();
    }

    @Override
    public List<JobOrder> lastAt(Collection<SiteId> homes, WorkUnitId unit, int limit) {
        return lots.values().stream()
                .filter(file -> homes.contains(file.lot().site()))
                .flatMap(file -> file.jobOrders().stream())
                .filter(job -> unit.equals(job.unit()) && job.told().latest() != null)
                .sorted(Comparator.comparing((JobOrder job) -> job.told().latest()).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<LotFile> openOf(SiteId site) {
        return lots.values().stream()
                .filter(file -> file.lot().site().equals(site) && !file.isFinished())
                .toList();
    }

    @Override
    public List<LotFile> ofLines(Collection<OrderLineId> lines) {
        return lots.values().stream().filter(file -> lines.contains(file.lot().orderLine())).toList();
    }

    @Override
    public Set<OrderLineId> linesWithWorkLeft(SiteId site) {
        return openOf(site).stream().map(file -> file.lot().orderLine()).collect(Collectors.toSet());
    }

    @Override
    public Set<OrderLineId> linesWithWorkLeft(BrandId brand) {
        return lots.values().stream()
                .filter(file -> file.lot().brand().equals(brand) && !file.isFinished())
                .map(file -> file.lot().orderLine())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<OrderLineId> withLots(Collection<OrderLineId> lines) {
        return lots.values().stream()
                .map(file -> file.lot().orderLine())
                .filter(lines::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public void update(Collection<RetoldLot> retold) {
        for (RetoldLot lot : retold) {
            updated.addAll(lot.changed());
            lots.put(lot.after().lot().id(), lot.after());
        }
    }

    @Override
    public Set<ReportId> keep(SiteId site, Collection<FloorReport> said) {
        return said.stream()
                .filter(report -> reports.putIfAbsent(report.id().value(), report) == null)
                .map(FloorReport::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<JobOrderId, List<FloorReport>> about(Collection<JobOrderId> jobOrders) {
        told.addAll(jobOrders);
        return jobOrders.stream().distinct().collect(Collectors.toMap(job -> job, job -> reports.values().stream()
                .filter(report -> report.jobOrder().equals(job))
                .toList()));
    }
}
