package fr.romans.mes.core.workorder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which reports a job order counts in: enough to know whether later ones can be told on top of it, or all have to be told
 * anew. So a long story does not grow longer to tell with each report.
 *
 * @param latest   when the latest of them happened, to the microsecond; null before the first
 * @param reporter who said them; null before the first
 * @param sequence the highest number that the reporter gave
 * @param anew     whether the story is always told from its beginning: one report amends another, several reporters tell it,
 *                 or a clock was wrong
 */
public record Told(@Nullable Instant latest, @Nullable String reporter, long sequence, boolean anew) {

    public static final Told NOTHING = new Told(null, null, 0, false);

    Told and(Chronology heard) {
        Told after = this;
        for (FloorReport report : heard.reports()) {
            after = after.and(report);
        }
        return heard.isCorrected() ? new Told(after.latest, after.reporter, after.sequence, true) : after;
    }

    private Told and(FloorReport report) {
        Instant at = instantOf(report);
        String by = report.id().reporter();
        return new Told(
                latest == null || at.isAfter(latest) ? at : latest,
                reporter == null ? by : reporter,
                Math.max(sequence, report.sequence()),
                anew || report.what().amends().isPresent() || reporter != null && !reporter.equals(by));
    }

    /** Whether these happened after all that was told, and nothing in them or before bids to tell all anew. */
    boolean isContinuedBy(Collection<FloorReport> reports) {
        return reports.stream().allMatch(this::isContinuedBy) && !and(Chronology.of(reports)).anew();
    }

    private boolean isContinuedBy(FloorReport report) {
        return latest == null
                || report.id().reporter().equals(reporter)
                        && report.sequence() >= sequence
                        && instantOf(report).isAfter(latest);
    }

    private static Instant instantOf(FloorReport report) {
        return report.occurredAt().truncatedTo(ChronoUnit.MICROS);
    }
}
