package fr.romans.mes.shopfloor.live.store;

import fr.romans.mes.core.journal.JournalEntry;
import fr.romans.mes.core.store.InstantColumn;
import fr.romans.mes.shopfloor.live.Projection;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import fr.romans.mes.shopfloor.wire.WireJson;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether each unit stands still, in whatever order its downtime events came: what each terminal said last by its own
 * numbers, and of several terminals the one whose last word is the latest.
 */
@Singleton
class DowntimeProjection implements Projection {

    private static final Comparator<DowntimeRow> AS_NUMBERED = Comparator.comparingLong(DowntimeRow::sequence)
            .thenComparing(row -> row.since().toInstant())
            .thenComparing(DowntimeRow::eventKey);

    private final DowntimeRows rows;

    DowntimeProjection(DowntimeRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "downtime";
    }

    @Override
    public void project(List<JournalEntry> entries) {
        entries.stream()
                .filter(entry -> entry.event().type().startsWith("Downtime"))
                .map(DowntimeProjection::row)
                .forEach(this::keepTheLatest);
    }

    private void keepTheLatest(DowntimeRow told) {
        Optional<DowntimeRow> known = rows.find(told.siteId(), told.unitId(), told.terminal());
        if (known.isEmpty() || AS_NUMBERED.compare(known.get(), told) < 0) {
            rows.delete(told.siteId(), told.unitId(), told.terminal());
            rows.save(told);
        }
    }

    private static DowntimeRow row(JournalEntry entry) {
        TerminalEvent event = WireJson.tree(entry.event().body().getBytes(StandardCharsets.UTF_8))
                .map(json -> WireJson.read(json, TerminalEvent.class))
                .orElseThrow(() -> new IllegalStateException(
                        "the journal holds a downtime that is no JSON: " + entry.event().body()));
        return new DowntimeRow(
                entry.event().site().value(),
                entry.event().subject(),
                event.terminal(),
                entry.event().key(),
                InstantColumn.of(event.occurredAt()),
                event.seq(),
                event.phase() == TerminalEvent.Phase.BEGIN,
                event.reason() == null ? "" : event.reason());
    }

    @Override
    public void clear() {
        rows.deleteAll();
    }
}
