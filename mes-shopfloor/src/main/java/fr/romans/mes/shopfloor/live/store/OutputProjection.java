package fr.romans.mes.shopfloor.live.store;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.journal.JournalEntry;
import fr.romans.mes.core.store.Chunks;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.workorder.FloorReport;
import fr.romans.mes.core.workorder.FloorReports;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.live.DayOutput;
import fr.romans.mes.shopfloor.live.Projection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Pairs by job order and day, at the site where they were made. A report changes the operations after it, too: pairs that one scraps never reach the next. */
@Singleton
class OutputProjection implements Projection {

    private final OutputRows rows;
    private final WorkOrders workOrders;
    private final FloorReports reports;
    private final Ateliers ateliers;

    OutputProjection(OutputRows rows, WorkOrders workOrders, FloorReports reports, Ateliers ateliers) {
        this.rows = rows;
        this.workOrders = workOrders;
        this.reports = reports;
        this.ateliers = ateliers;
    }

    @Override
    public String name() {
        return "output";
    }

    @Override
    public void project(List<JournalEntry> entries) {
        Set<JobOrderId> reported = entries.stream()
                .filter(entry -> entry.event().type().startsWith("Operation"))
                .map(entry -> new JobOrderId(entry.event().subject()))
                .collect(Collectors.toSet());
        List<LotFile> lots = workOrders.ofJobOrders(reported);
        List<JobOrderId> ids =
                lots.stream().flatMap(lot -> touchedOf(lot, reported).stream()).map(JobOrder::id).toList();
        Map<JobOrderId, List<FloorReport>> told = reports.about(ids);
        var drawn = new ArrayList<OutputRow>();
        lots.forEach(lot -> touchedOf(lot, reported)
                .forEach(job -> drawn.addAll(draw(lot, job, told.getOrDefault(job.id(), List.of())))));
        Chunks.of(ids.stream().map(JobOrderId::value).toList()).forEach(rows::deleteOf);
        if (!drawn.isEmpty()) {
            rows.saveAll(drawn);
        }
    }

    /** Those reported, and those after them that have pairs: fewer or more may have come to them. */
    private static List<JobOrder> touchedOf(LotFile lot, Set<JobOrderId> reported) {
        return lot.jobOrders().stream()
                .dropWhile(job -> !reported.contains(job.id()))
                .filter(job -> job.told().latest() != null)
                .toList();
    }

    private List<OutputRow> draw(LotFile lot, JobOrder job, List<FloorReport> told) {
        Atelier there = ateliers.siteOfWork(lot.lot().site(), job.unit()).orElseGet(() -> ateliers.require(lot.lot().site()));
        return DayOutput.of(job, told, there.calendar().zone()).entrySet().stream()
                .map(made -> new OutputRow(
                        job.id().value(),
                        made.getKey(),
                        there.id().value(),
                        job.operation().value(),
                        made.getValue().good(),
                        made.getValue().scrapped()))
                .toList();
    }

    @Override
    public void clear() {
        rows.deleteAll();
    }
}
