package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A job order as its reports tell it.
 *
 * @param jobOrder       where it stands after all reports, in the order in which they happened
 * @param counted        the reports that made it so, as they happened, with what was corrected in them: counts, and times of a
 *                       wrong clock
 * @param contradictions reports that did not fit where they fell; they are kept, and fit in as soon as the missing one comes
 */
public record JobOrderStory(JobOrder jobOrder, List<FloorReport> counted, List<Contradiction> contradictions) {

    public record Contradiction(FloorReport report, Refusal refusal) {}

    /**
     * Pure: depends on the set of reports alone, not on their order or repetition.
     *
     * @param planned the job order before any report
     */
    public static JobOrderStory tell(JobOrder planned, Collection<FloorReport> reports) {
        return goOn(planned, Chronology.of(reports));
    }

    /** @param job told so far; {@link Told#isContinuedBy} what was heard */
    static JobOrderStory goOn(JobOrder job, Chronology heard) {
        var amendments = new Amendments(heard.reports());
        var counted = new ArrayList<FloorReport>();
        var contradictions = new ArrayList<>(amendments.contradictions());
        JobOrder now = job;
        for (FloorReport report : amendments.amended()) {
            Transitions.Step step = Transitions.apply(now, report);
            if (step.after() != null) {
                now = step.after();
                counted.add(report);
            } else {
                contradictions.add(new Contradiction(amendments.speakerOf(report), step.refusal()));
            }
        }
        return new JobOrderStory(now.told(job.told().and(heard)), List.copyOf(counted), List.copyOf(contradictions));
    }
}
