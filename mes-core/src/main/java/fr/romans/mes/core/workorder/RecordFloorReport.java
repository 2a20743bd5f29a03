package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.Refusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a report of the floor: keeps it, and brings the lot up to date, in one transaction. A report that contradicts
 * the others is kept all the same and named in the outcome; one about an unknown job order is refused and not kept.
 */
@Singleton
public class RecordFloorReport {

    /**
     * @param lot     the lot after the report, empty when the report was refused
     * @param problem why the report was refused, or what it contradicts
     */
    public record Outcome(Optional<LotFile> lot, Optional<Refusal> problem) {}

    private final WorkOrders workOrders;
    private final FloorReports reports;

    public RecordFloorReport(WorkOrders workOrders, FloorReports reports) {
        this.workOrders = workOrders;
        this.reports = reports;
    }

    @Transactional
    public Outcome record(FloorReport report) {
        reports.becomeOnlyWriter();
        Optional<LotFile> found = workOrders.findByJobOrder(report.jobOrder());
        if (found.isEmpty()) {
            return new Outcome(
                    Optional.empty(),
                    Optional.of(Refusal.of("job-order.unknown", "jobOrder", report.jobOrder().value())));
        }
        LotFile before = found.get();
        List<FloorReport> told = new ArrayList<>(reports.about(report.jobOrder()));
        reports.keep(before.lot().site(), List.of(report));
        if (told.stream().noneMatch(known -> known.id().equals(report.id()))) {
            told.add(report);
        }

        var lotStory = retell(before, report.jobOrder(), told);
        LotFile after = new LotFile(
                        before.lot(),
                        lotStory.stream().map(JobOrderStory::jobOrder).toList())
                .withReadiness();
        workOrders.update(
                after.jobOrders().stream().filter(changed -> !before.jobOrders().contains(changed)).toList());
        return new Outcome(
                Optional.of(after),
                lotStory.stream()
                        .flatMap(story -> story.contradictions().stream())
                        .filter(contradiction -> contradiction.report().id().equals(report.id()))
                        .map(JobOrderStory.Contradiction::refusal)
                        .findFirst());
    }

    /**
     * Tells the reported job order anew, and those after it whose pairs became fewer or more by it: a pair that one
     * operation scraps never comes to the next. So the lot, too, depends on the set of reports alone.
     */
    private List<JobOrderStory> retell(LotFile file, JobOrderId reported, List<FloorReport> told) {
        var stories = new ArrayList<JobOrderStory>();
        Pairs there = file.lot().pairs();
        for (JobOrder job : file.jobOrders()) {
            JobOrderStory story;
            if (job.id().equals(reported)) {
                story = JobOrderStory.tell(planned(job, there), told);
            } else if (!job.target().equals(there)) {
                story = JobOrderStory.tell(planned(job, there), reports.about(job.id()));
            } else {
                story = new JobOrderStory(job, List.of());
            }
            stories.add(story);
            there = there.minus(story.jobOrder().scrapped());
        }
        return stories;
    }

    private static JobOrder planned(JobOrder job, Pairs target) {
        return JobOrder.planned(job.id(), job.lot(), job.sequence(), job.operation(), target);
    }
}
