package fr.romans.mes.core.journal;

import java.util.Collection;
import java.util.List;

/** Port to the journal. */
public interface Journal {

    /** Appends in order, in the transaction of the caller; events whose key is known are passed over. */
    void append(Collection<JournalEvent> events);

    /** Entries after a position, oldest first, at most {@code limit}. */
    List<JournalEntry> after(long position, int limit);

    /** All entries about a subject, oldest first. */
    List<JournalEntry> about(String subject);

    /** Which of these keys are in the journal. */
    List<String> known(Collection<String> keys);

    long lastPosition();
}
