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
import java.util.List;
import java.util.Objects;

/** From the words of the wire to those of the core. */
final class Reports {

    private Reports() {}

    /** One fact per terminal and event id. */
    static FloorReport of(TerminalEvent event, WorkUnitId unit) {
        return new FloorReport(
                new ReportId(event.name()),
                new JobOrderId(Objects.requireNonNull(
                        event.jobOrder(), () -> "event " + event.eventId() + " is about no job order")),
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
            case CORRECTION -> new Happening.Corrected(amendedBy(event), Pairs.of(event.good()), scrapOf(event));
            case WITHDRAWAL -> new Happening.Withdrawn(amendedBy(event));
            case DOWNTIME -> throw new IllegalArgumentException(
                    "downtime is of a work unit, not of a job order: event " + event.eventId() + " names one, which the schema forbids");
        };
    }

    private static ReportId amendedBy(TerminalEvent event) {
        return new ReportId(Objects.requireNonNull(
                event.corrects(), () -> "event " + event.eventId() + " corrects nothing, which the schema forbids"));
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
