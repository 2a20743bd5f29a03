package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.unit.SiteId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes reports of the floor: keeps them, and brings the lots up to date, in one transaction. A report that contradicts
 * the others is kept all the same and named in the outcome; one about an unknown job order, or one of another site that was
 * never transferred, is refused and not kept.
 */
@Singleton
public class RecordFloorReport {

    /**
     * @param lot     the lot after all reports, empty when the report was refused
     * @param problem why the report was refused, or what it contradicts
     */
    public record Outcome(Optional<LotFile> lot, Optional<Refusal> problem) {}

    private final WorkOrders workOrders;
    private final FloorReports reports;
    private final WorkElsewhere elsewhere;

    public RecordFloorReport(WorkOrders workOrders, FloorReports reports, WorkElsewhere elsewhere) {
        this.workOrders = workOrders;
        this.reports = reports;
        this.elsewhere = elsewhere;
    }

    /**
     * Takes many at once, in a few statements for all of them.
     *
     * @param site that they come from, whose entries in the journal they are; of the job orders of another it knows those that were
     *             transferred to it
     * @return an outcome for each, in order; what one contradicts is judged with all of them told
     */
    @Transactional
    public List<Outcome> record(SiteId site, List<FloorReport> said) {
        reports.becomeOnlyWriter();
        Map<JobOrderId, LotFile> lotOf = new HashMap<>();
        workOrders.ofJobOrders(said.stream().map(FloorReport::jobOrder).toList())
                .forEach(lot -> lot.jobOrders().forEach(job -> lotOf.put(job.id(), lot)));
        var refusals = new HashMap<JobOrderId, Refusal>();
        said.forEach(report -> refusalOf(report, site, lotOf.get(report.jobOrder()))
                .ifPresent(refusal -> refusals.put(report.jobOrder(), refusal)));
        List<FloorReport> heard =
                said.stream().filter(report -> !refusals.containsKey(report.jobOrder())).toList();

        List<FloorReport> once = firstOfEachId(heard);
        var retelling = new Retelling(reports, once, reports.keep(site, once), lotOf);
        Map<LotId, LotFile> after = bringUpToDate(heard, lotOf, retelling);
        return said.stream()
                .map(report -> refusals.containsKey(report.jobOrder())
                        ? new Outcome(Optional.empty(), Optional.of(refusals.get(report.jobOrder())))
                        : new Outcome(
                                Optional.of(after.get(lotOf.get(report.jobOrder()).lot().id())),
                                retelling.contradictionOf(report)))
                .toList();
    }

    /** As the journal keeps them: the same id is the same fact, whatever is said under it later. */
    private static List<FloorReport> firstOfEachId(List<FloorReport> heard) {
        Map<ReportId, FloorReport> first = new LinkedHashMap<>();
        heard.forEach(report -> first.putIfAbsent(report.id(), report));
        return List.copyOf(first.values());
    }

    private Map<LotId, LotFile> bringUpToDate(
            List<FloorReport> heard, Map<JobOrderId, LotFile> lotOf, Retelling retelling) {
        Map<LotId, LotFile> after = new HashMap<>();
        var retold = new ArrayList<RetoldLot>();
        for (FloorReport report : heard) {
            LotFile before = lotOf.get(report.jobOrder());
            if (!after.containsKey(before.lot().id())) {
                LotFile told = retelling.retell(before);
                after.put(told.lot().id(), told);
                retold.add(new RetoldLot(before, told));
            }
        }
        workOrders.update(retold);
        return after;
    }

    private Optional<Refusal> refusalOf(FloorReport report, SiteId site, @Nullable LotFile lot) {
        if (lot == null) {
            return Optional.of(Refusal.of("job-order.unknown", "jobOrder", report.jobOrder().value()));
        }
        SiteId of = lot.lot().site();
        return of.equals(site) || isTransferred(lot, report.jobOrder(), site)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "job-order.of-another-site", "jobOrder", report.jobOrder().value(), "site", of.value()));
    }

    private boolean isTransferred(LotFile lot, JobOrderId jobOrder, SiteId to) {
        return lot.jobOrder(jobOrder)
                .filter(job -> elsewhere.wasDecided(lot.lot().orderLine(), job.operation(), to))
                .isPresent();
    }
}
