package fr.romans.mes.core.workorder.store;

import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.StyleId;
import fr.romans.mes.core.workorder.Lot;
import fr.romans.mes.core.workorder.LotFile;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** @param workLeft what {@link LotFile#isFinished()} denies */
@MappedEntity("lot")
record LotRow(
        @Id String id,
        String orderLineId,
        String siteId,
        String brandId,
        String styleId,
        String sizeRun,
        boolean workLeft) {

    static LotRow of(LotFile file) {
        Lot lot = file.lot();
        return new LotRow(
                lot.id().value(),
                lot.orderLine().value(),
                lot.site().value(),
                lot.brand().value(),
                lot.style().value(),
                lot.sizeRun().asText(),
                !file.isFinished());
    }

    Lot toLot() {
        return new Lot(
                new LotId(id),
                new OrderLineId(orderLineId),
                new SiteId(siteId),
                new BrandId(brandId),
                new StyleId(styleId),
                SizeRun.parse(sizeRun));
    }
}
