package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.Pairs;
import java.util.List;

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

    default List<Scrap> scrap() {
        return List.of();
    }
}
