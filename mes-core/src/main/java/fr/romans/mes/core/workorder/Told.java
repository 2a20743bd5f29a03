package fr.romans.mes.core.workorder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
        List<FloorReport> reports = heard.reports();
        if (reports.isEmpty()) {
            return this;
        }
        Instant last = instantOf(reports.get(reports.size() - 1));
        String by = reporter == null ? reports.get(0).id().reporter() : reporter;
        return new Told(
                latest == null || last.isAfter(latest) ? last : latest,
                by,
                Math.max(sequence, reports.stream().mapToLong(FloorReport::sequence).max().orElseThrow()),
                anew
                        || heard.isCorrected()
                        || reports.stream().anyMatch(report -> !report.id().isOf(by) || report.what().amends().isPresent()));
    }

    /** Whether these happened after all that was told, and nothing in them or before bids to tell all anew. */
    boolean isContinuedBy(Chronology heard) {
        return heard.reports().stream().allMatch(this::isFollowedBy) && !and(heard).anew();
    }

    private boolean isFollowedBy(FloorReport report) {
        return latest == null
                || reporter != null && report.sequence() >= sequence && instantOf(report).isAfter(latest);
    }

    private static Instant instantOf(FloorReport report) {
        return report.occurredAt().truncatedTo(ChronoUnit.MICROS);
    }
}
