package fr.romans.mes.shopfloor.progress;

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
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the orders of a brand, or of a site, are. Sorted by due date, then id. */
@Singleton
public class FollowOrders {

    private static final Period RECENT = Period.ofWeeks(4);

    private final Ateliers ateliers;
    private final OrderBook orderBook;
    private final WorkOrders workOrders;
    private final Plans plans;
    private final Clock clock;

    FollowOrders(Ateliers ateliers, OrderBook orderBook, WorkOrders workOrders, Plans plans, Clock clock) {
        this.clock = clock;
        this.ateliers = ateliers;
        this.orderBook = orderBook;
        this.workOrders = workOrders;
        this.plans = plans;
    }

    /** Lines of a brand with unfinished lots, and those due in the last four weeks or later. */
    @Transactional
    public List<OrderProgress> ofBrand(BrandId brand) {
        return progress(together(orderBook.ofBrand(brand, recently()), workOrders.linesWithWorkLeft(brand)));
    }

    /** Lines of a site with unfinished lots, and those due in the last four weeks or later. */
    @Transactional
    public List<OrderProgress> ofSite(SiteId site) {
        return progress(together(orderBook.ofSite(site, recently()), workOrders.linesWithWorkLeft(site)));
    }

    /** Every order of a brand, however old, whose line the filter takes; the latest by due date, at most so many. */
    @Transactional
    public List<OrderProgress> ofBrand(BrandId brand, Predicate<OrderLine> filter, int most) {
        return progress(latest(orderBook.ofBrand(brand), filter, most));
    }

    /** Every order of a site, however old, whose line the filter takes; the latest by due date, at most so many. */
    @Transactional
    public List<OrderProgress> ofSite(SiteId site, Predicate<OrderLine> filter, int most) {
        return progress(latest(orderBook.ofSite(site), filter, most));
    }

    /** Empty also when the line is another brand's: who asks cannot tell the difference. */
    @Transactional
    public Optional<OrderProgress> ofBrand(BrandId brand, OrderLineId id) {
        return orderBook.find(id)
                .filter(line -> line.brand().equals(brand))
                .flatMap(line -> progress(List.of(line)).stream().findFirst());
    }

    private LocalDate recently() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(RECENT);
    }

    private List<OrderLine> together(List<OrderLine> recent, Set<OrderLineId> open) {
        Set<OrderLineId> known = recent.stream().map(OrderLine::id).collect(Collectors.toSet());
        List<OrderLine> overdue = orderBook.find(open.stream().filter(id -> !known.contains(id)).toList());
        return Stream.concat(overdue.stream(), recent.stream()).toList();
    }

    private static List<OrderLine> latest(List<OrderLine> byDueDate, Predicate<OrderLine> filter, int most) {
        List<OrderLine> found = byDueDate.stream().filter(filter).toList();
        return found.subList(Math.max(0, found.size() - most), found.size());
    }

    private List<OrderProgress> progress(List<OrderLine> lines) {
        Map<OrderLineId, List<LotFile>> byLine = workOrders.ofLines(lines.stream().map(OrderLine::id).toList()).stream()
                .collect(Collectors.groupingBy(file -> file.lot().orderLine()));
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
