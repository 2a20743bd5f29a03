package fr.romans.mes.core.journal;

/** What an entry is about, by the past-tense name of its type. */
public enum EntryKind {
    REPORT,
    DOWNTIME,
    PLAN,
    OTHER;

    public static EntryKind of(JournalEntry entry) {
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
