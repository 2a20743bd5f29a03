package fr.romans.mes.shopfloor.live;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEntry;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings the projections up to date. One caller at a time. */
@Singleton
class Projections {

    /** Entries read in one transaction at most. */
    static final int STRETCH = 2000;

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
     * Reads one stretch of the journal into those that have not read it.
     *
     * @return the stretch, empty when there is no more
     */
    @Transactional
    List<JournalEntry> advance() {
        Map<Projection, Long> read = all.stream().collect(Collectors.toMap(projection -> projection, projection -> positions.of(projection.name())));
        List<JournalEntry> stretch = journal.after(read.values().stream().min(Long::compare).orElse(0L), STRETCH);
        read.forEach((projection, position) -> {
            List<JournalEntry> unread =
                    stretch.stream().filter(entry -> entry.position() > position).toList();
            if (!unread.isEmpty()) {
                projection.project(unread);
                positions.moveTo(projection.name(), unread.get(unread.size() - 1).position());
            }
        });
        return stretch;
    }

    /** Empties a projection; it is drawn again as the journal is next read. */
    @Transactional
    void startAgain(Projection projection) {
        projection.clear();
        positions.moveTo(projection.name(), 0);
    }
}
