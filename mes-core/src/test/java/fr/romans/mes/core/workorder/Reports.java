package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Instant;
import java.util.List;

/** Floor reports for tests: what happened, so many minutes after Monday, 8 o'clock in Paris. */
public final class Reports {

    public static final Instant MONDAY_8 = Instant.parse("2026-09-07T06:00:00Z");

    private Reports() {}

    public static FloorReport of(JobOrderId job, WorkUnitId unit, OperatorId operator, int minute, Happening what) {
        String id = job.value() + "." + minute + "." + what.getClass().getSimpleName();
        return new FloorReport(new ReportId(id), job, unit, operator, MONDAY_8.plusSeconds(60L * minute), minute, what);
    }

    public static Happening started() {
        return new Happening.Started();
    }

    public static Happening good(int pairs) {
        return new Happening.Progressed(Pairs.of(pairs), List.of());
    }

    public static Happening scrapped(int pairs) {
        return new Happening.Progressed(Pairs.NONE, List.of(new Scrap(Pairs.of(pairs), "flaw")));
    }

    public static Happening completed() {
        return new Happening.Completed(List.of());
    }
}
