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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pairs by job order and day, at the site where they were made. A report changes the operations after it, too: pairs that one scraps never reach the next. */
@Singleton
class OutputProjection implements Projection {

    /** A job order to be drawn again, and its lot. */
    private record Touched(LotFile lot, JobOrder job) {}

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
        List<Touched> touched =
                workOrders.ofJobOrders(reported).stream().flatMap(lot -> touchedOf(lot, reported)).toList();
        List<JobOrderId> ids = touched.stream().map(one -> one.job().id()).toList();
        Map<JobOrderId, List<FloorReport>> told = reports.about(ids);
        List<OutputRow> drawn = touched.stream()
                .flatMap(one -> draw(one.lot(), one.job(), told.getOrDefault(one.job().id(), List.of())).stream())
                .toList();
        Chunks.of(ids.stream().map(JobOrderId::value).toList()).forEach(rows::deleteOf);
        if (!drawn.isEmpty()) {
            rows.saveAll(drawn);
        }
    }

    /** Those reported, and those after them that have pairs: fewer or more may have come to them. */
    private static Stream<Touched> touchedOf(LotFile lot, Set<JobOrderId> reported) {
        return lot.jobOrders().stream()
                .dropWhile(job -> !reported.contains(job.id()))
                .filter(job -> job.told().latest() != null)
                .map(job -> new Touched(lot, job));
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
