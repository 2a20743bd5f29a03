package fr.romans.mes.core.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.Happening.Aborted;
import fr.romans.mes.core.workorder.Happening.Completed;
import fr.romans.mes.core.workorder.Happening.Paused;
import fr.romans.mes.core.workorder.Happening.Progressed;
import fr.romans.mes.core.workorder.Happening.Resumed;
import fr.romans.mes.core.workorder.Happening.Started;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TransitionsTest {

    private static final Instant EIGHT = Instant.parse("2026-09-07T06:00:00Z");
    private static final Instant NINE = Instant.parse("2026-09-07T07:00:00Z");
    private static final JobOrderId ID = new JobOrderId("A.1-L01-10");
    private static final WorkUnitId CUT_1 = new WorkUnitId("cut-1");
    private static final WorkUnitId CUT_2 = new WorkUnitId("cut-2");
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final OperatorId BORIS = new OperatorId("boris");

    @ParameterizedTest
    @EnumSource(names = {"NOT_ALLOWED_TO_START", "ALLOWED_TO_START"})
    void waitingOperationStartsAtThePostThatReportsIt(JobOrderState state) {
        assertAccepted(
                job(state, 0, 0),
                new Started(),
                jobOrder(JobOrderState.RUNNING, 0, 0, CUT_2, BORIS, NINE, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"RUNNING", "INTERRUPTED"})
    void operationStartsOnce(JobOrderState state) {
        assertRefused(job(state, 0, 0), new Started(), "job-order.already-started");
    }

    @Test
    void runningOperationCountsGoodAndScrappedPairsInOneReport() {
        assertAccepted(
                job(JobOrderState.RUNNING, 3, 1),
                new Progressed(Pairs.of(5), List.of(scrap(1), scrap(2))),
                jobOrder(JobOrderState.RUNNING, 8, 4, CUT_2, BORIS, EIGHT, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ALLOWED_TO_START", "ALLOWED_TO_START"})
    void operationThatHasNotStartedMakesNoProgress(JobOrderState state) {
        assertRefused(job(state, 0, 0), new Progressed(Pairs.of(1), List.of()), "job-order.not-started");
    }

    @Test
    void interruptedOperationMakesNoProgress() {
        assertRefused(
                job(JobOrderState.INTERRUPTED, 0, 0), new Progressed(Pairs.of(1), List.of()), "job-order.interrupted");
    }

    @Test
    void noMorePairsAreCountedThanTheLotHas() {
        assertRefused(
                job(JobOrderState.RUNNING, 8, 2),
                new Progressed(Pairs.of(2), List.of(scrap(1))),
                "job-order.more-than-the-lot");
        assertRefused(
                job(JobOrderState.RUNNING, 8, 2), new Completed(List.of(scrap(3))), "job-order.more-than-the-lot");
    }

    @Test
    void runningOperationIsPausedAndKeepsItsCounts() {
        assertAccepted(
                job(JobOrderState.RUNNING, 3, 1),
                new Paused("break"),
                jobOrder(JobOrderState.INTERRUPTED, 3, 1, CUT_2, BORIS, EIGHT, null));
    }

    @Test
    void pausedOperationIsNotPausedAgain() {
        assertRefused(job(JobOrderState.INTERRUPTED, 0, 0), new Paused("break"), "job-order.interrupted");
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ALLOWED_TO_START", "ALLOWED_TO_START"})
    void operationThatHasNotStartedIsNotPaused(JobOrderState state) {
        assertRefused(job(state, 0, 0), new Paused("break"), "job-order.not-started");
    }

    @Test
    void interruptedOperationResumes() {
        assertAccepted(
                job(JobOrderState.INTERRUPTED, 3, 1),
                new Resumed(),
                jobOrder(JobOrderState.RUNNING, 3, 1, CUT_2, BORIS, EIGHT, null));
    }

    @Test
    void onlyAnInterruptedOperationResumes() {
        assertRefused(job(JobOrderState.RUNNING, 0, 0), new Resumed(), "job-order.not-interrupted");
        assertRefused(job(JobOrderState.ALLOWED_TO_START, 0, 0), new Resumed(), "job-order.not-started");
    }

    @Test
    void completionCountsThePairsNobodyCountedAsGood() {
        assertAccepted(
                job(JobOrderState.RUNNING, 3, 1),
                new Completed(List.of(scrap(2))),
                jobOrder(JobOrderState.ENDED, 9, 3, CUT_2, BORIS, EIGHT, NINE));
    }

    @Test
    void pausedOperationCannotBeCompletedWithoutResuming() {
        assertRefused(job(JobOrderState.INTERRUPTED, 3, 1), new Completed(List.of()), "job-order.interrupted");
    }

    @Test
    void operationThatHasNotStartedCannotBeCompleted() {
        assertRefused(job(JobOrderState.ALLOWED_TO_START, 0, 0), new Completed(List.of()), "job-order.not-started");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"ENDED", "ABORTED"})
    void operationThatIsNotOverCanBeAborted(JobOrderState state) {
        boolean started = state == JobOrderState.RUNNING || state == JobOrderState.INTERRUPTED;
        assertAccepted(
                job(state, started ? 3 : 0, 0),
                new Aborted("hide lost"),
                jobOrder(JobOrderState.ABORTED, started ? 3 : 0, 0, CUT_2, BORIS, started ? EIGHT : null, NINE));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENDED", "ABORTED"})
    void operationThatIsOverTakesNoReport(JobOrderState state) {
        for (Happening what : List.of(
                new Started(),
                new Progressed(Pairs.of(1), List.of()),
                new Paused("break"),
                new Resumed(),
                new Completed(List.of()),
                new Aborted("hide lost"))) {
            assertRefused(job(state, 3, 1), what, "job-order.already-over");
        }
    }

    @Test
    void reportOfNobodyLeavesTheOperatorWhoWasThere() {
        JobOrder running = job(JobOrderState.RUNNING, 0, 0);
        var report = new FloorReport(new ReportId("r1"), ID, CUT_1, null, NINE, 7, new Paused("power"));

        assertThat(Transitions.apply(running, report).after())
                .isEqualTo(jobOrder(JobOrderState.INTERRUPTED, 0, 0, CUT_1, ANNA, EIGHT, null));
    }

    private static void assertAccepted(JobOrder before, Happening what, JobOrder after) {
        Transitions.Step step = Transitions.apply(before, report(what));
        assertThat(step.refusal()).isNull();
        assertThat(step.after()).isEqualTo(after);
    }

    private static void assertRefused(JobOrder before, Happening what, String code) {
        Transitions.Step step = Transitions.apply(before, report(what));
        assertThat(step.after()).isNull();
        assertThat(step.refusal()).isNotNull();
        assertThat(step.refusal().code()).isEqualTo(code);
        assertThat(step.refusal().facts())
                .containsEntry("jobOrder", ID.value())
                .containsEntry("state", before.state().name())
                .containsEntry("report", "r1");
    }

    private static FloorReport report(Happening what) {
        return new FloorReport(new ReportId("r1"), ID, CUT_2, BORIS, NINE, 7, what);
    }

    private static Scrap scrap(int pairs) {
        return new Scrap(Pairs.of(pairs), "flaw");
    }

    private static JobOrder job(JobOrderState state, int good, int scrapped) {
        return switch (state) {
            case NOT_ALLOWED_TO_START, ALLOWED_TO_START -> jobOrder(state, good, scrapped, null, null, null, null);
            case RUNNING, INTERRUPTED -> jobOrder(state, good, scrapped, CUT_1, ANNA, EIGHT, null);
            case ENDED, ABORTED -> jobOrder(state, good, scrapped, CUT_1, ANNA, EIGHT, EIGHT.plusSeconds(60));
        };
    }

    private static JobOrder jobOrder(
            JobOrderState state,
            int good,
            int scrapped,
            @Nullable WorkUnitId unit,
            @Nullable OperatorId operator,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {
        return new JobOrder(
                ID,
                new LotId("A.1-L01"),
                10,
                new OperationCode("CUTTING"),
                Pairs.of(12),
                state,
                Pairs.of(good),
                Pairs.of(scrapped),
                unit,
                operator,
                startedAt,
                endedAt,
                Told.NOTHING);
    }
}
