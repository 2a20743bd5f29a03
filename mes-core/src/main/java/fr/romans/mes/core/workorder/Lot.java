package fr.romans.mes.core.workorder;

import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.StyleId;

/** The pairs that move together on one trolley (chariot). */
public record Lot(LotId id, OrderLineId orderLine, SiteId site, BrandId brand, StyleId style, SizeRun sizeRun) {
    public Pairs pairs() {
        return sizeRun.total();
    }
}
