package fr.romans.mes.core.workorder;

import static fr.romans.mes.core.atelier.SmallAtelier.ANNA;
import static fr.romans.mes.core.atelier.SmallAtelier.CHLOE;
import static fr.romans.mes.core.atelier.SmallAtelier.CUTTING;
import static fr.romans.mes.core.atelier.SmallAtelier.CUT_1;
import static fr.romans.mes.core.atelier.SmallAtelier.DERBY;
import static fr.romans.mes.core.atelier.SmallAtelier.STITCH;
import static fr.romans.mes.core.atelier.SmallAtelier.atelier;
import static fr.romans.mes.core.atelier.SmallAtelier.line;
import static fr.romans.mes.core.workorder.Reports.completed;
import static fr.romans.mes.core.workorder.Reports.good;
import static fr.romans.mes.core.workorder.Reports.scrapped;
import static fr.romans.mes.core.workorder.Reports.started;
import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.planning.TransfersInMemory;
import fr.romans.mes.core.planning.transfer.Transfer;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.SiteId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFloorReportTest {

    private static final LotFile LOT =
            LotMaker.lotsOf(line("A.1", DERBY, OrderKind.SERIES, "37:12"), atelier()).get(0);
    private static final SiteId SITE = LOT.lot().site();
    private static final JobOrderId CUT = new JobOrderId("A.1-L01-10");
    private static final JobOrderId SEW = new JobOrderId("A.1-L01-30");

    private final InMemoryFloor floor = new InMemoryFloor(LOT);
    private static final TransfersInMemory TRANSFERS = new TransfersInMemory();
    private final RecordFloorReport record = new RecordFloorReport(floor, floor, TRANSFERS);

    @Test
    void reportMovesItsJobOrderAndLetsTheNextOneStart() {
        record(cut(0, started()));
        RecordFloorReport.Outcome outcome = record(cut(90, completed()));

        assertThat(outcome.problem()).isEmpty();
        assertThat(outcome.lot()).contains(floor.find(LOT.lot().id()).orElseThrow());
        assertThat(job(CUT).state()).isEqualTo(JobOrderState.ENDED);
        assertThat(job(SEW).state()).isEqualTo(JobOrderState.ALLOWED_TO_START);
    }

    @Test
    void onlyWhatChangedIsWritten() {
        record(cut(0, started()));
        record(cut(0, started()));

        assertThat(floor.updated()).extracting(JobOrder::id).containsExactly(CUT);
    }

    @Test
    void ofAnIdSaidTwiceInABatchTheFirstCountsSinceItIsTheOneKept() {
        FloorReport kept = cut(10, good(3));
        FloorReport otherwise = kept.saying(good(5)).at(Reports.MONDAY_8.plusSeconds(60));
        var ofAnother = new FloorReport(kept.id(), SEW, CUT_1, ANNA, kept.occurredAt(), kept.sequence(), started());
        List<RecordFloorReport.Outcome> outcomes =
                record.record(SITE, List.of(cut(0, started()), kept, otherwise, ofAnother));

        assertThat(job(CUT).good()).isEqualTo(Pairs.of(3));
        assertThat(job(SEW).state()).isEqualTo(JobOrderState.NOT_ALLOWED_TO_START);
        assertThat(outcomes).allMatch(outcome -> outcome.lot().equals(floor.find(LOT.lot().id())));
    }

    @Test
    void contradictionIsNamedAndKept() {
        RecordFloorReport.Outcome outcome = record(cut(10, good(3)));

        assertThat(outcome.problem().orElseThrow().code()).isEqualTo("job-order.not-started");
        assertThat(floor.about(CUT)).hasSize(1);
    }

    @Test
    void contradictionOfAnotherReportIsNotTheProblemOfThisOne() {
        record(cut(0, completed()));

        assertThat(record(cut(10, started())).problem()).isEmpty();
    }

    @Test
    void reportAboutAnUnknownJobOrderIsRefused() {
        RecordFloorReport.Outcome outcome =
                record(Reports.of(new JobOrderId("X-10"), CUT_1, ANNA, 0, started()));

        assertThat(outcome.lot()).isEmpty();
        assertThat(outcome.problem().orElseThrow().code()).isEqualTo("job-order.unknown");
        assertThat(floor.about(new JobOrderId("X-10"))).isEmpty();
    }

    @Test
    void reportFromAnotherSiteIsRefused() {
        RecordFloorReport.Outcome outcome =
                record.record(new SiteId("elsewhere"), List.of(cut(0, started()))).get(0);

        assertThat(outcome.problem().orElseThrow().code()).isEqualTo("job-order.of-another-site");
        assertThat(floor.about(CUT)).isEmpty();
    }

    @Test
    void reportOfWorkThatWasTransferredIsTakenFromTheSiteThatTookItAndFromNoOther() {
        var there = new SiteId("next-door");
        TRANSFERS.decide(SITE, new Transfer(LOT.lot().orderLine(), CUTTING, there), Reports.MONDAY_8);

        assertThat(record.record(there, List.of(cut(0, started()), sew(1, started()))))
                .extracting(outcome -> outcome.problem().map(Refusal::code).orElse(""))
                .containsExactly("", "job-order.of-another-site");
        assertThat(record.record(new SiteId("elsewhere"), List.of(cut(0, started()))).get(0).lot()).isEmpty();
        assertThat(job(CUT).state()).isEqualTo(JobOrderState.RUNNING);

        TRANSFERS.undo(new Transfer(LOT.lot().orderLine(), CUTTING, there), Reports.MONDAY_8);
        assertThat(record.record(there, List.of(cut(20, completed()))).get(0).lot())
                .as("what was told of before it was undone may be reported")
                .isPresent();
    }

    @Test
    void scrappedPairsDoNotComeToTheNextOperation() {
        record(cut(0, started()));
        record(cut(10, scrapped(2)));
        record(cut(20, completed()));
        record(sew(30, started()));
        record(sew(90, completed()));

        assertThat(job(SEW).target()).isEqualTo(Pairs.of(10));
        assertThat(job(SEW).good()).isEqualTo(Pairs.of(10));
    }

    @Test
    void scrapThatIsReportedLateCorrectsTheOperationsAfterIt() {
        record(cut(0, started()));
        record(cut(20, completed()));
        record(sew(30, started()));
        record(sew(90, completed()));
        assertThat(job(SEW).good()).isEqualTo(Pairs.of(12));
        record(cut(10, scrapped(2)));

        assertThat(job(CUT).good()).isEqualTo(Pairs.of(10));
        assertThat(job(SEW).good()).isEqualTo(Pairs.of(10));
    }

    @Test
    void reportAfterAllOthersIsToldOnTopOfThem() {
        record(cut(0, started()));
        for (int minute = 1; minute <= 10; minute++) {
            record(cut(minute, good(1)));
        }

        assertThat(floor.told()).isEmpty();
        assertThat(job(CUT).good()).isEqualTo(Pairs.of(10));
    }

    @Test
    void manyAtOnceAreAnsweredOneByOne() {
        FloorReport start = cut(0, started());
        FloorReport stray = Reports.of(new JobOrderId("X-10"), CUT_1, ANNA, 0, started());
        FloorReport early = sew(5, good(1));

        assertThat(record.record(SITE, List.of(early, stray, start, start)))
                .extracting(outcome -> outcome.problem().map(Refusal::code).orElse("-"))
                .containsExactly("job-order.not-started", "job-order.unknown", "-", "-");
        assertThat(floor.about(CUT)).hasSize(1);
    }

    @Test
    void correctionThatComesBeforeWhatItCorrectsHoldsAllTheSame() {
        FloorReport count = cut(20, good(5));
        record(cut(0, started()));
        var correction = new Happening.Corrected(count.id(), Pairs.of(3), List.of());
        assertThat(record(cut(10, correction)).problem().orElseThrow().code()).isEqualTo("correction.of-nothing");
        record(count);

        assertThat(job(CUT).good()).isEqualTo(Pairs.of(3));
    }

    @Test
    void correctedScrapGivesTheNextOperationItsPairsBack() {
        FloorReport wrong = cut(10, scrapped(2));
        List.of(cut(0, started()), wrong, cut(20, completed()), sew(30, started()), sew(90, completed()))
                .forEach(this::record);
        record(cut(95, new Happening.Withdrawn(wrong.id())));

        assertThat(job(CUT).good()).isEqualTo(Pairs.of(12));
        assertThat(job(SEW).good()).isEqualTo(Pairs.of(12));
        assertThat(job(CUT).told().anew()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void lotIsTheSameForEveryOrderOfArrival(long seed) {
        FloorReport wrong = cut(5, scrapped(1));
        FloorReport mistaken = sew(40, scrapped(2));
        List<FloorReport> said = List.of(
                cut(0, started()),
                wrong,
                cut(8, good(4)),
                cut(20, completed()),
                sew(18, started()),
                mistaken,
                sew(60, good(8)),
                sew(90, completed()),
                cut(15, new Happening.Corrected(wrong.id(), Pairs.NONE, List.of(new Scrap(Pairs.of(3), "flaw")))),
                cut(95, new Happening.Corrected(wrong.id(), Pairs.of(1), List.of(new Scrap(Pairs.of(2), "flaw")))),
                sew(2, new Happening.Withdrawn(mistaken.id())));
        said.forEach(this::record);
        LotFile told = floor.find(LOT.lot().id()).orElseThrow();
        assertThat(job(CUT).good()).isEqualTo(Pairs.of(10));
        assertThat(job(SEW).good()).isEqualTo(Pairs.of(10));

        var random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            var arrived = new ArrayList<>(said);
            arrived.add(said.get(random.nextInt(said.size())));
            Collections.shuffle(arrived, random);

            assertThat(arrive(arrived, random)).as("seed %d, round %d", seed, i).isEqualTo(told);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void lotOfAnyWorkdayIsTheSameForEveryOrderOfArrivalAndEveryRepetition(long seed) {
        var random = new Random(seed);
        for (int day = 0; day < 20; day++) {
            List<FloorReport> said = Workday.of(LOT, random);
            LotFile told = arrive(said, random);
            assertThat(told.jobOrders()).extracting(JobOrder::state).contains(JobOrderState.ENDED);
            for (int i = 0; i < 10; i++) {
                var arrived = new ArrayList<>(said);
                for (int twice = random.nextInt(6); twice > 0; twice--) {
                    arrived.add(said.get(random.nextInt(said.size())));
                }
                Collections.shuffle(arrived, random);
                assertThat(arrive(arrived, random)).as("seed %d, day %d, round %d", seed, day, i).isEqualTo(told);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void clockThatJumpsWhileTheWorkGoesOnChangesTimesAndNothingElse(long seed) {
        var random = new Random(seed);
        for (int day = 0; day < 20; day++) {
            List<FloorReport> said = Workday.of(LOT, random);
            List<FloorReport> jumped = withAJump(said, random);
            LotFile told = arrive(jumped, random);
            assertThat(counts(told)).as("seed %d, day %d", seed, day).isEqualTo(counts(arrive(said, random)));
            for (int i = 0; i < 10; i++) {
                var arrived = new ArrayList<>(jumped);
                arrived.add(jumped.get(random.nextInt(jumped.size())));
                Collections.shuffle(arrived, random);
                assertThat(arrive(arrived, random)).as("seed %d, day %d, round %d", seed, day, i).isEqualTo(told);
            }
        }
    }

    /** The clock is wrong from some report on, and right again from another. */
    private static List<FloorReport> withAJump(List<FloorReport> said, Random random) {
        int from = random.nextInt(said.size());
        int to = from + random.nextInt(said.size());
        Duration off = Duration.ofSeconds(random.nextInt(200_000) - 100_000L);
        return IntStream.range(0, said.size())
                .mapToObj(i -> i < from || i >= to ? said.get(i) : said.get(i).at(said.get(i).occurredAt().plus(off)))
                .toList();
    }

    private static List<String> counts(LotFile lot) {
        return lot.jobOrders().stream()
                .map(job -> job.id() + " " + job.state() + " " + job.target() + " " + job.good() + " " + job.scrapped())
                .toList();
    }

    /** In batches of any size. */
    private static LotFile arrive(List<FloorReport> reports, Random random) {
        var elsewhere = new InMemoryFloor(LOT);
        var record = new RecordFloorReport(elsewhere, elsewhere, TRANSFERS);
        for (int from = 0; from < reports.size(); ) {
            int to = Math.min(reports.size(), from + 1 + random.nextInt(5));
            record.record(SITE, reports.subList(from, to));
            from = to;
        }
        return elsewhere.find(LOT.lot().id()).orElseThrow();
    }

    private RecordFloorReport.Outcome record(FloorReport report) {
        return record.record(SITE, List.of(report)).get(0);
    }

    private JobOrder job(JobOrderId id) {
        return floor.findByJobOrder(id).flatMap(file -> file.jobOrder(id)).orElseThrow();
    }

    private static FloorReport cut(int minute, Happening what) {
        return Reports.of(CUT, CUT_1, ANNA, minute, what);
    }

    private static FloorReport sew(int minute, Happening what) {
        return Reports.of(SEW, STITCH, CHLOE, minute, what);
    }
}
