package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.JobOrderId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A lot with its job orders, sorted by sequence: the lot traveller (fiche suiveuse). */
public record LotFile(Lot lot, List<JobOrder> jobOrders) {

    public LotFile {
        jobOrders = jobOrders.stream()
                .sorted(Comparator.comparingInt(JobOrder::sequence))
                .toList();
    }

    public Optional<JobOrder> jobOrder(JobOrderId id) {
        return jobOrders.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    /** The file with one job order replaced, and the readiness of the others drawn from it. */
    public LotFile with(JobOrder changed) {
        return new LotFile(
                        lot,
                        jobOrders.stream()
                                .map(job -> job.id().equals(changed.id()) ? changed : job)
                                .toList())
                .withReadiness();
    }

    /** A job order that has not started may start when the one before it has ended. */
    public LotFile withReadiness() {
        boolean allowed = true;
        var ready = new ArrayList<JobOrder>();
        for (JobOrder job : jobOrders) {
            if (!job.state().isStarted() && !job.state().isOver()) {
                job = job.inState(
                        allowed ? JobOrderState.ALLOWED_TO_START : JobOrderState.NOT_ALLOWED_TO_START);
            }
            ready.add(job);
            allowed = job.state() == JobOrderState.ENDED;
        }
        return new LotFile(lot, ready);
    }

    /** No work is left: every operation is over, or one was aborted, which lets none after it begin. */
    public boolean isFinished() {
        boolean aborted = jobOrders.stream().anyMatch(job -> job.state() == JobOrderState.ABORTED);
        return jobOrders.stream()
                .allMatch(job -> job.state().isOver() || aborted && !job.state().isStarted());
    }
}
