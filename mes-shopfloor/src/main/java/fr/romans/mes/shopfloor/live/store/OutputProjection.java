package fr.romans.mes.shopfloor.live.store;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.journal.JournalEntry;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.workorder.FloorReports;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.live.DayOutput;
import fr.romans.mes.shopfloor.live.Projection;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs by job order and day. A report changes the whole lot: the pairs that one operation scraps never reach the next. */
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
        Map<LotId, LotFile> touched = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.event().type().startsWith("Operation"))
                .map(entry -> entry.event().subject())
                .distinct()
                .flatMap(jobOrder -> workOrders.findByJobOrder(new JobOrderId(jobOrder)).stream())
                .forEach(file -> touched.put(file.lot().id(), file));
        touched.values().forEach(this::draw);
    }

    private void draw(LotFile file) {
        ZoneId zone = ateliers.require(file.lot().site()).calendar().zone();
        for (JobOrder job : file.jobOrders()) {
            rows.deleteByJobOrderId(job.id().value());
            DayOutput.of(job, reports.about(job.id()), zone)
                    .forEach((day, made) -> rows.save(new OutputRow(
                            job.id().value(),
                            day,
                            file.lot().site().value(),
                            job.operation().value(),
                            made.good(),
                            made.scrapped())));
        }
    }

    @Override
    public void clear() {
        rows.deleteAll();
    }
}
