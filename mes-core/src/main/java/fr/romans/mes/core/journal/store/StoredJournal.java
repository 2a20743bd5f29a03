package fr.romans.mes.core.journal.store;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEntry;
import fr.romans.mes.core.journal.JournalEvent;
import fr.romans.mes.core.store.Chunks;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The journal in its table. One transaction appends at a time, so positions become visible in their order, and what is
 * known cannot change between the look and the insert.
 */
@Singleton
@Transactional
class StoredJournal implements Journal {

    private final JournalRows rows;
    private final JournalTable table;
    private final Clock clock;

    StoredJournal(JournalRows rows, JournalTable table, Clock clock) {
        this.rows = rows;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void becomeOnlyWriter() {
        table.becomeOnlyWriter();
    }

    @Override
    public Set<String> append(Collection<JournalEvent> events) {
        if (events.isEmpty()) {
            return Set.of();
        }
        becomeOnlyWriter();
        Instant now = clock.instant();
        Set<String> known = table.known(events.stream().map(JournalEvent::key).toList());
        var fresh = new ArrayList<JournalRow>();
        long position = lastPosition();
        for (JournalEvent event : events) {
            if (known.add(event.key())) {
                fresh.add(JournalRow.of(++position, event, now));
            }
        }
        if (!fresh.isEmpty()) {
            table.insert(fresh);
        }
        return fresh.stream().map(JournalRow::eventKey).collect(Collectors.toSet());
    }

    @Override
    public List<JournalEntry> after(long position, int limit) {
        return rows.after(position, limit).stream().map(JournalRow::toEntry).toList();
    }

    @Override
    public List<JournalEntry> about(Collection<String> subjects) {
        return Chunks.of(subjects).stream()
                .flatMap(chunk -> rows.about(chunk).stream())
                .map(JournalRow::toEntry)
                .toList();
    }

    @Override
    public List<String> known(Collection<String> keys) {
        return List.copyOf(table.known(keys));
    }

    @Override
    public long lastPosition() {
        return rows.lastPosition().orElse(0L);
    }
}
