package fr.romans.mes.shopfloor.progress;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.WorkOrders;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the orders of a brand, or of a site, are. Sorted by due date, then id. */
@Singleton
public class FollowOrders {

    private final Ateliers ateliers;
    private final OrderBook orderBook;
    private final WorkOrders workOrders;
    private final Plans plans;

    FollowOrders(Ateliers ateliers, OrderBook orderBook, WorkOrders workOrders, Plans plans) {
        this.ateliers = ateliers;
        this.orderBook = orderBook;
        this.workOrders = workOrders;
        this.plans = plans;
    }

    @Transactional
    public List<OrderProgress> ofBrand(BrandId brand) {
        return progress(orderBook.ofBrand(brand), workOrders.ofBrand(brand));
    }

    /** Empty also when the line is another brand's: who asks cannot tell the difference. */
    @Transactional
    public Optional<OrderProgress> ofBrand(BrandId brand, OrderLineId line) {
        return ofBrand(brand).stream()
                .filter(progress -> progress.line().id().equals(line))
                .findFirst();
    }

    @Transactional
    public List<OrderProgress> ofSite(SiteId site) {
        return progress(orderBook.ofSite(site), lotsOf(ateliers.require(site)));
    }

    /** All lots of a site, finished ones too. */
    @Transactional
    public List<LotFile> lotsOf(Atelier atelier) {
        return atelier.brands().keySet().stream()
                .flatMap(brand -> workOrders.ofBrand(brand).stream())
                .filter(file -> file.lot().site().equals(atelier.id()))
                .toList();
    }

    private List<OrderProgress> progress(List<OrderLine> lines, List<LotFile> lots) {
        Map<OrderLineId, List<LotFile>> byLine =
                lots.stream().collect(Collectors.groupingBy(file -> file.lot().orderLine()));
        var planned = new HashMap<SiteId, Map<JobOrderId, Assignment>>();
        var all = new ArrayList<OrderProgress>();
        for (OrderLine line : lines) {
            ateliers.find(line.site()).ifPresent(atelier -> all.add(DrawProgress.of(
                    atelier,
                    line,
                    byLine.getOrDefault(line.id(), List.of()),
                    planned.computeIfAbsent(line.site(), this::published))));
        }
        return all;
    }

    private Map<JobOrderId, Assignment> published(SiteId site) {
        return plans.published(site).map(plan -> plan.assignments().stream()
                        .collect(Collectors.toMap(Assignment::jobOrder, assignment -> assignment)))
                .orElse(Map.of());
    }
}
