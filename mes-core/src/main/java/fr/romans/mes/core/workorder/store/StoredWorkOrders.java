package fr.romans.mes.core.workorder.store;

import fr.romans.mes.core.store.Chunks;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.RetoldLot;
import fr.romans.mes.core.workorder.WorkOrders;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lots and job orders in their tables. */
@Singleton
@Transactional
class StoredWorkOrders implements WorkOrders {

    private final LotRows lots;
    private final JobOrderRows jobOrders;
    private final ReportedLots reported;

    StoredWorkOrders(LotRows lots, JobOrderRows jobOrders, ReportedLots reported) {
        this.lots = lots;
        this.jobOrders = jobOrders;
        this.reported = reported;
    }

    @Override
    public void add(Collection<LotFile> files) {
        if (files.isEmpty()) {
            return;
        }
        lots.saveAll(files.stream().map(LotRow::of).toList());
        jobOrders.saveAll(files.stream()
                .flatMap(file -> file.jobOrders().stream())
                .map(JobOrderRow::of)
                .toList());
    }

    @Override
    public Optional<LotFile> find(LotId lot) {
        return lots.findById(lot.value()).map(this::file);
    }

    @Override
    public List<JobOrder> lastAt(Collection<SiteId> homes, WorkUnitId unit, int limit) {
        return jobOrders.lastAt(values(homes), unit.value(), limit).stream().map(JobOrderRow::toJobOrder).toList();
    }

    @Override
    public List<LotFile> openOf(SiteId site) {
        return files(lots.findBySiteIdAndWorkLeftTrue(site.value()), jobOrders.openOf(site.value()));
    }

    @Override
    public List<LotFile> ofLines(Collection<OrderLineId> lines) {
        return Chunks.of(lines).stream()
                .flatMap(chunk -> lots.findByOrderLineIdIn(values(chunk)).stream())
                .collect(Collectors.collectingAndThen(Collectors.toList(), this::filesOf));
    }

    @Override
    public List<LotFile> ofJobOrders(Collection<JobOrderId> ids) {
        return filesOf(reported.ofJobOrders(values(ids)));
    }

    @Override
    public Set<OrderLineId> linesWithWorkLeft(SiteId site) {
        return lineIds(lots.linesWithWorkLeftAt(site.value()));
    }

    @Override
    public Set<OrderLineId> linesWithWorkLeft(BrandId brand) {
        return lineIds(lots.linesWithWorkLeftOf(brand.value()));
    }

    @Override
    public Set<OrderLineId> withLots(Collection<OrderLineId> lines) {
        return lineIds(Chunks.of(lines).stream()
                .flatMap(chunk -> lots.linesWithLots(values(chunk)).stream())
                .toList());
    }

    @Override
    public void update(Collection<RetoldLot> retold) {
        List<JobOrderRow> changed = retold.stream()
                .flatMap(lot -> lot.changed().stream())
                .map(JobOrderRow::of)
                .toList();
        if (!changed.isEmpty()) {
            reported.update(changed);
        }
        List<LotFile> inQuestion =
                retold.stream().filter(RetoldLot::isAboutTheEnd).map(RetoldLot::after).toList();
        if (!inQuestion.isEmpty()) {
            reported.markWorkLeft(inQuestion);
        }
    }

    private static List<String> values(Collection<? extends Identifier> ids) {
        return ids.stream().map(Identifier::value).toList();
    }

    private static Set<OrderLineId> lineIds(List<String> lines) {
        return lines.stream().map(OrderLineId::new).collect(Collectors.toSet());
    }

    private List<LotFile> filesOf(List<LotRow> found) {
        return files(found, reported.jobOrdersOf(found.stream().map(LotRow::id).toList()));
    }

    private LotFile file(LotRow lot) {
        return filesOf(List.of(lot)).get(0);
    }

    /** A lot that came to its end between the two statements has no job orders here, and is left out. */
    private static List<LotFile> files(List<LotRow> lots, List<JobOrderRow> jobOrders) {
        Map<String, List<JobOrder>> byLot = jobOrders.stream()
                .collect(Collectors.groupingBy(
                        JobOrderRow::lotId, Collectors.mapping(JobOrderRow::toJobOrder, Collectors.toList())));
        return lots.stream()
                .sorted(Comparator.comparing(LotRow::id))
                .filter(lot -> byLot.containsKey(lot.id()))
                .map(lot -> new LotFile(lot.toLot(), byLot.get(lot.id())))
                .toList();
    }
}
