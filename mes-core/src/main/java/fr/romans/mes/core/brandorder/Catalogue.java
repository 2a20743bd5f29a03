package fr.romans.mes.core.brandorder;

import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.SiteId;
import java.util.Collection;
import java.util.List;

/** Port to what can be ordered, and from whom. */
public interface Catalogue {

    /** @param lasts pairs of lasts by size: the sizes that the style can be made in */
    record Offer(SiteId site, Style style, SizeRun lasts) {}

    /** Brands of all sites, each once, in the order of the configuration. */
    Collection<BrandId> brandIds();

    /** Styles of all sites. */
    List<Offer> offers();
}
