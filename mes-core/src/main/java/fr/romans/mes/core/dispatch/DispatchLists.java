package fr.romans.mes.core.dispatch;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.planning.transfer.Transfers;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.WorkOrders;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;

/** The current dispatch lists of a site; empty while no plan is published. */
@Singleton
public class DispatchLists {

    private final DrawLists draw;
    private final WorkOrders workOrders;

    public DispatchLists(Ateliers ateliers, Plans plans, Transfers transfers, WorkOrders workOrders) {
        this.draw = new DrawLists(ateliers, plans, transfers);
        this.workOrders = workOrders;
    }

    @Transactional
    public Map<WorkUnitId, DispatchList> ofSite(SiteId site) {
        return draw.of(site, workOrders::openOf, Instant.MAX);
    }
}
