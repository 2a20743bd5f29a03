package fr.romans.mes.core.planning.transfer;

import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.workorder.WorkElsewhere;
import java.time.Instant;
import java.util.List;

/** Port to the transfers that were decided. One that was undone is remembered, for what was reported before its posts knew. */
public interface Transfers extends WorkElsewhere {

    /** Deciding again what was undone puts it in force again. */
    void decide(SiteId home, Transfer transfer, Instant at);

    void undo(Transfer transfer, Instant at);

    /** Those of a site that are in force, by order line and operation. */
    List<Transfer> of(SiteId home);
}
