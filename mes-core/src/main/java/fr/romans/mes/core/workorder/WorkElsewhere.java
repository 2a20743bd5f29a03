package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;

/** Port to what was decided to be done at another site than that of the lot. */
public interface WorkElsewhere {

    /** Whether this was ever decided: a post that was told of the work may report it after the decision was undone. */
    boolean wasDecided(OrderLineId line, OperationCode operation, SiteId to);
}
