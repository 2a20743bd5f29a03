package fr.romans.mes.core.planning.store;

import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.planning.whatif.Disturbances;
import fr.romans.mes.core.store.InstantColumn;
import fr.romans.mes.core.unit.SiteId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Disturbances in their table. */
@Singleton
@Transactional
class StoredDisturbances implements Disturbances {

    private final DisturbanceRows rows;

    StoredDisturbances(DisturbanceRows rows) {
        this.rows = rows;
    }

    @Override
    public void note(SiteId site, Change.Disturbance disturbance) {
        DisturbanceRow row = DisturbanceRow.of(site, disturbance);
        if (rows.findById(row.id()).isPresent()) {
            rows.update(row);
        } else {
            rows.save(row);
        }
    }

    @Override
    public List<Change.Disturbance> current(SiteId site, Instant now) {
        return rows.current(site.value(), InstantColumn.of(now)).stream()
                .map(DisturbanceRow::toDisturbance)
                .toList();
    }
}
