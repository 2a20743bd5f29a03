package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.ReportId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * A job order as its reports tell it.
 *
 * @param jobOrder       where it stands after all reports, in the order in which they happened
 * @param contradictions reports that did not fit where they fell; they are kept, and fit in as soon as the missing one comes
 */
public record JobOrderStory(JobOrder jobOrder, List<Contradiction> contradictions) {

    public record Contradiction(FloorReport report, Refusal refusal) {}

    /**
     * Pure: depends on the set of reports alone, not on their order or repetition.
     *
     * @param planned the job order before any report
     */
    public static JobOrderStory tell(JobOrder planned, Collection<FloorReport> reports) {
        var contradictions = new ArrayList<Contradiction>();
        var told = new HashSet<ReportId>();
        JobOrder job = planned;
        for (FloorReport report : reports.stream().sorted(FloorReport.AS_IT_HAPPENED).toList()) {
            if (!told.add(report.id())) {
                continue;
            }
            Transitions.Step step = Transitions.apply(job, report);
            if (step.after() != null) {
                job = step.after();
            } else {
                contradictions.add(new Contradiction(report, step.refusal()));
            }
        }
        return new JobOrderStory(job, List.copyOf(contradictions));
    }
}
