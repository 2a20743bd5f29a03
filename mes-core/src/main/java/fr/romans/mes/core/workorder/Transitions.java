package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.workorder.Happening.Aborted;
import fr.romans.mes.core.workorder.Happening.Completed;
import fr.romans.mes.core.workorder.Happening.Paused;
import fr.romans.mes.core.workorder.Happening.Progressed;
import fr.romans.mes.core.workorder.Happening.Resumed;
import fr.romans.mes.core.workorder.Happening.Started;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The transition table of OPC 10031-4 for job orders: what a report makes of a state, or why it cannot be.
 *
 * <pre>
 *                  started   progressed  paused       resumed  completed  aborted
 * not/allowed      RUNNING   –           –            –        –          ABORTED
 * RUNNING          –         RUNNING     INTERRUPTED  –        ENDED      ABORTED
 * INTERRUPTED      –         –           –            RUNNING  –          ABORTED
 * ENDED, ABORTED   –         –           –            –        –          –
 * </pre>
 *
 * A start is accepted also where the predecessor has not ended: the floor is the truth, and the report of the
 * predecessor's end may still be under way.
 */
final class Transitions {

    private Transitions() {}

    /** Either the job order after the report, or the refusal; exactly one is set. */
    record Step(@Nullable JobOrder after, @Nullable Refusal refusal) {
        static Step to(JobOrder after) {
            return new Step(after, null);
        }

        static Step refused(String code, JobOrder job, FloorReport report) {
            return new Step(
                    null,
                    Refusal.of(code, "jobOrder", job.id().value(), "state", job.state(), "report", report.id().value()));
        }
    }

    static Step apply(JobOrder job, FloorReport report) {
        if (job.state().isOver()) {
            return Step.refused("job-order.already-over", job, report);
        }
        Happening what = report.what();
        if (what instanceof Started) {
            return job.state().isStarted()
                    ? Step.refused("job-order.already-started", job, report)
                    : Step.to(moved(job, report, JobOrderState.RUNNING, report.occurredAt(), null));
        }
        if (what instanceof Aborted) {
            return Step.to(moved(job, report, JobOrderState.ABORTED, job.startedAt(), report.occurredAt()));
        }
        if (!job.state().isStarted()) {
            return Step.refused("job-order.not-started", job, report);
        }
        if (what instanceof Resumed) {
            return job.state() == JobOrderState.INTERRUPTED
                    ? Step.to(moved(job, report, JobOrderState.RUNNING, job.startedAt(), null))
                    : Step.refused("job-order.not-interrupted", job, report);
        }
        if (job.state() == JobOrderState.INTERRUPTED) {
            return Step.refused("job-order.interrupted", job, report);
        }
        if (what instanceof Paused) {
            return Step.to(moved(job, report, JobOrderState.INTERRUPTED, job.startedAt(), null));
        }
        if (what instanceof Progressed progressed) {
            return counted(job, report, progressed.good(), progressed.scrap(), JobOrderState.RUNNING);
        }
        if (!(what instanceof Completed completed)) {
            throw new IllegalArgumentException("an amendment moves no job order: hand over what it makes of report "
                    + what.amends().map(ReportId::value).orElse("?") + ", not " + report);
        }
        Pairs scrap = total(completed.scrap());
        if (scrap.compareTo(job.open()) > 0) {
            return Step.refused("job-order.more-than-the-lot", job, report);
        }
        return counted(job, report, job.open().minus(scrap), completed.scrap(), JobOrderState.ENDED);
    }

    private static Step counted(JobOrder job, FloorReport report, Pairs good, List<Scrap> scrap, JobOrderState next) {
        Pairs scrapped = total(scrap);
        if (good.plus(scrapped).compareTo(job.open()) > 0) {
            return Step.refused("job-order.more-than-the-lot", job, report);
        }
        JobOrder moved =
                moved(job, report, next, job.startedAt(), next == JobOrderState.ENDED ? report.occurredAt() : null);
        return Step.to(new JobOrder(
                moved.id(),
                moved.lot(),
                moved.sequence(),
                moved.operation(),
                moved.target(),
                moved.state(),
                job.good().plus(good),
                job.scrapped().plus(scrapped),
                moved.unit(),
                moved.operator(),
                moved.startedAt(),
                moved.endedAt(),
                moved.told()));
    }

    private static Pairs total(List<Scrap> scrap) {
        return scrap.stream().map(Scrap::pairs).reduce(Pairs.NONE, Pairs::plus);
    }

    private static JobOrder moved(
            JobOrder job, FloorReport report, JobOrderState next, @Nullable Instant started, @Nullable Instant ended) {
        return new JobOrder(
                job.id(),
                job.lot(),
                job.sequence(),
                job.operation(),
                job.target(),
                next,
                job.good(),
                job.scrapped(),
                report.unit(),
                report.operator() == null ? job.operator() : report.operator(),
                started,
                ended,
                job.told());
    }
}
