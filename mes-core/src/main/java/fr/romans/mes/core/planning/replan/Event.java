package fr.romans.mes.core.planning.replan;

import fr.romans.mes.core.planning.transfer.Transfer;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.product.Material;
import fr.romans.mes.core.unit.OrderLineId;
import java.time.LocalDate;

/** What a manager plans again for. */
public sealed interface Event {

    /** Nothing but the state of the floor. */
    record Drift() implements Event {}

    /** An absence or a breakdown. */
    record Disturbed(Change.Disturbance disturbance) implements Event {}

    /** A material that comes later than the book says. */
    record MaterialLate(OrderLineId line, Material material, LocalDate there) implements Event {}

    /** An operation that may be done at another site from now on. */
    record Transferred(Transfer transfer) implements Event {}

    /** An operation that is to be done at home again. */
    record TransferUndone(Transfer transfer) implements Event {}

    /** An order line that is to go before all others. */
    record Rush(OrderLineId line) implements Event {}
}
