package fr.romans.mes.core.workorder;

import java.util.List;

/**
 * A lot that reports changed.
 *
 * @param before as it is stored
 * @param after  with the same job orders, brought up to date
 */
public record RetoldLot(LotFile before, LotFile after) {

    /** The job orders that are not as they were. */
    public List<JobOrder> changed() {
        return after.jobOrders().stream()
                .filter(job -> !before.jobOrder(job.id()).map(job::equals).orElse(false))
                .toList();
    }

    /** Whether the lot may have come to its end by it, or have work left again. */
    public boolean isAboutTheEnd() {
        return before.isFinished() || after.isFinished();
    }
}
