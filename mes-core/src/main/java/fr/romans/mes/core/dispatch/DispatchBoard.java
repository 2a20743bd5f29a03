package fr.romans.mes.core.dispatch;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.planning.transfer.Transfers;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.WorkOrders;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The dispatch lists for somebody who is told of every change: of the lots read before, only those that were reported on are
 * read again. Ten thousand job orders are open in an atelier of fifty, and a burst of reports is about a hundred of them. One caller at a time.
 */
@Singleton
public class DispatchBoard {

    private final Ateliers ateliers;
    private final DrawLists draw;
    private final WorkOrders workOrders;
    private final Map<SiteId, Map<LotId, LotFile>> known = new HashMap<>();

    public DispatchBoard(Ateliers ateliers, Plans plans, Transfers transfers, WorkOrders workOrders) {
        this.ateliers = ateliers;
        this.draw = new DrawLists(ateliers, plans, transfers);
        this.workOrders = workOrders;
    }

    /**
     * Reads the lots anew: at first, after a plan was published, and when a change may have been missed.
     *
     * @param upTo work that is planned to begin then or later is left out, unless it has begun
     */
    @Transactional
    public Map<WorkUnitId, DispatchList> drawAnew(SiteId site, Instant upTo) {
        known.remove(site);
        ateliers.giversTo(site).forEach(home -> known.remove(home.id()));
        return draw(site, upTo);
    }

    /**
     * @param reported job orders that were reported on since the last call, of the site or of one that has work there
     * @param upTo     as in {@link #drawAnew}
     */
    @Transactional
    public Map<WorkUnitId, DispatchList> drawAfter(SiteId site, Collection<JobOrderId> reported, Instant upTo) {
        workOrders.ofJobOrders(reported).forEach(file -> {
            Map<LotId, LotFile> lots = known.get(file.lot().site());
            if (lots != null) {
                keep(lots, file);
            }
        });
        return draw(site, upTo);
    }

    private Map<WorkUnitId, DispatchList> draw(SiteId site, Instant upTo) {
        return draw.of(site, home -> lotsOf(home).values(), upTo);
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
