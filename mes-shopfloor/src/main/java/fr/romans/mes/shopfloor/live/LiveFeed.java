package fr.romans.mes.shopfloor.live;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.journal.EntryKind;
import fr.romans.mes.core.journal.JournalEntry;
import fr.romans.mes.core.planning.transfer.Transfer;
import fr.romans.mes.core.planning.transfer.Transfers;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.Lot;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.live.ChangeNotice.Kind;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Notices of what was committed, for live views. A view that cannot keep up gets an error and its connection ends; the
 * browser then connects anew and begins with a fresh page, so nothing stale stays on a screen.
 */
@Singleton
public class LiveFeed implements JournalFollower {

    private static final int MOST_BEHIND = 1000;
    private static final int REMEMBERED = 2000;

    /** A notice with the sites that may see it. */
    private record Told(ChangeNotice notice, Set<SiteId> sites) {}

    private final Ateliers ateliers;
    private final Transfers transfers;
    private final WorkOrders workOrders;
    private final Sinks.Many<Told> sink = Sinks.many().multicast().directBestEffort();
    private final Map<JobOrderId, Lot> lots = new LinkedHashMap<>();

    LiveFeed(Ateliers ateliers, Transfers transfers, WorkOrders workOrders) {
        this.ateliers = ateliers;
        this.transfers = transfers;
        this.workOrders = workOrders;
    }

    /** From now on: what happens at a site, and what happens at another to work that they share. */
    public Flux<ChangeNotice> ofSite(SiteId site) {
        return told().filter(told -> told.sites().contains(site)).map(Told::notice);
    }

    /** What concerns the lots of a brand, and new plans, which move its dates; nothing of any other brand. */
    public Flux<ChangeNotice> ofBrand(BrandId brand) {
        return all().filter(notice -> notice.kind() == Kind.PLAN || brand.equals(notice.brand()));
    }

    public Flux<ChangeNotice> all() {
        return told().map(Told::notice);
    }

    private Flux<Told> told() {
        return sink.asFlux().onBackpressureBuffer(MOST_BEHIND);
    }

    @Override
    public void follow(List<JournalEntry> entries) {
        if (sink.currentSubscriberCount() > 0) {
            Map<SiteId, List<Transfer>> decided = new HashMap<>();
            for (JournalEntry entry : entries) {
                ChangeNotice notice = noticeOf(entry);
                sink.tryEmitNext(new Told(notice, sitesOf(notice, decided)));
            }
        }
    }

    /** A plan moves work at both sites; a report at home lets work elsewhere start, and one elsewhere moves the lot at home. */
    private Set<SiteId> sitesOf(ChangeNotice notice, Map<SiteId, List<Transfer>> decided) {
        if (notice.kind() == Kind.PLAN) {
            return ateliers.sharingWith(notice.site());
        }
        Lot lot = notice.jobOrder() == null ? null : lotOf(notice.jobOrder()).orElse(null);
        if (lot == null) {
            return Set.of(notice.site());
        }
        var sites = new HashSet<>(Set.of(notice.site()));
        sites.add(lot.site());
        decided.computeIfAbsent(lot.site(), transfers::of).stream()
                .filter(transfer -> transfer.line().equals(lot.orderLine()))
                .forEach(transfer -> sites.add(transfer.to()));
        return sites;
    }

    private ChangeNotice noticeOf(JournalEntry entry) {
        String subject = entry.event().subject();
        SiteId site = entry.event().site();
        long position = entry.position();
        return switch (EntryKind.of(entry)) {
            case REPORT -> aboutJobOrder(new JobOrderId(subject), site, position);
            case DOWNTIME -> new ChangeNotice(
                    Kind.DOWNTIME, site, position, null, null, null, new WorkUnitId(subject), null);
            case PLAN -> new ChangeNotice(Kind.PLAN, site, position, null, null, null, null, new PlanId(subject));
            case OTHER -> new ChangeNotice(Kind.OTHER, site, position, null, null, null, null, null);
        };
    }

    private ChangeNotice aboutJobOrder(JobOrderId jobOrder, SiteId site, long position) {
        Optional<Lot> lot = lotOf(jobOrder);
        return new ChangeNotice(
                Kind.JOB_ORDER,
                site,
                position,
                lot.map(Lot::brand).orElse(null),
                lot.map(Lot::id).orElse(null),
                jobOrder,
                null,
                null);
    }

    private Optional<Lot> lotOf(JobOrderId jobOrder) {
        Lot known = lots.get(jobOrder);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Lot> found = workOrders.findByJobOrder(jobOrder).map(LotFile::lot);
        if (lots.size() >= REMEMBERED) {
            lots.clear();
        }
        found.ifPresent(lot -> lots.put(jobOrder, lot));
        return found;
    }
}
