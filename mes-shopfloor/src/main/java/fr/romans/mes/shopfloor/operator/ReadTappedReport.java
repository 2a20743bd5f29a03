package fr.romans.mes.shopfloor.operator;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.FloorReport;
import fr.romans.mes.core.workorder.Happening;
import fr.romans.mes.core.workorder.Scrap;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a report of the floor of what a tablet sent. */
final class ReadTappedReport {

    private ReadTappedReport() {}

    /** @throws IllegalArgumentException when something is missing or impossible; the message is for the log */
    static FloorReport of(String id, TappedReport tapped, Instant now) {
        return new FloorReport(
                new ReportId(id),
                new JobOrderId(tapped.jobOrder()),
                new WorkUnitId(tapped.unit()),
                tapped.operator() == null || tapped.operator().isEmpty() ? null : new OperatorId(tapped.operator()),
                tapped.occurredAt().isAfter(now) ? now : tapped.occurredAt(),
                tapped.sequence(),
                happening(tapped));
    }

    private static Happening happening(TappedReport tapped) {
        return switch (tapped.what()) {
            case STARTED -> new Happening.Started();
            case PROGRESSED -> progressed(tapped);
            case PAUSED -> new Happening.Paused(reason(tapped.reason()));
            case RESUMED -> new Happening.Resumed();
            case COMPLETED -> new Happening.Completed(scrap(tapped));
            case ABORTED -> new Happening.Aborted(reason(tapped.reason()));
        };
    }

    private static Happening progressed(TappedReport tapped) {
        int good = tapped.good() == null ? 0 : tapped.good();
        List<Scrap> scrap = scrap(tapped);
        if (good == 0 && scrap.isEmpty()) {
            throw new IllegalArgumentException("progress of no pair");
        }
        return new Happening.Progressed(Pairs.of(good), scrap);
    }

    private static List<Scrap> scrap(TappedReport tapped) {
        return tapped.scrap() == null
                ? List.of()
                : tapped.scrap().stream()
                        .map(scrap -> new Scrap(Pairs.of(scrap.pairs()), reason(scrap.reason())))
                        .toList();
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || !fr.romans.mes.core.unit.Identifier.isValid(reason)) {
            throw new IllegalArgumentException("no reason code: " + reason);
        }
        return reason;
    }
}
