package fr.romans.mes.core.planning;

import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.Pairs;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lot with the work that is left.
 *
 * @param aim       when the plan aims to have it ready: a safety time before it is due, or then
 * @param hardDue   true when being late is judged above everything else
 * @param weight    of a pair a day late: brand weight times priority, times the pairs that each of the lot's stands for
 * @param startedAt when its first operation started, null when none has: flow time counts from there
 * @param jobOrders in routing order, those that are over left out
 */
public record PlannableLot(
        LotId id,
        BrandId brand,
        String label,
        Pairs pairs,
        Instant release,
        Instant due,
        Instant aim,
        boolean hardDue,
        BigDecimal weight,
        @Nullable Instant startedAt,
        List<PlannableJobOrder> jobOrders,
        List<LastHold> lastHolds) {
    public PlannableLot {
        jobOrders = List.copyOf(jobOrders);
        lastHolds = List.copyOf(lastHolds);
    }

    public PlannableLot withJobOrders(List<PlannableJobOrder> others) {
        return new PlannableLot(
                id, brand, label, pairs, release, due, aim, hardDue, weight, startedAt, others, lastHolds);
    }
}
