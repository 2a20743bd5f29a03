package fr.romans.mes.core.dispatch;

import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.Lot;
import java.util.List;

/**
 * A job order on a dispatch list.
 *
 * @param blockedBy why it cannot start now; empty when it can, or has started
 */
public record DispatchEntry(Lot lot, JobOrder jobOrder, Assignment planned, List<Refusal> blockedBy) {
    public DispatchEntry {
        blockedBy = List.copyOf(blockedBy);
    }

    public boolean isStartable() {
        return blockedBy.isEmpty() && !jobOrder.state().isStarted();
    }
}
