package fr.romans.mes.core.brandorder.csv;

import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.unit.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How people write the kind of an order, in French or English; capitals, accents and spaces do not matter. */
final class KindNames {

    private static final Map<String, OrderKind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("series", OrderKind.SERIES);
        KINDS.put("serie", OrderKind.SERIES);
        KINDS.put("small-series", OrderKind.SMALL_SERIES);
        KINDS.put("petite-serie", OrderKind.SMALL_SERIES);
        KINDS.put("show", OrderKind.SHOW);
        KINDS.put("defile", OrderKind.SHOW);
        KINDS.put("prototype", OrderKind.PROTOTYPE);
        KINDS.put("made-to-order", OrderKind.MADE_TO_ORDER);
        KINDS.put("sur-mesure", OrderKind.MADE_TO_ORDER);
        KINDS.put("pre-order-campaign", OrderKind.PRE_ORDER_CAMPAIGN);
        KINDS.put("precommande", OrderKind.PRE_ORDER_CAMPAIGN);
    }

    private KindNames() {}

    static Optional<OrderKind> of(String text) {
        return Optional.ofNullable(KINDS.get(NearestName.simplified(text)));
    }

    static List<String> all() {
        return List.copyOf(KINDS.keySet());
    }
}
