package fr.romans.mes.core.brandorder;

import fr.romans.mes.core.unit.BrandId;
import java.math.BigDecimal;

/**
 * A tenant that orders (marque).
 *
 * @param weight how much a late pair of this brand counts, 1 for an ordinary brand
 */
public record Brand(BrandId id, String name, BigDecimal weight) {}
