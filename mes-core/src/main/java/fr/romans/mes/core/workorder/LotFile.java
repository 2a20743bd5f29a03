package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.Pairs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

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

    /**
     * Whether this operation or one after it has started: the pairs are there or beyond. A later start counts, since the
     * report of an earlier one may be lost or still under way.
     */
    public boolean hasReached(OperationCode operation) {
        return indexOf(operation).isPresent() && indexOf(operation).getAsInt() <= reached();
    }

    /**
     * The job orders with work left: none that is over, and none that the pairs have passed, where a later one has started
     * without its end being reported.
     */
    public List<JobOrder> workAhead() {
        int reached = reached();
        return IntStream.range(0, jobOrders.size())
                .filter(i -> i >= reached && !jobOrders.get(i).state().isOver())
                .mapToObj(jobOrders::get)
                .toList();
    }

    /** Index of the last job order that has started, -1 while none has. */
    private int reached() {
        return IntStream.range(0, jobOrders.size())
                .filter(i -> jobOrders.get(i).state().isStarted() || jobOrders.get(i).state() == JobOrderState.ENDED)
                .max()
                .orElse(-1);
    }

    private OptionalInt indexOf(OperationCode operation) {
        return IntStream.range(0, jobOrders.size())
                .filter(i -> jobOrders.get(i).operation().equals(operation))
                .findFirst();
    }

    /** Whether any of its operations has started. */
    public boolean hasBegun() {
        return reached() >= 0;
    }

    /** Pairs that its operations scrapped. */
    public Pairs scrapped() {
        return jobOrders.stream().map(JobOrder::scrapped).reduce(Pairs.NONE, Pairs::plus);
    }

    /** How many pairs it will bring, as far as scrap is reported; below 0 while reports contradict each other. */
    public int coming() {
        return lot.pairs().count() - scrapped().count();
    }

    /** A job order that has not started may start when the one before it has ended and left pairs to go on with. */
    public LotFile withReadiness() {
        boolean allowed = true;
        var ready = new ArrayList<JobOrder>();
        for (JobOrder job : jobOrders) {
            if (!job.state().isStarted() && !job.state().isOver()) {
                job = job.inState(
                        allowed ? JobOrderState.ALLOWED_TO_START : JobOrderState.NOT_ALLOWED_TO_START);
            }
            ready.add(job);
            allowed = job.state() == JobOrderState.ENDED && !job.good().isNone();
        }
        return new LotFile(lot, ready);
    }

    /** No work is left: every operation is over, or one was aborted or lost all pairs, which lets none after it begin. */
    public boolean isFinished() {
        boolean stopped = jobOrders.stream().anyMatch(LotFile::letsNothingFollow);
        return jobOrders.stream()
                .allMatch(job -> job.state().isOver() || stopped && !job.state().isStarted());
    }

    private static boolean letsNothingFollow(JobOrder job) {
        return job.state() == JobOrderState.ABORTED || job.state() == JobOrderState.ENDED && job.good().isNone();
    }
}
