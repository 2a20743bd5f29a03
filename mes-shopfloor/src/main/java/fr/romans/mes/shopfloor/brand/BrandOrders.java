package fr.romans.mes.shopfloor.brand;

import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.shopfloor.progress.FollowOrders;
import fr.romans.mes.shopfloor.progress.OrderProgress;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

    private final FollowOrders orders;

    BrandOrders(FollowOrders orders) {
        this.orders = orders;
    }

    List<OrderProgress> of(BrandId brand, String words, Filter filter) {
        return orders.ofBrand(brand).stream()
                .filter(filter::takes)
                .filter(order -> matches(order, words))
                .sorted(Comparator.comparing((OrderProgress order) -> order.delivery().isReady())
                        .thenComparing(order -> order.line().due())
                        .thenComparing(order -> order.line().id()))
                .toList();
    }

    /** Empty for what does not exist and for what is another brand's, alike. */
    Optional<OrderProgress> find(BrandId brand, String line) {
        return Identifier.isValid(line) ? orders.ofBrand(brand, new OrderLineId(line)) : Optional.empty();
    }

    private static boolean matches(OrderProgress order, String words) {
        var text = new StringBuilder(order.line().id().value()).append(' ').append(order.style().name());
        order.lots().forEach(file -> text.append(' ').append(file.lot().id().value()));
        String plain = plain(text.toString());
        return Stream.of(plain(words).strip().split("\\s+")).allMatch(plain::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
