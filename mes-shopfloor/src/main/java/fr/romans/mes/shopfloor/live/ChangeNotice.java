package fr.romans.mes.shopfloor.live;

import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import org.jspecify.annotations.Nullable;

/**
 * Something changed; a view asks again for what it shows. Null where the kind has no such thing.
 *
 * @param position of the journal entry; rises
 */
public record ChangeNotice(
        Kind kind,
        SiteId site,
        long position,
        @Nullable BrandId brand,
        @Nullable LotId lot,
        @Nullable JobOrderId jobOrder,
        @Nullable WorkUnitId unit,
        @Nullable PlanId plan) {

    public enum Kind {
        /** A job order, and its lot with it. */
        JOB_ORDER,
        /** Another plan is published. */
        PLAN,
        /** A work unit stands still, or runs again. */
        DOWNTIME,
        /** Something else of the site, such as new orders. */
        OTHER
    }
}
