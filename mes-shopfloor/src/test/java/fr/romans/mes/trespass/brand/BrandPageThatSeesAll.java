package fr.romans.mes.trespass.brand;

import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.unit.SiteId;
import java.util.List;

record BrandPageThatSeesAll(OrderBook book) {
    List<OrderLine> all(SiteId site) {
        return book.ofSite(site);
    }
}
