package fr.romans.mes.core.journal.store;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEntry;
import fr.romans.mes.core.journal.JournalEvent;
import fr.romans.mes.core.store.Chunks;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
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
    private final Clock clock;

    StoredJournal(JournalRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void becomeOnlyWriter() {
        rows.holdWriter();
    }

    @Override
    public Set<String> append(Collection<JournalEvent> events) {
        if (events.isEmpty()) {
            return Set.of();
        }
        becomeOnlyWriter();
        Instant now = clock.instant();
        Set<String> known = new HashSet<>(known(events.stream().map(JournalEvent::key).toList()));
        List<JournalRow> fresh = events.stream()
                .filter(event -> known.add(event.key()))
                .map(event -> JournalRow.of(event, now))
                .toList();
        if (!fresh.isEmpty()) {
            rows.saveAll(fresh);
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
        return Chunks.of(keys).stream().flatMap(chunk -> rows.known(chunk).stream()).toList();
    }

    @Override
    public long lastPosition() {
        return rows.lastPosition().orElse(0L);
    }
}
