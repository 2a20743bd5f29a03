package fr.romans.mes.core.journal.store;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What every report passes through, in plain JDBC: mapped rows took several times as long. In the transaction of the caller. */
@Singleton
class JournalTable {

    private static final String HOLD_WRITER = "select id from journal_writer where id = 1 for update";
    private static final String KNOWN = "select event_key from journal_entry where event_key = any(?)";
    private static final String INSERT = "insert into journal_entry"
            + " (position, event_key, site_id, event_type, subject, occurred_at, recorded_at, body) values (?, ?, ?, ?, ?, ?, ?, ?)";

    /** SQLSTATE of a row that a unique key refuses. */
    private static final String IS_THERE = "23505";

    private final TransactionOperations<Connection> transactions;
    private final AtomicReference<@Nullable Thread> writer = new AtomicReference<>();

    JournalTable(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Waits for the transaction that holds the row; asked again in the same transaction it does nothing. */
    void becomeOnlyWriter() {
        Thread current = Thread.currentThread();
        if (writer.get() == current) {
            return;
        }
        EmbeddedFile file;
        try (PreparedStatement select = transactions.getConnection().prepareStatement(HOLD_WRITER)) {
            select.executeQuery().close();
            file = EmbeddedFile.behind(transactions.getConnection());
        } catch (SQLException e) {
            throw new DataAccessException("the journal has another writer, which does not end: " + e.getMessage(), e);
        }
        writer.set(current);
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                file.requireWritten();
            }

            @Override
            public void afterCompletion(Status status) {
                writer.compareAndSet(current, null);
            }
        });
    }

    Set<String> known(Collection<String> keys) {
        Connection connection = transactions.getConnection();
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setArray(1, connection.createArrayOf("varchar", keys.toArray()));
            var known = new HashSet<String>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    known.add(found.getString(1));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new DataAccessException("the journal cannot be asked for known keys: " + e.getMessage(), e);
        }
    }

    /** @return false, and nothing is inserted, when one of the keys or positions is there already */
    boolean insert(List<JournalRow> rows) {
        Connection connection = transactions.getConnection();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Savepoint before = connection.setSavepoint();
            for (JournalRow row : rows) {
                insert.setLong(1, row.position());
                insert.setString(2, row.eventKey());
                insert.setString(3, row.siteId());
                insert.setString(4, row.eventType());
                insert.setString(5, row.subject());
                insert.setObject(6, row.occurredAt());
                insert.setObject(7, row.recordedAt());
                insert.setString(8, row.body());
                insert.addBatch();
            }
            try {
                insert.executeBatch();
            } catch (BatchUpdateException e) {
                if (!IS_THERE.equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback(before);
                return false;
            }
            return true;
        } catch (SQLException e) {
            throw new DataAccessException("the journal cannot take " + rows.size() + " entries: " + e.getMessage(), e);
        }
    }
}
