package fr.romans.mes.core.workorder.store;

import fr.romans.mes.core.store.ArrayColumns;
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

    private static final String IDS = "select distinct lot_id from job_order where id = any(?)";
    private static final String LOTS =
            "select id, order_line_id, site_id, brand_id, style_id, size_run, work_left from lot where id = any(?)";
    private static final String JOB_ORDERS = "select id, lot_id, step, operation, target_pairs, state, good_pairs, scrapped_pairs,"
            + " unit_id, operator_id, started_at, ended_at, last_report_at, last_reporter, last_sequence, told_anew from job_order"
            + " where lot_id = any(?)";
    private static final String UPDATE = "merge into job_order using (select * from unnest(cast(? as varchar array),"
            + " cast(? as integer array), cast(? as varchar array), cast(? as integer array), cast(? as integer array),"
            + " cast(? as varchar array), cast(? as varchar array), cast(? as timestamp with time zone array),"
            + " cast(? as timestamp with time zone array), cast(? as timestamp with time zone array), cast(? as varchar array),"
            + " cast(? as bigint array), cast(? as boolean array))"
            + " as told (id, target_pairs, state, good_pairs, scrapped_pairs, unit_id, operator_id, started_at, ended_at,"
            + " last_report_at, last_reporter, last_sequence, told_anew)) told on job_order.id = told.id"
            + " when matched then update set target_pairs = told.target_pairs, state = told.state, good_pairs = told.good_pairs,"
            + " scrapped_pairs = told.scrapped_pairs, unit_id = told.unit_id, operator_id = told.operator_id,"
            + " started_at = told.started_at, ended_at = told.ended_at, last_report_at = told.last_report_at,"
            + " last_reporter = told.last_reporter, last_sequence = told.last_sequence, told_anew = told.told_anew";
    private static final String MARK_WORK_LEFT = "update lot set work_left = ? where id = ?";

    private final TransactionOperations<Connection> transactions;
    private final PlainSelect select;

    ReportedLots(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
        this.select = new PlainSelect(transactions, "the lots that reports are about");
    }

    List<LotRow> ofJobOrders(Collection<String> jobOrders) {
        List<String> ids = select.amongAll(jobOrders, IDS, row -> row.getString(1));
        return select.amongAll(ids, LOTS, row -> new LotRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7)));
    }

    List<JobOrderRow> jobOrdersOf(Collection<String> lots) {
        return select.amongAll(lots, JOB_ORDERS, row -> new JobOrderRow(
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

    /** @throws IllegalStateException when one is not stored; the message names them */
    void update(List<JobOrderRow> changed) {
        try (PreparedStatement update = transactions.getConnection().prepareStatement(UPDATE)) {
            var columns = new ArrayColumns(update);
            columns.texts(1, changed.stream().map(JobOrderRow::id));
            columns.integers(2, changed.stream().map(JobOrderRow::targetPairs));
            columns.texts(3, changed.stream().map(row -> row.state().name()));
            columns.integers(4, changed.stream().map(JobOrderRow::goodPairs));
            columns.integers(5, changed.stream().map(JobOrderRow::scrappedPairs));
            columns.texts(6, changed.stream().map(JobOrderRow::unitId));
            columns.texts(7, changed.stream().map(JobOrderRow::operatorId));
            columns.instants(8, changed.stream().map(JobOrderRow::startedAt));
            columns.instants(9, changed.stream().map(JobOrderRow::endedAt));
            columns.instants(10, changed.stream().map(JobOrderRow::lastReportAt));
            columns.texts(11, changed.stream().map(JobOrderRow::lastReporter));
            columns.longs(12, changed.stream().map(JobOrderRow::lastSequence));
            columns.flags(13, changed.stream().map(JobOrderRow::toldAnew));
            if (update.executeUpdate() != changed.size()) {
                throw new IllegalStateException("of the job orders " + changed.stream().map(JobOrderRow::id).toList()
                        + " some were changed, but are not stored: add lots before they are updated");
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
