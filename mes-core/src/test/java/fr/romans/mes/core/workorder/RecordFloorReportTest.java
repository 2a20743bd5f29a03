package fr.romans.mes.core.workorder;

import static fr.romans.mes.core.atelier.SmallAtelier.ANNA;
import static fr.romans.mes.core.atelier.SmallAtelier.CHLOE;
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
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.Pairs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFloorReportTest {

    private static final LotFile LOT =
            LotMaker.lotsOf(line("A.1", DERBY, OrderKind.SERIES, "37:12"), atelier()).get(0);
    private static final JobOrderId CUT = new JobOrderId("A.1-L01-10");
    private static final JobOrderId SEW = new JobOrderId("A.1-L01-30");

    private final InMemoryFloor floor = new InMemoryFloor(LOT);
    private final RecordFloorReport record = new RecordFloorReport(floor, floor);

    @Test
    void reportMovesItsJobOrderAndLetsTheNextOneStart() {
        record.record(cut(0, started()));
        RecordFloorReport.Outcome outcome = record.record(cut(90, completed()));

        assertThat(outcome.problem()).isEmpty();
        assertThat(outcome.lot()).contains(floor.find(LOT.lot().id()).orElseThrow());
        assertThat(job(CUT).state()).isEqualTo(JobOrderState.ENDED);
        assertThat(job(SEW).state()).isEqualTo(JobOrderState.ALLOWED_TO_START);
    }

    @Test
    void onlyWhatChangedIsWritten() {
        record.record(cut(0, started()));
        record.record(cut(0, started()));

        assertThat(floor.updated()).extracting(JobOrder::id).containsExactly(CUT);
    }

    @Test
    void contradictionIsNamedAndKept() {
        RecordFloorReport.Outcome outcome = record.record(cut(10, good(3)));

        assertThat(outcome.problem().orElseThrow().code()).isEqualTo("job-order.not-started");
        assertThat(floor.about(CUT)).hasSize(1);
    }

    @Test
    void contradictionOfAnotherReportIsNotTheProblemOfThisOne() {
        record.record(cut(0, completed()));

        assertThat(record.record(cut(10, started())).problem()).isEmpty();
    }

    @Test
    void reportAboutAnUnknownJobOrderIsRefused() {
        RecordFloorReport.Outcome outcome =
                record.record(Reports.of(new JobOrderId("X-10"), CUT_1, ANNA, 0, started()));

        assertThat(outcome.lot()).isEmpty();
        assertThat(outcome.problem().orElseThrow().code()).isEqualTo("job-order.unknown");
        assertThat(floor.about(new JobOrderId("X-10"))).isEmpty();
    }

    @Test
    void scrappedPairsDoNotComeToTheNextOperation() {
        record.record(cut(0, started()));
        record.record(cut(10, scrapped(2)));
        record.record(cut(20, completed()));
        record.record(sew(30, started()));
        record.record(sew(90, completed()));

        assertThat(job(SEW).target()).isEqualTo(Pairs.of(10));
        assertThat(job(SEW).good()).isEqualTo(Pairs.of(10));
    }

    @Test
    void scrapThatIsReportedLateCorrectsTheOperationsAfterIt() {
        record.record(cut(0, started()));
        record.record(cut(20, completed()));
        record.record(sew(30, started()));
        record.record(sew(90, completed()));
        assertThat(job(SEW).good()).isEqualTo(Pairs.of(12));
        record.record(cut(10, scrapped(2)));

        assertThat(job(CUT).good()).isEqualTo(Pairs.of(10));
        assertThat(job(SEW).good()).isEqualTo(Pairs.of(10));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void lotIsTheSameForEveryOrderOfArrival(long seed) {
        List<FloorReport> said = List.of(
                cut(0, started()),
                cut(5, scrapped(1)),
                cut(8, good(4)),
                cut(20, completed()),
                sew(18, started()),
                sew(40, scrapped(2)),
                sew(60, good(8)),
                sew(90, completed()));
        said.forEach(record::record);
        LotFile told = floor.find(LOT.lot().id()).orElseThrow();
        assertThat(job(SEW).good()).isEqualTo(Pairs.of(9));

        var random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            var arrived = new ArrayList<>(said);
            arrived.add(said.get(random.nextInt(said.size())));
            Collections.shuffle(arrived, random);
            var elsewhere = new InMemoryFloor(LOT);
            var recordElsewhere = new RecordFloorReport(elsewhere, elsewhere);
            arrived.forEach(recordElsewhere::record);

            assertThat(elsewhere.find(LOT.lot().id())).as("seed %d, round %d", seed, i).contains(told);
        }
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
