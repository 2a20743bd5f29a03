package fr.romans.mes.shopfloor.brand;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.shopfloor.progress.FollowOrders;
import fr.romans.mes.shopfloor.progress.OrderProgress;
import fr.romans.mes.shopfloor.progress.OrderWords;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The orders of one brand: those to come first, by due date; then those that are ready. */
@Singleton
class BrandOrders {

    /** Which orders are asked for. */
    enum Filter {
        ALL,
        OPEN,
        LATE,
        READY;

        static Filter of(String text) {
            return Stream.of(values())
                    .filter(filter -> filter.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElse(ALL);
        }

        boolean takes(OrderProgress order) {
            return switch (this) {
                case ALL -> true;
                case OPEN -> !order.delivery().isReady();
                case LATE -> order.delivery().isLate();
                case READY -> order.delivery().isReady();
            };
        }
    }

    private static final int MOST = 300;

    private final FollowOrders orders;
    private final Ateliers ateliers;

    BrandOrders(FollowOrders orders, Ateliers ateliers) {
        this.orders = orders;
        this.ateliers = ateliers;
    }

    /** With words the latest 300 that hold them, however old; without, the current ones. */
    List<OrderProgress> of(BrandId brand, String words, Filter filter) {
        List<OrderProgress> found = words.isBlank()
                ? orders.ofBrand(brand)
                : orders.ofBrand(brand, new OrderWords(words, this::styleName), MOST);
        return found.stream()
                .filter(filter::takes)
                .sorted(Comparator.comparing((OrderProgress order) -> order.delivery().isReady())
                        .thenComparing(order -> order.line().due())
                        .thenComparing(order -> order.line().id()))
                .toList();
    }

    /** Empty for what does not exist and for what is another brand's, alike. */
    Optional<OrderProgress> find(BrandId brand, String line) {
        return Identifier.isValid(line) ? orders.ofBrand(brand, new OrderLineId(line)) : Optional.empty();
    }

    private String styleName(OrderLine line) {
        return ateliers.making(line.style())
                .flatMap(atelier -> atelier.style(line.style()))
                .map(Style::name)
                .orElse("");
    }
}
