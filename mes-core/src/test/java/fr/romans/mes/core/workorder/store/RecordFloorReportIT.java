package fr.romans.mes.core.workorder.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEntry;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.store.TestDatabase;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.StyleId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.FloorReport;
import fr.romans.mes.core.workorder.FloorReports;
import fr.romans.mes.core.workorder.Happening;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.core.workorder.Lot;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.RecordFloorReport;
import fr.romans.mes.core.workorder.Scrap;
import fr.romans.mes.core.workorder.Told;
import fr.romans.mes.core.workorder.WorkOrders;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RecordFloorReportIT {

    private static final SiteId SITE = new SiteId("lsf");
    private static final Instant MONDAY = Instant.parse("2026-09-07T06:00:00Z");
    private static final JobOrderId CUTTING = new JobOrderId("A.1-L01-10");
    private static final JobOrderId STITCHING = new JobOrderId("A.1-L01-30");

    @Parameter
    TestDatabase database;

    private RecordFloorReport record;
    private WorkOrders workOrders;
    private FloorReports reports;
    private Journal journal;

    @BeforeEach
    void oneLot() {
        database.wipe();
        record = database.bean(RecordFloorReport.class);
        workOrders = database.bean(WorkOrders.class);
        reports = database.bean(FloorReports.class);
        journal = database.bean(Journal.class);
        var lot = new Lot(
                new LotId("A.1-L01"),
                new OrderLineId("A.1"),
                new SiteId("lsf"),
                new BrandId("ellips"),
                new StyleId("DERBY"),
                SizeRun.parse("38:120"));
        workOrders.add(List.of(new LotFile(
                        lot,
                        List.of(
                                JobOrder.planned(CUTTING, lot.id(), 10, new OperationCode("CUTTING"), lot.pairs()),
                                JobOrder.planned(STITCHING, lot.id(), 30, new OperationCode("STITCHING"), lot.pairs())))
                .withReadiness()));
    }

    @Test
    void reportMovesTheLotAndStandsInTheJournal() {
        record(report("r1", 0, new Happening.Started()));
        record(report("r2", 60, new Happening.Completed(List.of(new Scrap(Pairs.of(2), "hide-flaw")))));

        LotFile stored = workOrders.find(new LotId("A.1-L01")).orElseThrow();
        JobOrder cutting = stored.jobOrder(CUTTING).orElseThrow();
        assertThat(cutting.state()).isEqualTo(JobOrderState.ENDED);
        assertThat(cutting.good()).isEqualTo(Pairs.of(118));
        assertThat(cutting.scrapped()).isEqualTo(Pairs.of(2));
        assertThat(cutting.startedAt()).isEqualTo(MONDAY);
        assertThat(cutting.endedAt()).isEqualTo(MONDAY.plusSeconds(60));
        assertThat(stored.jobOrder(STITCHING).orElseThrow().state()).isEqualTo(JobOrderState.ALLOWED_TO_START);
        assertThat(journal.after(0, 10))
                .extracting(entry -> entry.event().key() + " " + entry.event().type() + " " + entry.event().subject())
                .containsExactly(
                        "report-r1 OperationStarted A.1-L01-10", "report-r2 OperationCompleted A.1-L01-10");
    }

    @Test
    void reportsComeBackFromTheJournalAsTheyWereKept() {
        List<FloorReport> said = List.of(
                report("r1", 0, new Happening.Started()),
                report("r2", 10, new Happening.Progressed(Pairs.of(3), List.of(new Scrap(Pairs.of(1), "shade")))),
                report("r3", 20, new Happening.Paused("break")),
                report("r4", 30, new Happening.Resumed()),
                report("r5", 40, new Happening.Completed(List.of())),
                report("r6", 50, new Happening.Aborted("hide lost")),
                report("r7", 60, new Happening.Corrected(new ReportId("r2"), Pairs.of(4), List.of())),
                report("r8", 70, new Happening.Withdrawn(new ReportId("r6"))));
        reports.keep(new SiteId("lsf"), said);

        assertThat(reports.about(CUTTING)).isEqualTo(said);
        assertThat(reports.about(STITCHING)).isEmpty();
    }

    @Test
    void jobOrdersLastReportedAtAPostAreFound() {
        assertThat(workOrders.lastAt(Set.of(new SiteId("lsf")), new WorkUnitId("cutting-1"), 5)).isEmpty();
        record(report("r1", 0, new Happening.Started()));

        assertThat(workOrders.lastAt(Set.of(new SiteId("lsf")), new WorkUnitId("cutting-1"), 5)).containsExactly(cutting());
        assertThat(workOrders.lastAt(Set.of(new SiteId("mir")), new WorkUnitId("cutting-1"), 5)).isEmpty();
        assertThat(cutting().told()).isEqualTo(new Told(MONDAY, "", 0, false));
    }

    @Test
    void floodOnOneJobOrderTakesNoLongerAsItGrows() {
        record(report("start", 0, new Happening.Started()));
        long first = flood(1);
        flood(2);
        flood(3);
        long last = flood(4);

        assertThat(cutting().good()).isEqualTo(Pairs.of(120));
        assertThat(journal.after(0, 5000)).hasSize(2001);
        assertThat(last).as("milliseconds for 500 more, after %d for the first", first).isLessThan(4 * first + 500);
    }

    /** 500 reports one by one, of which the lot has pairs for few. */
    private long flood(int wave) {
        long start = System.nanoTime();
        for (int i = 0; i < 500; i++) {
            record(report("f" + wave + "-" + i, 1000 * wave + i, new Happening.Progressed(Pairs.of(1), List.of())));
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Test
    void sameReportTwiceIsOneEntry() {
        FloorReport progressed = report("r2", 10, new Happening.Progressed(Pairs.of(3), List.of()));
        record(report("r1", 0, new Happening.Started()));
        record(progressed);
        RecordFloorReport.Outcome again = record(progressed);

        assertThat(again.problem()).isEmpty();
        assertThat(journal.after(0, 10)).hasSize(2);
        assertThat(cutting().good()).isEqualTo(Pairs.of(3));
    }

    @Test
    void reportsThatArriveInAnotherOrderTellTheSame() {
        RecordFloorReport.Outcome early = record(report("r2", 10, new Happening.Progressed(Pairs.of(3), List.of())));
        assertThat(early.problem()).isPresent();
        assertThat(cutting().state()).isEqualTo(JobOrderState.ALLOWED_TO_START);

        record(report("r1", 0, new Happening.Started()));
        assertThat(cutting().state()).isEqualTo(JobOrderState.RUNNING);
        assertThat(cutting().good()).isEqualTo(Pairs.of(3));
    }

    @Test
    void reportAboutAnUnknownJobOrderIsRefusedAndNotKept() {
        var stray = new FloorReport(
                new ReportId("r1"), new JobOrderId("X-10"), new WorkUnitId("cutting-1"), null, MONDAY, 1, new Happening.Started());

        assertThat(record(stray).problem().orElseThrow().code()).isEqualTo("job-order.unknown");
        assertThat(journal.lastPosition()).isZero();
    }

    @Test
    void failingStoreLeavesNothingOfTheReport() {
        execute("alter table job_order add constraint nothing_runs check (state <> 'RUNNING')");
        try {
            assertThatThrownBy(() -> record(report("r1", 0, new Happening.Started())))
                    .isInstanceOf(io.micronaut.data.exceptions.DataAccessException.class);
        } finally {
            execute("alter table job_order drop constraint nothing_runs");
        }

        assertThat(journal.after(0, 10)).isEmpty();
        assertThat(cutting().state()).isEqualTo(JobOrderState.ALLOWED_TO_START);
    }

    @Test
    void reportsFromManyTerminalsAtOnceAreAllCounted() throws Exception {
        int terminals = 4;
        int each = 25;
        record(report("start", 0, new Happening.Started()));
        ExecutorService pool = Executors.newFixedThreadPool(terminals);
        try {
            CompletableFuture.allOf(IntStream.range(0, terminals)
                            .mapToObj(terminal -> CompletableFuture.runAsync(
                                    () -> IntStream.range(0, each)
                                            .forEach(i -> record(report(
                                                    "t" + terminal + "-" + i,
                                                    1 + i,
                                                    new Happening.Progressed(Pairs.of(1), List.of())))),
                                    pool))
                            .toArray(CompletableFuture[]::new))
                    .get(60, SECONDS);
        } finally {
            pool.shutdownNow();
        }

        assertThat(cutting().good()).isEqualTo(Pairs.of(terminals * each));
        assertThat(journal.after(0, 1000)).extracting(JournalEntry::position).hasSize(terminals * each + 1);
    }

    private JobOrder cutting() {
        return workOrders.findByJobOrder(CUTTING).flatMap(file -> file.jobOrder(CUTTING)).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void execute(String sql) {
        TransactionOperations<Connection> transactions = database.bean(TransactionOperations.class);
        transactions.executeWrite(status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                statement.execute(sql);
            }
            return null;
        });
    }

    private RecordFloorReport.Outcome record(FloorReport report) {
        return record.record(SITE, List.of(report)).get(0);
    }

    private static FloorReport report(String id, int second, Happening what) {
        return new FloorReport(
                new ReportId(id),
                CUTTING,
                new WorkUnitId("cutting-1"),
                new OperatorId("anna"),
                MONDAY.plusSeconds(second),
                second,
                what);
    }
}
