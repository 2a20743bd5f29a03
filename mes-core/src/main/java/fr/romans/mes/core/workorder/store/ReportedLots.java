package fr.romans.mes.core.workorder.store;

import fr.romans.mes.core.store.PlainSelect;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.core.workorder.LotFile;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

/**
 * Lots and job orders as every report reads and writes them, in plain JDBC: mapped rows took several times as long. In the
 * transaction of the caller.
 */
@Singleton
class ReportedLots {

    private static final String LOTS = "select distinct lot.id, order_line_id, site_id, brand_id, style_id, size_run, work_left"
            + " from job_order join lot on lot.id = job_order.lot_id where job_order.id = any(?)";
    private static final String JOB_ORDERS = "select id, lot_id, step, operation, target_pairs, state, good_pairs, scrapped_pairs,"
            + " unit_id, operator_id, started_at, ended_at, last_report_at, last_reporter, last_sequence, told_anew from job_order"
            + " where lot_id = any(?)";
    private static final String UPDATE = "update job_order set target_pairs = ?, state = ?, good_pairs = ?, scrapped_pairs = ?,"
            + " unit_id = ?, operator_id = ?, started_at = ?, ended_at = ?, last_report_at = ?, last_reporter = ?, last_sequence = ?,"
            + " told_anew = ? where id = ?";
    private static final String MARK_WORK_LEFT = "update lot set work_left = ? where id = ?";

    private final TransactionOperations<Connection> transactions;
    private final PlainSelect select;

    ReportedLots(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
        this.select = new PlainSelect(transactions, "the lots that reports are about");
    }

    List<LotRow> ofJobOrders(Collection<String> jobOrders) {
        return select.of(LOTS, PlainSelect.anyOf(jobOrders), row -> new LotRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7)));
    }

    List<JobOrderRow> jobOrdersOf(Collection<String> lots) {
        return select.of(JOB_ORDERS, PlainSelect.anyOf(lots), row -> new JobOrderRow(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getInt(5),
                JobOrderState.valueOf(row.getString(6)),
                row.getInt(7),
                row.getInt(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, OffsetDateTime.class),
                row.getObject(12, OffsetDateTime.class),
                row.getObject(13, OffsetDateTime.class),
                row.getString(14),
                row.getLong(15),
                row.getBoolean(16)));
    }

    /** @throws IllegalStateException when one is not stored; the message names it */
    void update(List<JobOrderRow> changed) {
        try (PreparedStatement update = transactions.getConnection().prepareStatement(UPDATE)) {
            for (JobOrderRow row : changed) {
                update.setInt(1, row.targetPairs());
                update.setString(2, row.state().name());
                update.setInt(3, row.goodPairs());
                update.setInt(4, row.scrappedPairs());
                update.setString(5, row.unitId());
                update.setString(6, row.operatorId());
                update.setObject(7, row.startedAt());
                update.setObject(8, row.endedAt());
                update.setObject(9, row.lastReportAt());
                update.setString(10, row.lastReporter());
                update.setLong(11, row.lastSequence());
                update.setBoolean(12, row.toldAnew());
                update.setString(13, row.id());
                update.addBatch();
            }
            int[] written = update.executeBatch();
            for (int i = 0; i < written.length; i++) {
                if (written[i] != 1) {
                    throw new IllegalStateException("job order " + changed.get(i).id()
                            + " was changed, but is not stored: add lots before they are updated");
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException(changed.size() + " job orders cannot be written: " + e.getMessage(), e);
        }
    }

    void markWorkLeft(List<LotFile> lots) {
        try (PreparedStatement mark = transactions.getConnection().prepareStatement(MARK_WORK_LEFT)) {
            for (LotFile lot : lots) {
                mark.setBoolean(1, !lot.isFinished());
                mark.setString(2, lot.lot().id().value());
                mark.addBatch();
            }
            mark.executeBatch();
        } catch (SQLException e) {
            throw new DataAccessException(lots.size() + " lots cannot be marked as done or open: " + e.getMessage(), e);
        }
    }
}
