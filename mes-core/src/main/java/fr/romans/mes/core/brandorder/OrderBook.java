package fr.romans.mes.core.brandorder;

import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The order lines taken so far. Lists are sorted by due date, then id. */
public interface OrderBook {

    void add(Collection<OrderLine> lines);

    /** Writes lines that are in the book anew. */
    void update(Collection<OrderLine> lines);

    Optional<OrderLine> find(OrderLineId id);

    List<OrderLine> find(Collection<OrderLineId> ids);

    List<OrderLine> ofSite(SiteId site);

    List<OrderLine> ofBrand(BrandId brand);

    /** Those due on that day or later. */
    List<OrderLine> ofSite(SiteId site, LocalDate dueFrom);

    /** Those due on that day or later. */
    List<OrderLine> ofBrand(BrandId brand, LocalDate dueFrom);
}
