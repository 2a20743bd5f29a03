package fr.romans.mes.core.planning.promise;

import fr.romans.mes.core.unit.LotId;
import java.time.Instant;
import java.util.Map;

/**
 * When asked lots would be ready, the last of them.
 *
 * @param planned by standard times
 * @param likely  half of the simulated courses are ready by then (P50)
 * @param safe    nine of ten are (P90)
 * @param before  when each lot of the book ends without them
 * @param after   when it ends with them
 */
public record Room(
        Instant planned, Instant likely, Instant safe, Map<LotId, Instant> before, Map<LotId, Instant> after) {

    public Room {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}
