package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.workorder.Happening.Completed;
import fr.romans.mes.core.workorder.Happening.Corrected;
import fr.romans.mes.core.workorder.Happening.Progressed;
import fr.romans.mes.core.workorder.Happening.Withdrawn;
import fr.romans.mes.core.workorder.JobOrderStory.Contradiction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What reports say once corrections and withdrawals among them are heeded. Of several amendments of one report the latest
 * holds, whichever came first; an amendment keeps the time, the post and the person of what it amends.
 */
final class Amendments {

    private final Map<ReportId, FloorReport> lastWord = new HashMap<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final List<FloorReport> amended = new ArrayList<>();

    /** @param reports each id once, as they happened */
    Amendments(List<FloorReport> reports) {
        var tellings = new LinkedHashMap<ReportId, FloorReport>();
        reports.stream().filter(report -> report.what().amends().isEmpty()).forEach(report -> tellings.put(report.id(), report));
        for (FloorReport report : reports) {
            report.what().amends().ifPresent(about -> {
                Optional<String> wrong = whatIsWrongWith(report.what(), tellings.get(about));
                if (wrong.isPresent()) {
                    contradictions.add(new Contradiction(
                            report, Refusal.of(wrong.get(), "jobOrder", report.jobOrder().value(), "report", about.value())));
                } else {
                    lastWord.put(about, report);
                }
            });
        }
        tellings.values().forEach(this::amend);
    }

    /** The reports of the work, as they happened, corrected, without the withdrawn. */
    List<FloorReport> amended() {
        return amended;
    }

    /** Amendments that fit nothing, or not yet. */
    List<Contradiction> contradictions() {
        return contradictions;
    }

    /** Whose word a report is in the end: the amendment's, or its own. */
    FloorReport speakerOf(FloorReport report) {
        return lastWord.getOrDefault(report.id(), report);
    }

    private static Optional<String> whatIsWrongWith(Happening amendment, @Nullable FloorReport about) {
        if (about == null) {
            return Optional.of("correction.of-nothing");
        }
        if (amendment instanceof Withdrawn || about.what() instanceof Progressed) {
            return Optional.empty();
        }
        if (!(about.what() instanceof Completed)) {
            return Optional.of("correction.of-no-count");
        }
        return ((Corrected) amendment).good().isNone() ? Optional.empty() : Optional.of("correction.good-of-completion");
    }

    private void amend(FloorReport report) {
        FloorReport amendment = lastWord.get(report.id());
        if (amendment == null) {
            amended.add(report);
        } else if (amendment.what() instanceof Corrected corrected) {
            amended.add(report.saying(
                    report.what() instanceof Completed
                            ? new Completed(corrected.scrap())
                            : new Progressed(corrected.good(), corrected.scrap())));
        }
    }
}
