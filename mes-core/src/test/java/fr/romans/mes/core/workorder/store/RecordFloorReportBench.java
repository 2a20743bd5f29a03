package fr.romans.mes.core.workorder.store;

import static fr.romans.mes.core.atelier.SmallAtelier.ANNA;
import static fr.romans.mes.core.atelier.SmallAtelier.CUT_1;
import static fr.romans.mes.core.atelier.SmallAtelier.DERBY;
import static fr.romans.mes.core.atelier.SmallAtelier.atelier;
import static fr.romans.mes.core.atelier.SmallAtelier.line;

import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.store.TestDatabase;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.workorder.FloorReport;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.LotMaker;
import fr.romans.mes.core.workorder.RecordFloorReport;
import fr.romans.mes.core.workorder.Reports;
import fr.romans.mes.core.workorder.WorkOrders;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How many floor reports a second one writer takes: {@code mvn verify -pl mes-core -Dit.test=RecordFloorReportBench}. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RecordFloorReportBench {

    private static final SiteId SITE = atelier().id();
    private static final int LOTS = 300;
    private static final int BATCH = 100;

    @Parameter
    TestDatabase database;

    @Test
    void reportsASecond() {
        database.wipe();
        RecordFloorReport record = database.bean(RecordFloorReport.class);
        List<LotFile> lots =
                LotMaker.lotsOf(line("A.1", DERBY, OrderKind.SERIES, "37:" + 3 * 12 * LOTS), atelier());
        database.bean(WorkOrders.class).add(lots);

        reports(lots.subList(0, LOTS)).forEach(report -> record.record(SITE, List.of(report)));
        List<FloorReport> singly = reports(lots.subList(LOTS, 2 * LOTS));
        long start = System.nanoTime();
        singly.forEach(report -> record.record(SITE, List.of(report)));
        tell("one by one", singly.size(), start);

        List<FloorReport> together = reports(lots.subList(2 * LOTS, 3 * LOTS));
        start = System.nanoTime();
        for (int i = 0; i < together.size(); i += BATCH) {
            List<FloorReport> batch = together.subList(i, Math.min(together.size(), i + BATCH));
            record.record(SITE, batch);
        }
        tell("100 at once", together.size(), start);
    }

    private void tell(String how, int reports, long start) {
        System.out.printf("%s, %s: %,d reports/s%n", database, how, reports * 1_000_000_000L / (System.nanoTime() - start));
    }

    /** A start, three times progress and the end of the first operation of each lot. */
    private static List<FloorReport> reports(List<LotFile> lots) {
        var reports = new ArrayList<FloorReport>();
        for (LotFile lot : lots) {
            JobOrder cutting = lot.jobOrders().get(0);
            reports.add(Reports.of(cutting.id(), CUT_1, ANNA, 0, Reports.started()));
            for (int minute = 10; minute <= 30; minute += 10) {
                reports.add(Reports.of(cutting.id(), CUT_1, ANNA, minute, Reports.good(4)));
            }
            reports.add(Reports.of(cutting.id(), CUT_1, ANNA, 40, Reports.completed()));
        }
        return reports;
    }
}
