package fr.romans.mes.shopfloor.live;

import fr.romans.mes.core.journal.JournalEntry;

/** What an entry is about, by the past-tense name of its type. */
enum EntryKind {
    REPORT,
    DOWNTIME,
    PLAN,
    OTHER;

    static EntryKind of(JournalEntry entry) {
        String type = entry.event().type();
        if (type.startsWith("Operation")) {
            return REPORT;
        }
        if (type.startsWith("Downtime")) {
            return DOWNTIME;
        }
        return type.startsWith("Plan") ? PLAN : OTHER;
    }
}
