package fr.romans.mes.core.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A journal for tests of use cases: lists what is appended. */
public final class ListedJournal implements Journal {

    private final List<JournalEvent> events = new ArrayList<>();

    @Override
    public Set<String> append(Collection<JournalEvent> more) {
        events.addAll(more);
        return more.stream().map(JournalEvent::key).collect(Collectors.toSet());
    }

    @Override
    public List<JournalEntry> after(long position, int limit) {
        return LongStream.rangeClosed(position + 1, events.size())
                .limit(limit)
                .mapToObj(at -> new JournalEntry(at, Instant.EPOCH, events.get((int) at - 1)))
                .toList();
    }

    @Override
    public List<JournalEntry> about(Collection<String> subjects) {
        return List.of();
    }

    @Override
    public List<String> known(Collection<String> keys) {
        return List.of();
    }

    @Override
    public long lastPosition() {
        return events.size();
    }

    public List<JournalEvent> events() {
        return events;
    }
}
