package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.shopfloor.progress.FollowOrders;
import fr.romans.mes.shopfloor.progress.OrderProgress;
import fr.romans.mes.shopfloor.progress.OrderWords;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** Searches the order book of all sites. */
@Singleton
public class SearchOrders {

    private static final int MOST = 300;

    private final Ateliers ateliers;
    private final FollowOrders orders;

    SearchOrders(Ateliers ateliers, FollowOrders orders) {
        this.ateliers = ateliers;
        this.orders = orders;
    }

    /**
     * Order lines that hold every word, in number, brand, style or lot: the latest 300 of each site, however old. Without
     * words, the current ones.
     */
    List<OrderProgress> find(String words) {
        return ateliers.all().stream()
                .flatMap(atelier -> find(atelier, words).stream())
                .sorted(Comparator.comparing((OrderProgress order) -> order.line().due())
                        .thenComparing(order -> order.line().id()))
                .toList();
    }

    private List<OrderProgress> find(Atelier atelier, String words) {
        return words.isBlank()
                ? orders.ofSite(atelier.id())
                : orders.ofSite(atelier.id(), new OrderWords(words, line -> names(atelier, line)), MOST);
    }

    private static String names(Atelier atelier, OrderLine line) {
        String style = atelier.style(line.style()).map(made -> made.name()).orElse("");
        return atelier.brands().get(line.brand()).name() + ' ' + style + ' ' + line.style().value();
    }
}
