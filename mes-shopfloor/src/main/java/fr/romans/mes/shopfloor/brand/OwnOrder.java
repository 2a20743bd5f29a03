package fr.romans.mes.shopfloor.brand;

import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.shopfloor.page.Screen;
import fr.romans.mes.shopfloor.progress.OrderProgress;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order line as its brand reads it.
 *
 * @param sizes    pairs by size, such as {@code 37:4 38.5:6}
 * @param delivery a {@link fr.romans.mes.shopfloor.progress.Delivery.State}
 * @param planned  when the last pair is, or was, ready; null while it is not planned
 */
@Introspected
record OwnOrder(
        String line,
        String style,
        String kind,
        String sizes,
        int pairs,
        int ready,
        int scrapped,
        LocalDate due,
        String delivery,
        @Nullable Instant planned,
        List<Step> steps,
        List<OwnLot> lots) {

    /** @param here pairs whose next or current operation this is */
    @Introspected
    record Step(String operation, String name, int done, int here, boolean running) {}

    /** @param at code of the next or current operation, null when the lot is ready */
    @Introspected
    record OwnLot(String lot, String sizes, int pairs, @Nullable String at) {}

    static OwnOrder of(OrderProgress order, Screen screen) {
        return new OwnOrder(
                order.line().id().value(),
                order.style().name(),
                order.line().kind().name(),
                order.line().sizeRun().asText(),
                order.ordered().count(),
                order.ready().count(),
                order.scrapped().count(),
                order.line().due(),
                order.delivery().state().name(),
                order.delivery().at(),
                order.steps().stream()
                        .map(step -> new Step(
                                step.operation().code().value(),
                                screen.operation(step.operation()),
                                step.done().count(),
                                step.here().count(),
                                step.running()))
                        .toList(),
                order.lots().stream().map(OwnOrder::lot).toList());
    }

    private static OwnLot lot(LotFile file) {
        return new OwnLot(
                file.lot().id().value(),
                file.lot().sizeRun().asText(),
                file.lot().pairs().count(),
                file.jobOrders().stream()
                        .filter(job -> !job.state().isOver())
                        .map(JobOrder::operation)
                        .map(operation -> operation.value())
                        .findFirst()
                        .orElse(null));
    }
}
