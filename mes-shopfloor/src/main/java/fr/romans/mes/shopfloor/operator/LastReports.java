package fr.romans.mes.shopfloor.operator;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.equipment.WorkUnit;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.workorder.FloorReport;
import fr.romans.mes.core.workorder.FloorReports;
import fr.romans.mes.core.workorder.Happening;
import fr.romans.mes.core.workorder.Happening.Aborted;
import fr.romans.mes.core.workorder.Happening.Completed;
import fr.romans.mes.core.workorder.Happening.Paused;
import fr.romans.mes.core.workorder.Happening.Progressed;
import fr.romans.mes.core.workorder.Happening.Resumed;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.JobOrderStory;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.operator.PostDesk.Said;
import fr.romans.mes.shopfloor.operator.PostDesk.ScrappedPairs;
import fr.romans.mes.shopfloor.operator.TappedReport.What;
import fr.romans.mes.shopfloor.page.Screen;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was last said at a post, so that whoever was wrong can mend it. */
@Singleton
class LastReports {

    private static final int MOST = 8;
    private static final int JOB_ORDERS = 4;

    private record Counted(FloorReport report, JobOrder job, LotFile lot) {}

    private final Ateliers ateliers;
    private final WorkOrders workOrders;
    private final FloorReports reports;

    LastReports(Ateliers ateliers, WorkOrders workOrders, FloorReports reports) {
        this.ateliers = ateliers;
        this.workOrders = workOrders;
        this.reports = reports;
    }

    /** Newest first. */
    List<Said> at(Atelier atelier, WorkUnit post, Screen screen) {
        List<JobOrder> jobs = workOrders.lastAt(ateliers.sharingWith(atelier.id()), post.id(), JOB_ORDERS);
        List<JobOrderId> ids = jobs.stream().map(JobOrder::id).toList();
        Map<JobOrderId, LotFile> lots = new HashMap<>();
        workOrders.ofJobOrders(ids).forEach(lot -> lot.jobOrders().forEach(job -> lots.put(job.id(), lot)));
        Map<JobOrderId, List<FloorReport>> told = reports.about(ids);
        var counted = new ArrayList<Counted>();
        for (JobOrder job : jobs) {
            JobOrder planned = JobOrder.planned(job.id(), job.lot(), job.sequence(), job.operation(), job.target());
            JobOrderStory.tell(planned, told.get(job.id()))
                    .counted()
                    .forEach(report -> counted.add(new Counted(report, job, lots.get(job.id()))));
        }
        return counted.stream()
                .filter(said -> said.report().unit().equals(post.id()))
                .sorted(Comparator.comparing(Counted::report, FloorReport.AS_IT_HAPPENED).reversed())
                .limit(MOST)
                .map(said -> said(atelier, said, screen))
                .toList();
    }

    private Said said(Atelier atelier, Counted counted, Screen screen) {
        FloorReport report = counted.report();
        JobOrder job = counted.job();
        return new Said(
                report.id().value(),
                job.id().value(),
                ateliers.require(counted.lot().lot().site()).styles().get(counted.lot().lot().style()).name(),
                job.operation().value(),
                screen.operation(atelier.operations().get(job.operation())),
                report.occurredAt().toEpochMilli(),
                report.operator() == null || !atelier.operators().containsKey(report.operator())
                        ? null
                        : atelier.operators().get(report.operator()).name(),
                wordFor(report.what()).name(),
                report.what() instanceof Progressed progressed ? progressed.good().count() : 0,
                report.what().scrap().stream()
                        .map(lost -> new ScrappedPairs(
                                lost.pairs().count(), lost.reason(), screen.named("defect", lost.reason())))
                        .toList());
    }

    private static What wordFor(Happening what) {
        if (what instanceof Progressed) {
            return What.PROGRESSED;
        }
        if (what instanceof Completed) {
            return What.COMPLETED;
        }
        if (what instanceof Paused) {
            return What.PAUSED;
        }
        if (what instanceof Resumed) {
            return What.RESUMED;
        }
        return what instanceof Aborted ? What.ABORTED : What.STARTED;
    }
}
