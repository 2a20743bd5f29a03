package fr.romans.mes.shopfloor.terminal;

import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEvent;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.workorder.FloorReport;
import fr.romans.mes.core.workorder.RecordFloorReport;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import fr.romans.mes.shopfloor.wire.WireJson;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes decoded events into the journal, in the transaction of the caller: the one way for every source. */
@Singleton
class TakeEvents {

    /** An event, and the work unit that it came from. */
    record Placed(TerminalEvent event, Site.Path unit) {}

    /**
     * @param taken   whether it is in the journal
     * @param problem why it is not, or what it contradicts
     */
    record Outcome(boolean taken, Optional<Refusal> problem) {}

    private final RecordFloorReport record;
    private final Journal journal;

    TakeEvents(RecordFloorReport record, Journal journal) {
        this.record = record;
        this.journal = journal;
    }

    /** @return an outcome for each, in order */
    @Transactional
    List<Outcome> take(List<Placed> events) {
        var outcomes = new Outcome[events.size()];
        var downtimes = new ArrayList<JournalEvent>();
        Map<SiteId, List<Integer>> reported = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            Placed placed = events.get(i);
            if (placed.event().jobOrder() == null) {
                downtimes.add(downtime(placed));
                outcomes[i] = new Outcome(true, Optional.empty());
            } else {
                reported.computeIfAbsent(placed.unit().site(), site -> new ArrayList<>()).add(i);
            }
        }
        journal.append(downtimes);
        reported.forEach((site, places) -> {
            List<FloorReport> reports = places.stream().map(events::get).map(TakeEvents::report).toList();
            Iterator<RecordFloorReport.Outcome> recorded = record.record(site, reports).iterator();
            for (int place : places) {
                RecordFloorReport.Outcome outcome = recorded.next();
                outcomes[place] = new Outcome(outcome.lot().isPresent(), outcome.problem());
            }
        });
        return List.of(outcomes);
    }

    private static FloorReport report(Placed placed) {
        return Reports.of(placed.event(), placed.unit().workUnit());
    }

    private static JournalEvent downtime(Placed placed) {
        TerminalEvent event = placed.event();
        return new JournalEvent(
                "downtime-" + event.name(),
                placed.unit().site(),
                event.phase() == TerminalEvent.Phase.END ? "DowntimeEnded" : "DowntimeBegan",
                placed.unit().workUnit().value(),
                event.occurredAt(),
                new String(WireJson.write(event), StandardCharsets.UTF_8));
    }
}
