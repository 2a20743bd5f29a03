package fr.romans.mes.core.workorder;

import static fr.romans.mes.core.atelier.SmallAtelier.DERBY;
import static fr.romans.mes.core.atelier.SmallAtelier.DRYING;
import static fr.romans.mes.core.atelier.SmallAtelier.FINISHING;
import static fr.romans.mes.core.atelier.SmallAtelier.LASTING;
import static fr.romans.mes.core.atelier.SmallAtelier.atelier;
import static fr.romans.mes.core.atelier.SmallAtelier.line;
import static fr.romans.mes.core.workorder.JobOrderState.ABORTED;
import static fr.romans.mes.core.workorder.JobOrderState.ALLOWED_TO_START;
import static fr.romans.mes.core.workorder.JobOrderState.ENDED;
import static fr.romans.mes.core.workorder.JobOrderState.INTERRUPTED;
import static fr.romans.mes.core.workorder.JobOrderState.NOT_ALLOWED_TO_START;
import static fr.romans.mes.core.workorder.JobOrderState.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.unit.OperationCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class LotFileTest {

    private static final LotFile LOT =
            LotMaker.lotsOf(line("A.1", DERBY, OrderKind.SERIES, "37:12"), atelier()).get(0);

    @Test
    void firstOperationOfANewLotMayStartAndNoOther() {
        assertStates(LOT, ALLOWED_TO_START, NOT_ALLOWED_TO_START, NOT_ALLOWED_TO_START, NOT_ALLOWED_TO_START, NOT_ALLOWED_TO_START);
    }

    @Test
    void nextOperationMayStartWhenTheOneBeforeHasEnded() {
        assertStates(
                LotStates.in(LOT, ENDED), ENDED, ALLOWED_TO_START, NOT_ALLOWED_TO_START, NOT_ALLOWED_TO_START, NOT_ALLOWED_TO_START);
    }

    @Test
    void nextOperationWaitsWhileTheOneBeforeRunsOrIsInterrupted() {
        assertStates(
                LotStates.in(LOT, RUNNING), RUNNING, NOT_ALLOWED_TO_START, NOT_ALLOWED_TO_START, NOT_ALLOWED_TO_START, NOT_ALLOWED_TO_START);
        assertThat(LotStates.in(LOT, INTERRUPTED).jobOrders().get(1).state()).isEqualTo(NOT_ALLOWED_TO_START);
    }

    @Test
    void nothingFollowsAnAbortedOperation() {
        LotFile aborted = LotStates.in(LOT, ENDED, ABORTED);
        assertStates(aborted, ENDED, ABORTED, NOT_ALLOWED_TO_START, NOT_ALLOWED_TO_START, NOT_ALLOWED_TO_START);
        assertThat(aborted.isFinished()).isTrue();
    }

    @Test
    void nothingFollowsAnOperationThatLostAllPairs() {
        LotFile lost = LOT.with(LotStates.ended(LOT.jobOrders().get(0), 0));
        assertThat(lost.jobOrders().get(1).state()).isEqualTo(NOT_ALLOWED_TO_START);
        assertThat(lost.isFinished()).isTrue();
    }

    @Test
    void lotIsFinishedWhenEveryOperationIsOver() {
        assertThat(LotStates.in(LOT, ENDED, ENDED, ENDED, ENDED).isFinished()).isFalse();
        assertThat(LotStates.in(LOT, ENDED, ENDED, ENDED, ENDED, RUNNING).isFinished()).isFalse();
        assertThat(LotStates.in(LOT, ENDED, ENDED, ENDED, ENDED, ENDED).isFinished()).isTrue();
    }

    @Test
    void lotWithRunningWorkIsNotFinishedThoughAnOperationWasAborted() {
        assertThat(LotStates.in(LOT, ABORTED, RUNNING).isFinished()).isFalse();
    }

    @Test
    void workAheadLeavesOutWhatIsOverAndWhatThePairsHavePassed() {
        assertThat(codes(LotStates.in(LOT, ENDED).workAhead())).containsExactly("STITCHING", "LASTING", "DRYING", "FINISHING");
        assertThat(codes(LotStates.in(LOT, ENDED, RUNNING).workAhead()))
                .containsExactly("STITCHING", "LASTING", "DRYING", "FINISHING");
        assertThat(codes(LotStates.in(LOT, RUNNING, ALLOWED_TO_START, RUNNING).workAhead()))
                .containsExactly("LASTING", "DRYING", "FINISHING");
        assertThat(codes(LotStates.in(LOT, RUNNING, RUNNING, ENDED).workAhead())).containsExactly("DRYING", "FINISHING");
    }

    @Test
    void operationIsReachedWhenItOrALaterOneHasStarted() {
        LotFile drying = LotStates.in(LOT, ENDED, ENDED, ALLOWED_TO_START, RUNNING);
        assertThat(drying.hasReached(LASTING)).isTrue();
        assertThat(drying.hasReached(DRYING)).isTrue();
        assertThat(drying.hasReached(FINISHING)).isFalse();
        assertThat(drying.hasReached(new OperationCode("BLAKE"))).isFalse();
        assertThat(LOT.hasReached(LASTING)).isFalse();
    }

    private static List<String> codes(List<JobOrder> jobs) {
        return jobs.stream().map(job -> job.operation().value()).toList();
    }

    private static void assertStates(LotFile file, JobOrderState... states) {
        assertThat(file.jobOrders()).extracting(JobOrder::state).containsExactly(states);
    }
}
