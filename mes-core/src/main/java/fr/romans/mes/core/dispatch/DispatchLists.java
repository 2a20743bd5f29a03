package fr.romans.mes.core.dispatch;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.WorkOrders;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** The current dispatch lists of a site; empty while no plan is published. */
@Singleton
public class DispatchLists {

    private final Ateliers ateliers;
    private final Plans plans;
    private final WorkOrders workOrders;

    public DispatchLists(Ateliers ateliers, Plans plans, WorkOrders workOrders) {
        this.ateliers = ateliers;
        this.plans = plans;
        this.workOrders = workOrders;
    }

    @Transactional
    public Map<WorkUnitId, DispatchList> ofSite(SiteId site) {
        Optional<WeeklyPlan> published = plans.published(site);
        return published
                .map(plan -> Dispatcher.lists(ateliers.require(site), plan, workOrders.openOf(site)))
                .orElse(Map.of());
    }
}
