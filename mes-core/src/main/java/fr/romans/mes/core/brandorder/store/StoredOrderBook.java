package fr.romans.mes.core.brandorder.store;

import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.store.Chunks;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The order book in its table. */
@Singleton
@Transactional
class StoredOrderBook implements OrderBook {

    private static final Comparator<OrderLine> BY_DUE_DATE =
            Comparator.comparing(OrderLine::due).thenComparing(OrderLine::id);

    private final OrderLineRows rows;

    StoredOrderBook(OrderLineRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Collection<OrderLine> lines) {
        if (!lines.isEmpty()) {
            rows.saveAll(lines.stream().map(OrderLineRow::of).toList());
        }
    }

    @Override
    public void update(Collection<OrderLine> lines) {
        if (!lines.isEmpty()) {
            rows.updateAll(lines.stream().map(OrderLineRow::of).toList());
        }
    }

    @Override
    public Optional<OrderLine> find(OrderLineId id) {
        return rows.findById(id.value()).map(OrderLineRow::toLine);
    }

    @Override
    public List<OrderLine> find(Collection<OrderLineId> ids) {
        return Chunks.of(ids).stream()
                .flatMap(chunk -> rows.findByIdIn(chunk.stream().map(OrderLineId::value).toList()).stream())
                .map(OrderLineRow::toLine)
                .sorted(BY_DUE_DATE)
                .toList();
    }

    @Override
    public List<OrderLine> ofSite(SiteId site) {
        return linesOf(rows.findBySiteId(site.value()));
    }

    @Override
    public List<OrderLine> ofBrand(BrandId brand) {
        return linesOf(rows.findByBrandId(brand.value()));
    }

    @Override
    public List<OrderLine> ofSite(SiteId site, LocalDate dueFrom) {
        return linesOf(rows.findBySiteIdAndDueOnGreaterThanEquals(site.value(), dueFrom));
    }

    @Override
    public List<OrderLine> ofBrand(BrandId brand, LocalDate dueFrom) {
        return linesOf(rows.findByBrandIdAndDueOnGreaterThanEquals(brand.value(), dueFrom));
    }

    /** Sorted here, not by the database, whose collation would order ids otherwise than {@link Comparable} does. */
    private static List<OrderLine> linesOf(List<OrderLineRow> found) {
        return found.stream().map(OrderLineRow::toLine).sorted(BY_DUE_DATE).toList();
    }
}
