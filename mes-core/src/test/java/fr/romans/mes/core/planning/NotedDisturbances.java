package fr.romans.mes.core.planning;

import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.planning.whatif.Disturbances;
import fr.romans.mes.core.unit.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Disturbances for tests of use cases, all of one site. */
public final class NotedDisturbances implements Disturbances {

    private final List<Change.Disturbance> noted = new ArrayList<>();

    @Override
    public void note(SiteId site, Change.Disturbance disturbance) {
        noted.add(disturbance);
    }

    @Override
    public List<Change.Disturbance> current(SiteId site, Instant now) {
        return noted.stream().filter(one -> one.lasts().end().isAfter(now)).toList();
    }
}
