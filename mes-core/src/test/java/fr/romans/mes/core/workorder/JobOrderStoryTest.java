package fr.romans.mes.core.workorder;

import static fr.romans.mes.core.atelier.SmallAtelier.ANNA;
import static fr.romans.mes.core.atelier.SmallAtelier.CUTTING;
import static fr.romans.mes.core.atelier.SmallAtelier.CUT_1;
import static fr.romans.mes.core.workorder.Reports.completed;
import static fr.romans.mes.core.workorder.Reports.good;
import static fr.romans.mes.core.workorder.Reports.scrapped;
import static fr.romans.mes.core.workorder.Reports.started;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ReportId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobOrderStoryTest {

    private static final JobOrderId ID = new JobOrderId("A.1-L01-10");
    private static final JobOrder PLANNED = JobOrder.planned(ID, new LotId("A.1-L01"), 10, CUTTING, Pairs.of(12));

    @Test
    void jobOrderWithoutReportsStandsAsPlanned() {
        assertThat(JobOrderStory.tell(PLANNED, List.of())).isEqualTo(new JobOrderStory(PLANNED, List.of(), List.of()));
    }

    @Test
    void reportThatContradictsIsNamedAndTheOthersCount() {
        FloorReport tooMany = report(20, good(10));
        JobOrderStory story = JobOrderStory.tell(
                PLANNED, List.of(report(0, started()), report(10, good(5)), tooMany, report(30, completed())));

        assertThat(story.jobOrder().state()).isEqualTo(JobOrderState.ENDED);
        assertThat(story.jobOrder().good()).isEqualTo(Pairs.of(12));
        assertThat(story.contradictions()).extracting(JobOrderStory.Contradiction::report).containsExactly(tooMany);
    }

    @Test
    void reportThatCameEarlyFitsInOnceTheMissingOneComes() {
        FloorReport progress = report(10, good(5));
        assertThat(JobOrderStory.tell(PLANNED, List.of(progress)).contradictions()).hasSize(1);

        JobOrderStory whole = JobOrderStory.tell(PLANNED, List.of(progress, report(0, started())));
        assertThat(whole.contradictions()).isEmpty();
        assertThat(whole.jobOrder().good()).isEqualTo(Pairs.of(5));
    }

    @Test
    void reportsOfOneInstantFollowTheReportersOwnNumbering() {
        FloorReport start = report(0, started());
        var progress = new FloorReport(
                new ReportId("0-before-start-by-name"), ID, CUT_1, ANNA, start.occurredAt(), 1, good(5));

        assertThat(JobOrderStory.tell(PLANNED, List.of(progress, start)).contradictions()).isEmpty();
    }

    @Test
    void idSaidTwiceIsOneFactEvenWhenItsTimesDiffer() {
        FloorReport progress = report(10, good(5));
        var again = new FloorReport(
                progress.id(), ID, CUT_1, ANNA, progress.occurredAt().plusSeconds(30), 11, progress.what());

        JobOrderStory story = JobOrderStory.tell(PLANNED, List.of(again, report(0, started()), progress));
        assertThat(story.jobOrder().good()).isEqualTo(Pairs.of(5));
        assertThat(story.contradictions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void storyIsTheSameForEveryOrderOfArrivalAndEveryRepetition(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            List<FloorReport> reports = anyReports(random);
            JobOrderStory told = JobOrderStory.tell(PLANNED, reports);
            var arrived = new ArrayList<>(reports);
            for (int twice = random.nextInt(4); twice > 0 && !reports.isEmpty(); twice--) {
                arrived.add(reports.get(random.nextInt(reports.size())));
            }
            Collections.shuffle(arrived, random);

            assertThat(JobOrderStory.tell(PLANNED, arrived)).as("seed %d, round %d", seed, i).isEqualTo(told);
            JobOrder job = told.jobOrder();
            assertThat(job.good().plus(job.scrapped())).isLessThanOrEqualTo(job.target());
        }
    }

    @Test
    void correctedCountHoldsInsteadOfTheWrongOne() {
        FloorReport wrong = report(10, scrapped(3));
        JobOrderStory story = tell(report(0, started()), wrong, report(40, corrected(wrong, 2, 1)));

        assertThat(story.jobOrder().good()).isEqualTo(Pairs.of(2));
        assertThat(story.jobOrder().scrapped()).isEqualTo(Pairs.of(1));
        assertThat(story.contradictions()).isEmpty();
        assertThat(story.jobOrder().told()).isEqualTo(new Told(Reports.MONDAY_8.plusSeconds(2400), "", 40, true));
    }

    @Test
    void correctedScrapOfACompletionMakesTheOtherPairsGood() {
        var wrong = report(10, new Happening.Completed(List.of(new Scrap(Pairs.of(4), "flaw"))));
        JobOrder job = tell(report(0, started()), wrong, report(40, corrected(wrong, 0, 1))).jobOrder();

        assertThat(job.good()).isEqualTo(Pairs.of(11));
        assertThat(job.scrapped()).isEqualTo(Pairs.of(1));
        assertThat(job.endedAt()).isEqualTo(wrong.occurredAt());
    }

    @Test
    void withdrawnReportWasNeverSaid() {
        FloorReport mistaken = report(10, completed());
        JobOrder job = tell(report(0, started()), mistaken, report(40, new Happening.Withdrawn(mistaken.id()))).jobOrder();

        assertThat(job.state()).isEqualTo(JobOrderState.RUNNING);
        assertThat(job.good()).isEqualTo(Pairs.NONE);
        assertThat(job.endedAt()).isNull();
    }

    @Test
    void latestOfSeveralCorrectionsHolds() {
        FloorReport wrong = report(10, good(5));
        FloorReport withdrawal = report(30, new Happening.Withdrawn(wrong.id()));
        FloorReport correction = report(40, corrected(wrong, 3, 0));

        assertThat(tell(correction, withdrawal, wrong, report(0, started())).jobOrder().good()).isEqualTo(Pairs.of(3));
    }

    @Test
    void correctionThatFitsNothingIsNamedAndChangesNothing() {
        FloorReport pause = report(20, new Happening.Paused("break"));
        FloorReport done = report(35, completed());
        JobOrderStory story = tell(
                report(0, started()),
                pause,
                report(30, new Happening.Resumed()),
                done,
                report(40, corrected(report(99, good(1)), 2, 0)),
                report(41, corrected(pause, 2, 0)),
                report(42, corrected(done, 2, 0)));

        assertThat(story.jobOrder().good()).isEqualTo(Pairs.of(12));
        assertThat(story.contradictions())
                .extracting(contradiction -> contradiction.refusal().code())
                .containsExactly("correction.of-nothing", "correction.of-no-count", "correction.good-of-completion");
    }

    @Test
    void correctionToMoreThanTheLotIsTheContradiction() {
        FloorReport count = report(10, good(5));
        FloorReport tooMany = report(40, corrected(count, 13, 0));

        assertThat(tell(report(0, started()), count, tooMany).contradictions())
                .extracting(JobOrderStory.Contradiction::report)
                .containsExactly(tooMany);
    }

    private static JobOrderStory tell(FloorReport... reports) {
        return JobOrderStory.tell(PLANNED, List.of(reports));
    }

    private static Happening corrected(FloorReport report, int good, int scrapped) {
        return new Happening.Corrected(
                report.id(),
                Pairs.of(good),
                scrapped == 0 ? List.of() : List.of(new Scrap(Pairs.of(scrapped), "flaw")));
    }

    private static List<FloorReport> anyReports(Random random) {
        List<Happening> all = List.of(
                started(),
                good(1),
                good(4),
                scrapped(2),
                new Happening.Paused("break"),
                new Happening.Resumed(),
                completed(),
                new Happening.Aborted("hide lost"),
                new Happening.Withdrawn(new ReportId("r1")),
                new Happening.Corrected(new ReportId("r2"), Pairs.of(2), List.of()),
                new Happening.Corrected(new ReportId("r2"), Pairs.NONE, List.of(new Scrap(Pairs.of(1), "flaw"))));
        var reports = new ArrayList<FloorReport>();
        reports.add(report(0, started()));
        for (int i = 1 + random.nextInt(10); i > 0; i--) {
            Happening what = all.get(random.nextInt(all.size()));
            int minute = random.nextInt(12);
            reports.add(new FloorReport(
                    new ReportId("r" + i), ID, CUT_1, ANNA, Reports.MONDAY_8.plusSeconds(minute), random.nextInt(3), what));
        }
        return reports;
    }

    private static FloorReport report(int minute, Happening what) {
        return Reports.of(ID, CUT_1, ANNA, minute, what);
    }
}
