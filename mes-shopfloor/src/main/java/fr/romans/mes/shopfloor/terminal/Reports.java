package fr.romans.mes.shopfloor.terminal;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.FloorReport;
import fr.romans.mes.core.workorder.Happening;
import fr.romans.mes.core.workorder.Scrap;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** From the words of the wire to those of the core. */
final class Reports {

    private Reports() {}

    /** One fact per terminal and event id; the id of a report has room for both but for very long names of terminals. */
    static ReportId idOf(TerminalEvent event) {
        String both = event.terminal() + "_" + event.eventId().toLowerCase(Locale.ROOT);
        return new ReportId(
                both.length() <= 64
                        ? both
                        : UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString());
    }

    static FloorReport of(ReportId id, TerminalEvent event, JobOrderId jobOrder, WorkUnitId unit) {
        return new FloorReport(
                id,
                jobOrder,
                unit,
                event.operator() == null ? null : new OperatorId(event.operator()),
                event.occurredAt(),
                event.seq(),
                whatOf(event));
    }

    private static Happening whatOf(TerminalEvent event) {
        return switch (event.type()) {
            case STARTED -> new Happening.Started();
            case PROGRESS -> new Happening.Progressed(Pairs.of(event.good()), scrapOf(event));
            case PAUSED -> new Happening.Paused(reasonOf(event));
            case RESUMED -> new Happening.Resumed();
            case COMPLETED -> new Happening.Completed(scrapOf(event));
            case ABORTED -> new Happening.Aborted(reasonOf(event));
            case DOWNTIME -> throw new IllegalArgumentException(
                    "downtime is of a work unit, not of a job order: event " + event.eventId() + " names one, which the schema forbids");
        };
    }

    private static String reasonOf(TerminalEvent event) {
        return Objects.requireNonNull(event.reason(), () -> "event " + event.eventId() + " has no reason, which the schema demands");
    }

    private static List<Scrap> scrapOf(TerminalEvent event) {
        return event.scrap().stream()
                .map(scrapped -> new Scrap(Pairs.of(scrapped.pairs()), scrapped.reason()))
                .toList();
    }
}
