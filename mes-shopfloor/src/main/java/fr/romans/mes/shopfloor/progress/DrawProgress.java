package fr.romans.mes.shopfloor.progress;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.product.OperationSegment;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.core.workorder.LotFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the progress of order lines. Pure. */
final class DrawProgress {

    private DrawProgress() {}

    /** @param planned of the published plan, by job order */
    static OrderProgress of(
            Atelier atelier, OrderLine line, List<LotFile> lots, Map<JobOrderId, Assignment> planned) {
        Style style = atelier.style(line.style())
                .orElseThrow(() -> new IllegalStateException("order line " + line.id().value() + " is of style "
                        + line.style().value() + ", which site " + atelier.id().value()
                        + " no longer has: restore the style in the configuration until its orders are done"));
        List<OperationSegment> segments = atelier.routingOf(style).segments();
        var steps = new ArrayList<StepProgress>();
        for (OperationSegment segment : segments) {
            steps.add(step(atelier, segment, line, lots));
        }
        Pairs ready = steps.isEmpty() ? Pairs.NONE : steps.get(steps.size() - 1).done();
        Pairs scrapped = lots.stream().map(LotFile::scrapped).reduce(Pairs.NONE, Pairs::plus);
        return new OrderProgress(
                atelier, line, style, lots, steps, ready, scrapped, delivery(atelier, line, lots, planned));
    }

    private static StepProgress step(
            Atelier atelier, OperationSegment segment, OrderLine line, List<LotFile> lots) {
        int done = 0;
        int here = lots.isEmpty() && segment.sequence() == firstStep(atelier, line) ? line.sizeRun().total().count() : 0;
        boolean running = false;
        for (LotFile file : lots) {
            Optional<JobOrder> found = file.jobOrders().stream()
                    .filter(job -> job.sequence() == segment.sequence())
                    .findFirst();
            if (found.isEmpty()) {
                continue;
            }
            JobOrder job = found.get();
            done += job.good().count();
            running |= job.state() == JobOrderState.RUNNING;
            if (current(file).filter(job::equals).isPresent()) {
                here += job.open().count();
            }
        }
        return new StepProgress(
                segment.sequence(), atelier.operations().get(segment.operation()), Pairs.of(done), Pairs.of(here), running);
    }

    private static int firstStep(Atelier atelier, OrderLine line) {
        return atelier.routingOf(atelier.styles().get(line.style())).segments().get(0).sequence();
    }

    /** The operation at which a lot is or that is its next; empty when all are over. */
    private static Optional<JobOrder> current(LotFile file) {
        return file.jobOrders().stream().filter(job -> !job.state().isOver()).findFirst();
    }

    private static Delivery delivery(
            Atelier atelier, OrderLine line, List<LotFile> lots, Map<JobOrderId, Assignment> planned) {
        Instant last = null;
        boolean over = true;
        for (LotFile file : lots) {
            JobOrder end = file.jobOrders().get(file.jobOrders().size() - 1);
            over &= end.state().isOver();
            Instant at = readyAt(end, planned.get(end.id()));
            if (at == null) {
                return new Delivery(Delivery.State.NOT_PLANNED, null, line.due());
            }
            last = last == null || at.isAfter(last) ? at : last;
        }
        if (last == null) {
            return new Delivery(Delivery.State.NOT_PLANNED, null, line.due());
        }
        boolean late = last.isAfter(atelier.calendar().endOf(line.due()));
        Delivery.State state = over
                ? late ? Delivery.State.READY_LATE : Delivery.State.READY
                : late ? Delivery.State.LATE : Delivery.State.ON_TIME;
        return new Delivery(state, last, line.due());
    }

    private static @Nullable Instant readyAt(JobOrder job, @Nullable Assignment planned) {
        return job.endedAt() != null ? job.endedAt() : planned == null ? null : planned.end();
    }
}
