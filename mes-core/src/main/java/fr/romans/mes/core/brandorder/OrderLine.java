package fr.romans.mes.core.brandorder;

import fr.romans.mes.core.product.Material;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.OrderId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.StyleId;
import java.time.LocalDate;
import java.util.Map;

/**
 * One line of a brand's order: a style in a size run.
 *
 * @param id       order and line number, such as {@code FM-2026-014.1}
 * @param release  first day on which it may be started
 * @param due      day by whose end it is promised
 * @param arrivals first day on which a material is there; one that is not named is there at the release
 * @param priority 1 (ordinary) to 5 (most pressing); multiplies the weight of the brand
 */
public record OrderLine(
        OrderLineId id,
        OrderId order,
        SiteId site,
        BrandId brand,
        StyleId style,
        OrderKind kind,
        SizeRun sizeRun,
        LocalDate release,
        LocalDate due,
        Map<Material, LocalDate> arrivals,
        int priority) {

    public static final int LOWEST_PRIORITY = 1;
    public static final int HIGHEST_PRIORITY = 5;

    public OrderLine {
        arrivals = Map.copyOf(arrivals);
        if (due.isBefore(release)) {
            throw new IllegalArgumentException("line " + id.value() + " is due on " + due + ", before its release on " + release);
        }
        if (priority < LOWEST_PRIORITY || priority > HIGHEST_PRIORITY) {
            throw new IllegalArgumentException("line " + id.value() + " has priority " + priority + ", not 1 to 5");
        }
        if (sizeRun.total().isNone()) {
            throw new IllegalArgumentException("line " + id.value() + " orders no pair");
        }
    }

    /** First day on which an operation that needs this material may start. */
    public LocalDate availableFrom(Material material) {
        LocalDate arrival = arrivals.getOrDefault(material, release);
        return arrival.isAfter(release) ? arrival : release;
    }

    public OrderLine withSizesDue(SizeRun sizes, LocalDate day) {
        return new OrderLine(id, order, site, brand, style, kind, sizes, release, day, arrivals, priority);
    }

    public OrderLine withArrivals(Map<Material, LocalDate> others) {
        return new OrderLine(id, order, site, brand, style, kind, sizeRun, release, due, others, priority);
    }
}
