package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.shopfloor.progress.FollowOrders;
import fr.romans.mes.shopfloor.progress.OrderProgress;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Searches the order book of all sites. */
@Singleton
public class SearchOrders {

    private final Ateliers ateliers;
    private final FollowOrders orders;

    SearchOrders(Ateliers ateliers, FollowOrders orders) {
        this.ateliers = ateliers;
        this.orders = orders;
    }

    /** Order lines that hold every word, in number, brand, style or lot; capitals and accents do not matter. */
    List<OrderProgress> find(String words) {
        return ateliers.all().stream()
                .map(Atelier::id)
                .flatMap(site -> orders.ofSite(site).stream())
                .filter(order -> matches(order, words))
                .sorted(Comparator.comparing((OrderProgress order) -> order.line().due())
                        .thenComparing(order -> order.line().id()))
                .toList();
    }

    public static boolean matches(OrderProgress order, String words) {
        var text = new StringBuilder(order.line().id().value())
                .append(' ')
                .append(order.atelier().brands().get(order.line().brand()).name())
                .append(' ')
                .append(order.style().name())
                .append(' ')
                .append(order.style().id().value());
        order.lots().forEach(file -> text.append(' ').append(file.lot().id().value()));
        String plain = plain(text.toString());
        return List.of(plain(words).strip().split("\\s+")).stream().allMatch(plain::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
