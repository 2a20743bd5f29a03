package fr.romans.mes.core.planning;

import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.planning.whatif.Disturbances;
import fr.romans.mes.core.unit.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Disturbances for tests of use cases. */
public final class NotedDisturbances implements Disturbances {

    private final Map<SiteId, List<Change.Disturbance>> noted = new HashMap<>();

    @Override
    public void note(SiteId site, Change.Disturbance disturbance) {
        noted.computeIfAbsent(site, first -> new ArrayList<>()).add(disturbance);
    }

    @Override
    public List<Change.Disturbance> current(SiteId site, Instant now) {
        return noted.getOrDefault(site, List.of()).stream().filter(one -> one.lasts().end().isAfter(now)).toList();
    }
}
