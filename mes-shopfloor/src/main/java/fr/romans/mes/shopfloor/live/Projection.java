package fr.romans.mes.shopfloor.live;

import fr.romans.mes.core.journal.JournalEntry;
import java.util.List;

/**
 * A table drawn from the journal. Told in the transaction that moves its position on, so it is told of each entry exactly
 * once; its rows depend on the entries alone, so drawing it again gives the same.
 */
public interface Projection {

    /** Names its position; never changes. */
    String name();

    void project(List<JournalEntry> entries);

    /** Empties its table, before it is drawn again. */
    void clear();
}
