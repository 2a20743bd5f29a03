package fr.romans.mes.core.dispatch;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.journal.EntryKind;
import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEntry;
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
 * The current dispatch lists of each site; empty while no plan is published. It follows the journal, and reads again only the
 * lots that were reported on: ten thousand job orders are open in an atelier of fifty, and each report makes every tablet look.
 */
@Singleton
public class DispatchBoard {

    /** Further behind, reading everything costs less. */
    private static final int MOST_BEHIND = 1_000;

    private static final long NOWHERE = -1;

    private final DrawLists draw;
    private final WorkOrders workOrders;
    private final Journal journal;
    private final Map<SiteId, Map<LotId, LotFile>> open = new HashMap<>();
    private final Map<SiteId, Map<WorkUnitId, DispatchList>> drawn = new HashMap<>();
    private long position = NOWHERE;

    public DispatchBoard(Ateliers ateliers, Plans plans, Transfers transfers, WorkOrders workOrders, Journal journal) {
        this.draw = new DrawLists(ateliers, plans, transfers);
        this.workOrders = workOrders;
        this.journal = journal;
    }

    /** All that is planned. */
    @Transactional
    public synchronized Map<WorkUnitId, DispatchList> ofSite(SiteId site) {
        readOn();
        return drawn.computeIfAbsent(site, undrawn -> draw(site, Instant.MAX));
    }

    /** What has begun, and what is planned to begin before a time. */
    @Transactional
    public synchronized Map<WorkUnitId, DispatchList> ofSiteUpTo(SiteId site, Instant time) {
        readOn();
        return draw(site, time);
    }

    private Map<WorkUnitId, DispatchList> draw(SiteId site, Instant upTo) {
        return draw.of(site, home -> lotsOf(home).values(), upTo);
    }

    private void readOn() {
        long last = journal.lastPosition();
        if (last == position) {
            return;
        }
        boolean isFarBehind = position == NOWHERE || last - position > MOST_BEHIND;
        List<JournalEntry> news = isFarBehind ? List.of() : journal.after(position, MOST_BEHIND);
        if (isFarBehind || news.stream().anyMatch(entry -> EntryKind.of(entry) == EntryKind.PLAN)) {
            open.clear();
        } else {
            reportedOn(news).forEach(this::keep);
        }
        drawn.clear();
        position = isFarBehind ? last : news.get(news.size() - 1).position();
    }

    private Collection<LotFile> reportedOn(List<JournalEntry> news) {
        return workOrders.ofJobOrders(news.stream()
                .filter(entry -> EntryKind.of(entry) == EntryKind.REPORT)
                .map(entry -> new JobOrderId(entry.event().subject()))
                .distinct()
                .toList());
    }

    private void keep(LotFile file) {
        Map<LotId, LotFile> lots = open.get(file.lot().site());
        if (lots != null) {
            keep(lots, file);
        }
    }

    private Map<LotId, LotFile> lotsOf(SiteId site) {
        return open.computeIfAbsent(site, unread -> {
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
