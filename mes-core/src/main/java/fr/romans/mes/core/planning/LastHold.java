package fr.romans.mes.core.planning;

import fr.romans.mes.core.product.Routing;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.LotFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lasts that a lot uses.
 *
 * @param fromStartOf  null when they are in use already as the horizon begins
 * @param untilStartOf null when they are in use beyond the horizon's end
 */
public record LastHold(
        LastModelId model, SizeRun pairs, @Nullable JobOrderId fromStartOf, @Nullable JobOrderId untilStartOf) {

    /** Of a lot that has work left; none once its lasts are free again. */
    static List<LastHold> of(LotFile file, Style style, Routing routing) {
        return file.hasReached(routing.lastHeldUntil())
                ? List.of()
                : List.of(new LastHold(
                        style.lastModel(),
                        file.lot().sizeRun(),
                        ahead(file, routing.lastHeldFrom()),
                        ahead(file, routing.lastHeldUntil())));
    }

    private static @Nullable JobOrderId ahead(LotFile file, OperationCode operation) {
        return file.workAhead().stream()
                .filter(job -> job.operation().equals(operation))
                .findFirst()
                .map(JobOrder::id)
                .orElse(null);
    }
}
