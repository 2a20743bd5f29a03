package fr.romans.mes.core.brandorder.store;

import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.product.Material;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.OrderId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.StyleId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@MappedEntity("order_line")
record OrderLineRow(
        @Id String id,
        String orderId,
        String siteId,
        String brandId,
        String styleId,
        OrderKind kind,
        String sizeRun,
        LocalDate releaseOn,
        LocalDate dueOn,
        @Nullable LocalDate leatherOn,
        @Nullable LocalDate solesOn,
        int priority) {

    static OrderLineRow of(OrderLine line) {
        return new OrderLineRow(
                line.id().value(),
                line.order().value(),
                line.site().value(),
                line.brand().value(),
                line.style().value(),
                line.kind(),
                line.sizeRun().asText(),
                line.release(),
                line.due(),
                line.arrivals().get(Material.LEATHER),
                line.arrivals().get(Material.SOLES),
                line.priority());
    }

    OrderLine toLine() {
        return new OrderLine(
                new OrderLineId(id),
                new OrderId(orderId),
                new SiteId(siteId),
                new BrandId(brandId),
                new StyleId(styleId),
                kind,
                SizeRun.parse(sizeRun),
                releaseOn,
                dueOn,
                arrivals(),
                priority);
    }

    private Map<Material, LocalDate> arrivals() {
        var arrivals = new EnumMap<Material, LocalDate>(Material.class);
        if (leatherOn != null) {
            arrivals.put(Material.LEATHER, leatherOn);
        }
        if (solesOn != null) {
            arrivals.put(Material.SOLES, solesOn);
        }
        return arrivals;
    }
}
