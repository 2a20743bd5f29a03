package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a terminal or tablet reports about a job order.
 *
 * @param id         given by the reporter; the same id twice is the same fact
 * @param occurredAt when it happened, by the reporter's clock
 * @param sequence   the reporter's own running number, which orders its reports whatever its clock says
 */
public record FloorReport(
        ReportId id,
        JobOrderId jobOrder,
        WorkUnitId unit,
        @Nullable OperatorId operator,
        Instant occurredAt,
        long sequence,
        Happening what) {

    /** The order in which things happened, once clocks are put right ({@link Chronology}); total: every replay is the same. */
    public static final Comparator<FloorReport> AS_IT_HAPPENED = Comparator.comparing(FloorReport::occurredAt)
            .thenComparingLong(FloorReport::sequence)
            .thenComparing(report -> report.id().value());

    FloorReport at(Instant other) {
        return new FloorReport(id, jobOrder, unit, operator, other, sequence, what);
    }

    FloorReport saying(Happening other) {
        return new FloorReport(id, jobOrder, unit, operator, occurredAt, sequence, other);
    }
}
