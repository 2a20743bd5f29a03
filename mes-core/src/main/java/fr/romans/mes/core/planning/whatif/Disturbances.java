package fr.romans.mes.core.planning.whatif;

import fr.romans.mes.core.unit.SiteId;
import java.time.Instant;
import java.util.List;

/** Port to the disturbances noted. */
public interface Disturbances {

    void note(SiteId site, Change.Disturbance disturbance);

    /** Those that are not over, in the order in which they begin. */
    List<Change.Disturbance> current(SiteId site, Instant now);
}
