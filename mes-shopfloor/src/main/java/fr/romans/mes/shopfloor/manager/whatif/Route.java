package fr.romans.mes.shopfloor.manager.whatif;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.shopfloor.page.Screen;
import java.util.List;

/**
 * An operation that another site takes.
 *
 * @param value site and operation, parted by a slash, as forms send them
 */
public record Route(String value, String words) {

    public static String value(SiteId to, OperationCode operation) {
        return to.value() + "/" + operation.value();
    }

    /** To sites that are there. */
    public static List<Route> of(Atelier home, Ateliers all, Screen screen) {
        return home.planning().transfers().stream()
                .flatMap(route -> all.find(route.to()).stream().flatMap(other -> home.operations().values().stream()
                        .filter(operation -> route.operations().contains(operation.code()))
                        .map(operation -> new Route(
                                value(other.id(), operation.code()),
                                screen.operation(operation) + " → " + other.site().name()))))
                .toList();
    }
}
