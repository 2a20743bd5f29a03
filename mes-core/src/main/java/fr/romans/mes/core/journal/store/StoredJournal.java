package fr.romans.mes.core.journal.store;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEntry;
import fr.romans.mes.core.journal.JournalEvent;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The journal in its table. One transaction appends at a time, so positions become visible in their order, and what is
 * known cannot change between the look and the insert.
 */
@Singleton
@Transactional
class StoredJournal implements Journal {

    private final JournalTable table;
    private final Clock clock;

    /** Mostly no event is known, and a look for each costs as much as half its insert; after one that was, we look first. */
    private volatile boolean repetitions;

    StoredJournal(JournalTable table, Clock clock) {
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
        Map<String, JournalEvent> fresh = new LinkedHashMap<>();
        events.forEach(event -> fresh.putIfAbsent(event.key(), event));
        if (repetitions || !insert(fresh.values())) {
            Set<String> known = table.known(fresh.keySet());
            repetitions = !known.isEmpty();
            fresh.keySet().removeAll(known);
            if (!fresh.isEmpty() && !insert(fresh.values())) {
                throw new IllegalStateException("the journal has an entry beyond position " + lastPosition()
                        + ", or another writer: nothing but this application may write it");
            }
        }
        return fresh.keySet();
    }

    private boolean insert(Collection<JournalEvent> events) {
        return table.insert(events, clock.instant());
    }

    @Override
    public List<JournalEntry> after(long position, int limit) {
        return table.after(position, limit);
    }

    @Override
    public List<JournalEntry> about(Collection<String> subjects) {
        return subjects.isEmpty() ? List.of() : table.about(subjects);
    }

    @Override
    public List<String> known(Collection<String> keys) {
        return List.copyOf(table.known(keys));
    }

    @Override
    public long lastPosition() {
        return table.lastPosition();
    }
}
