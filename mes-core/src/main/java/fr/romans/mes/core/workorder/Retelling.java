package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.workorder.JobOrderStory.Contradiction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings lots up to date with what was heard of them: on top of what is told where that may be, else from the beginning. */
final class Retelling {

    private final FloorReports reports;
    private final Map<JobOrderId, Chronology> heard;
    private final Map<JobOrderId, List<FloorReport>> fromTheBeginning;
    private final Map<ReportId, Refusal> contradictions = new HashMap<>();

    /**
     * @param heard reports, each id once
     * @param fresh those of them that were kept now: another was known before, and perhaps said otherwise
     * @param lotOf the lot of each job order as it stands without them
     */
    Retelling(
            FloorReports reports,
            List<FloorReport> heard,
            Set<ReportId> fresh,
            Map<JobOrderId, LotFile> lotOf) {
        this.reports = reports;
        this.heard = heard.stream().collect(Collectors.groupingBy(
                FloorReport::jobOrder, Collectors.collectingAndThen(Collectors.toList(), Chronology::of)));
        this.fromTheBeginning = reports.about(this.heard.keySet().stream()
                .filter(job -> !goesOn(lotOf.get(job).jobOrder(job).orElseThrow(), this.heard.get(job), fresh))
                .toList());
    }

    private static boolean goesOn(JobOrder job, Chronology said, Set<ReportId> fresh) {
        return job.told().isContinuedBy(said)
                && said.reports().stream().allMatch(report -> fresh.contains(report.id()));
    }

    /**
     * Tells the reported job orders, and those after them whose pairs became fewer or more by it: a pair that one
     * operation scraps never comes to the next. So the lot, too, depends on the set of reports alone.
     */
    LotFile retell(LotFile before) {
        var jobs = new ArrayList<JobOrder>();
        Pairs there = before.lot().pairs();
        for (JobOrder job : before.jobOrders()) {
            JobOrderStory story = tell(job, there);
            story.contradictions().forEach(this::remember);
            jobs.add(story.jobOrder());
            there = there.minus(story.jobOrder().scrapped());
        }
        return new LotFile(before.lot(), jobs).withReadiness();
    }

    private JobOrderStory tell(JobOrder job, Pairs there) {
        List<FloorReport> all = fromTheBeginning.get(job.id());
        if (all == null && job.target().equals(there)) {
            Chronology said = heard.get(job.id());
            return said == null ? new JobOrderStory(job, List.of(), List.of()) : JobOrderStory.goOn(job, said);
        }
        JobOrder planned = JobOrder.planned(job.id(), job.lot(), job.sequence(), job.operation(), there);
        return JobOrderStory.tell(planned, all == null ? reports.about(job.id()) : all);
    }

    private void remember(Contradiction contradiction) {
        contradictions.put(contradiction.report().id(), contradiction.refusal());
    }

    Optional<Refusal> contradictionOf(FloorReport report) {
        return Optional.ofNullable(contradictions.get(report.id()));
    }
}
