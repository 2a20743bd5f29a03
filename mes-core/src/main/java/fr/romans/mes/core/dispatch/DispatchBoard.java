package fr.romans.mes.core.dispatch;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.WorkOrders;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The dispatch lists for somebody who is told of every change: of the lots read before, only those that were reported on are
 * read again. Ten thousand job orders are open in an atelier of fifty, and a burst of reports is about a hundred of them. One caller at a time.
 */
@Singleton
public class DispatchBoard {

    private final Ateliers ateliers;
    private final Plans plans;
    private final WorkOrders workOrders;
    private final Map<SiteId, Map<LotId, LotFile>> known = new HashMap<>();

    public DispatchBoard(Ateliers ateliers, Plans plans, WorkOrders workOrders) {
        this.ateliers = ateliers;
        this.plans = plans;
        this.workOrders = workOrders;
    }

    /** Reads the lots of a site anew: at first, after a plan was published, and when a change may have been missed. */
    @Transactional
    public Map<WorkUnitId, DispatchList> drawAnew(SiteId site) {
        known.remove(site);
        return draw(site);
    }

    /** @param reported job orders of the site that were reported on since the last call */
    @Transactional
    public Map<WorkUnitId, DispatchList> drawAfter(SiteId site, Collection<JobOrderId> reported) {
        Map<LotId, LotFile> lots = known.get(site);
        if (lots != null) {
            workOrders.ofJobOrders(reported).forEach(file -> keep(lots, file));
        }
        return draw(site);
    }

    private Map<WorkUnitId, DispatchList> draw(SiteId site) {
        Optional<WeeklyPlan> published = plans.published(site);
        return published
                .map(plan -> Dispatcher.lists(ateliers.require(site), plan, List.copyOf(lotsOf(site).values())))
                .orElse(Map.of());
    }

    private Map<LotId, LotFile> lotsOf(SiteId site) {
        return known.computeIfAbsent(site, unread -> {
            var lots = new TreeMap<LotId, LotFile>();
            workOrders.openOf(site).forEach(file -> keep(lots, file));
            return lots;
        });
    }

    private static void keep(Map<LotId, LotFile> lots, LotFile file) {
        if (file.isFinished()) {
            lots.remove(file.lot().id());
        } else {
            lots.put(file.lot().id(), file);
        }
    }
}
