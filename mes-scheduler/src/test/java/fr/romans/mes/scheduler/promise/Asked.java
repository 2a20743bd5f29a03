package fr.romans.mes.scheduler.promise;

import fr.romans.mes.core.planning.LastHold;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws lots to ask for: like those of a book, under other names, nothing started. */
final class Asked {

    private Asked() {}

    static PlannableLot like(PlannableLot lot, String id, Instant release) {
        List<PlannableJobOrder> jobs = lot.jobOrders().stream()
                .map(job -> new PlannableJobOrder(renamed(lot, id, job.id()), job.operation(), job.workOn(), job.setup(), release, null))
                .toList();
        List<LastHold> holds = lot.lastHolds().stream()
                .map(hold -> new LastHold(
                        hold.model(), hold.pairs(), renamed(lot, id, hold.fromStartOf()), renamed(lot, id, hold.untilStartOf())))
                .toList();
        return new PlannableLot(new LotId(id), lot.brand(), lot.label(), lot.pairs(), release, lot.due(), lot.aim(), lot.hardDue(),
                lot.weight(), null, jobs, holds);
    }

    private static JobOrderId renamed(PlannableLot lot, String id, @Nullable JobOrderId job) {
        return new JobOrderId(id + job.value().substring(lot.id().value().length()));
    }
}
