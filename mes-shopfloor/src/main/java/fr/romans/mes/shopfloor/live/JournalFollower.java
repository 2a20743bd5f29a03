package fr.romans.mes.shopfloor.live;

import fr.romans.mes.core.journal.JournalEntry;
import java.util.List;

/** Is told of every entry committed since the start, in order, once. What has to survive a restart is a {@link Projection}. */
interface JournalFollower {

    void follow(List<JournalEntry> entries);
}
