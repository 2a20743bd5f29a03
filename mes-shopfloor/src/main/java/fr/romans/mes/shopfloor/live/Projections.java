package fr.romans.mes.shopfloor.live;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEntry;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Brings the projections up to date. One caller at a time. */
@Singleton
class Projections {

    private static final int STRETCH = 500;

    private final Journal journal;
    private final Positions positions;
    private final List<Projection> all;

    Projections(Journal journal, Positions positions, List<Projection> all) {
        this.journal = journal;
        this.positions = positions;
        this.all = List.copyOf(all);
    }

    List<Projection> all() {
        return all;
    }

    /**
     * Reads one stretch of the journal into a projection.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean advance(Projection projection) {
        List<JournalEntry> entries = journal.after(positions.of(projection.name()), STRETCH);
        if (entries.isEmpty()) {
            return false;
        }
        projection.project(entries);
        positions.moveTo(projection.name(), entries.get(entries.size() - 1).position());
        return entries.size() == STRETCH;
    }

    /** Empties a projection; it is drawn again as the journal is next read. */
    @Transactional
    void startAgain(Projection projection) {
        projection.clear();
        positions.moveTo(projection.name(), 0);
    }
}
