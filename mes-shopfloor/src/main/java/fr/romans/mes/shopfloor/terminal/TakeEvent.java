package fr.romans.mes.shopfloor.terminal;

import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEvent;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.workorder.FloorReport;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.RecordFloorReport;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import fr.romans.mes.shopfloor.wire.WireJson;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Takes a decoded event into the journal, in the transaction of the caller: the one way for every source. */
@Singleton
class TakeEvent {

    /**
     * @param taken   whether it is in the journal
     * @param problem why it is not, or what it contradicts
     */
    record Outcome(boolean taken, Optional<Refusal> problem) {}

    private final RecordFloorReport record;
    private final WorkOrders workOrders;
    private final Journal journal;

    TakeEvent(RecordFloorReport record, WorkOrders workOrders, Journal journal) {
        this.record = record;
        this.workOrders = workOrders;
        this.journal = journal;
    }

    @Transactional
    Outcome take(TerminalEvent event, Site.Path unit) {
        ReportId id = Reports.idOf(event);
        if (event.jobOrder() == null) {
            journal.append(List.of(downtime(id, event, unit)));
            return new Outcome(true, Optional.empty());
        }
        JobOrderId jobOrder = new JobOrderId(event.jobOrder());
        Optional<LotFile> lot = workOrders.findByJobOrder(jobOrder);
        if (lot.isPresent() && !lot.get().lot().site().equals(unit.site())) {
            return new Outcome(
                    false,
                    Optional.of(Refusal.of(
                            "job-order.of-another-site",
                            "jobOrder",
                            jobOrder.value(),
                            "site",
                            lot.get().lot().site().value())));
        }
        FloorReport report = Reports.of(id, event, jobOrder, unit.workUnit());
        RecordFloorReport.Outcome outcome = record.record(report);
        return new Outcome(outcome.lot().isPresent(), outcome.problem());
    }

    private static JournalEvent downtime(ReportId id, TerminalEvent event, Site.Path unit) {
        return new JournalEvent(
                "downtime-" + id.value(),
                unit.site(),
                event.phase() == TerminalEvent.Phase.END ? "DowntimeEnded" : "DowntimeBegan",
                unit.workUnit().value(),
                event.occurredAt(),
                new String(WireJson.write(event), StandardCharsets.UTF_8));
    }
}
