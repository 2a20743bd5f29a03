package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.shopfloor.progress.OrderProgress;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order line of the book.
 *
 * @param sizes    pairs by size, such as {@code 37:4 38.5:6}
 * @param delivery a {@link fr.romans.mes.shopfloor.progress.Delivery.State}
 * @param planned  when the last pair is, or was, ready; null while it is not planned
 * @param percent  of the work done
 */
@Introspected
record BookLine(
        String line,
        String site,
        String brand,
        String style,
        String kind,
        String sizes,
        int pairs,
        int ready,
        int scrapped,
        LocalDate release,
        LocalDate due,
        int priority,
        String delivery,
        @Nullable Instant planned,
        int percent) {

    static BookLine of(OrderProgress order) {
        return new BookLine(
                order.line().id().value(),
                order.line().site().value(),
                order.line().brand().value(),
                order.style().name(),
                order.line().kind().name(),
                order.line().sizeRun().asText(),
                order.ordered().count(),
                order.ready().count(),
                order.scrapped().count(),
                order.line().release(),
                order.line().due(),
                order.line().priority(),
                order.delivery().state().name(),
                order.delivery().at(),
                order.percent());
    }
}
