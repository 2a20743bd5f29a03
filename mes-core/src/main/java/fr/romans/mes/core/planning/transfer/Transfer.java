package fr.romans.mes.core.planning.transfer;

import fr.romans.mes.core.planning.CurrentBook;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;

/** An operation of an order line that may be done at another site, as was decided. */
public record Transfer(OrderLineId line, OperationCode operation, SiteId to) {

    /** Of the lots that the line has by now. */
    public Change.Transfer of(CurrentBook.Work work) {
        return new Change.Transfer(line, work.lotsOf(line), operation, to);
    }
}
