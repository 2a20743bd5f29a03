package fr.romans.mes.core.workorder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which reports a job order counts in: enough to know whether later ones can be told on top of it, or all have to be told
 * anew. So a long story does not grow longer to tell with each report.
 *
 * @param latest    when the latest of them happened, to the microsecond; null before the first
 * @param corrected whether one of them amends another: such a story is always told from its beginning
 */
public record Told(@Nullable Instant latest, boolean corrected) {

    public static final Told NOTHING = new Told(null, false);

    Told and(FloorReport report) {
        Instant at = instantOf(report);
        return new Told(
                latest == null || at.isAfter(latest) ? at : latest,
                corrected || report.what().amends().isPresent());
    }

    /** Whether these happened after all that was told, and amend nothing. */
    boolean isContinuedBy(Collection<FloorReport> reports) {
        return !corrected
                && reports.stream()
                        .allMatch(report -> report.what().amends().isEmpty()
                                && (latest == null || instantOf(report).isAfter(latest)));
    }

    private static Instant instantOf(FloorReport report) {
        return report.occurredAt().truncatedTo(ChronoUnit.MICROS);
    }
}
