package fr.romans.mes.core.planning.promise;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.ImportMode;
import fr.romans.mes.core.brandorder.ImportOrders;
import fr.romans.mes.core.brandorder.ImportReport;
import fr.romans.mes.core.brandorder.OrderFile;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.unit.OrderId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Refusal;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes what was asked into the order book, due on the promised day. Accepting the same twice changes nothing. */
@Singleton
public class AcceptPromise {

    private final Ateliers ateliers;
    private final ImportOrders importOrders;

    public AcceptPromise(Ateliers ateliers, ImportOrders importOrders) {
        this.ateliers = ateliers;
        this.importOrders = importOrders;
    }

    /**
     * @param order number under which the brand knows it; the request becomes its line 1
     * @return why it was not taken, empty when it was
     */
    public Optional<Refusal> accept(PromiseRequest request, OrderId order, LocalDate promised) {
        Optional<Atelier> atelier = ateliers.making(request.style());
        if (atelier.isEmpty()) {
            return Optional.of(Refusal.of("promise.style-unknown", "style", request.style().value()));
        }
        if (promised.isBefore(request.earliest())) {
            return Optional.of(Refusal.of("promise.day-before-earliest", "day", promised, "earliest", request.earliest()));
        }
        var line = new OrderLine(
                new OrderLineId(order.value() + ".1"),
                order,
                atelier.get().id(),
                atelier.get().styles().get(request.style()).brand(),
                request.style(),
                request.kind(),
                request.sizeRun(),
                request.earliest(),
                promised,
                Map.of(),
                OrderLine.LOWEST_PRIORITY);
        ImportReport report = importOrders.take(new OrderFile(List.of(line), List.of()), ImportMode.ALL_OR_NOTHING);
        return report.problems().isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of("promise.order-known", "order", order.value()));
    }
}
