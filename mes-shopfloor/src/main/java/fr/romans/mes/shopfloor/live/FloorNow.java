package fr.romans.mes.shopfloor.live;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.JobOrderState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Port to what the floor does at this moment, for the screens; cheap enough to ask at every notice. */
public interface FloorNow {

    /** A lot in work at a unit. */
    record InWork(WorkUnitId unit, JobOrderId jobOrder, LotId lot, JobOrderState state, @Nullable Instant startedAt) {}

    /** A unit that stands still. */
    record Down(WorkUnitId unit, String reason, Instant since) {}

    /** Pairs that an operation has made on a day. */
    record Output(Pairs good, Pairs scrapped) {}

    List<InWork> inWork(SiteId site);

    List<Down> down(SiteId site);

    /** @param day of the site's calendar; an event counts on the day on which it happened, whenever it was reported */
    Map<OperationCode, Output> output(SiteId site, LocalDate day);
}
