package fr.romans.mes.core.journal;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Port to the journal. One transaction writes at a time, from its first append to its end: so entries become visible in
 * the order of their positions, and who reads {@link #after} a remembered position skips none.
 */
public interface Journal {

    /**
     * Makes the transaction of the caller the only one that may write until it ends; others wait. {@link #append} does it by
     * itself. Call it first where something is read that other writers change, or where rows are locked besides.
     */
    default void becomeOnlyWriter() {}

    /**
     * Appends in order, in the transaction of the caller; events whose key is known are passed over.
     *
     * @return the keys that were not known before
     */
    Set<String> append(Collection<JournalEvent> events);

    /** Entries after a position, oldest first, at most {@code limit}. */
    List<JournalEntry> after(long position, int limit);

    /** All entries about these subjects, oldest first. */
    List<JournalEntry> about(Collection<String> subjects);

    /** Which of these keys are in the journal. */
    List<String> known(Collection<String> keys);

    /** Position of the newest entry, 0 while there is none. */
    long lastPosition();
}
