package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ReportId;
import java.util.List;
import java.util.Optional;

/** What the floor may say of a job order. Counts are what came since the last report, never totals. */
public sealed interface Happening {

    record Started() implements Happening {}

    /** Good pairs and scrapped pairs, in one report. */
    record Progressed(Pairs good, List<Scrap> scrap) implements Happening {
        public Progressed {
            scrap = List.copyOf(scrap);
        }
    }

    /** @param reason why the work stops: a break code or a downtime reason */
    record Paused(String reason) implements Happening {}

    record Resumed() implements Happening {}

    /** The last pairs of the operation; those that nobody counted before are good. */
    record Completed(List<Scrap> scrap) implements Happening {
        public Completed {
            scrap = List.copyOf(scrap);
        }
    }

    record Aborted(String reason) implements Happening {}

    /**
     * A count was wrong. Of a completion it corrects the scrap alone: its good pairs are what is left.
     *
     * @param report that counted wrongly
     * @param good   what it should have counted, in full
     * @param scrap  what it should have counted, in full
     */
    record Corrected(ReportId report, Pairs good, List<Scrap> scrap) implements Happening {
        public Corrected {
            scrap = List.copyOf(scrap);
        }
    }

    /** @param report said by mistake: the story goes as if it had never been said */
    record Withdrawn(ReportId report) implements Happening {}

    /** The report that this one amends, empty for one that tells of the work itself. */
    default Optional<ReportId> amends() {
        if (this instanceof Corrected corrected) {
            return Optional.of(corrected.report());
        }
        return this instanceof Withdrawn withdrawn ? Optional.of(withdrawn.report()) : Optional.empty();
    }

    default List<Scrap> scrap() {
        return List.of();
    }
}
