package fr.romans.mes.core.journal.store;

import fr.romans.mes.core.journal.JournalEntry;
import fr.romans.mes.core.journal.JournalEvent;
import fr.romans.mes.core.store.ArrayColumns;
import fr.romans.mes.core.store.InstantColumn;
import fr.romans.mes.core.store.PlainSelect;
import fr.romans.mes.core.unit.SiteId;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What every report passes through, and every view reads, in plain JDBC: mapped rows took several times as long. In the
 * transaction of the caller.
 */
@Singleton
class JournalTable {

    private static final String HOLD_WRITER = "select id from journal_writer where id = 1 for update";
    private static final String KNOWN = "select event_key from journal_entry where event_key = any(?)";
    private static final String COLUMNS = "position, event_key, site_id, event_type, subject, occurred_at, recorded_at, body";

    /** Takes an array for each column, so that a batch is one statement: on PostgreSQL the whole intake gained a tenth by it. */
    private static final String INSERT = "insert into journal_entry (" + COLUMNS + ")"
            + " select (select coalesce(max(position), 0) from journal_entry) + place, event_key, site_id, event_type, subject,"
            + " occurred_at, cast(? as timestamp with time zone), body"
            + " from unnest(cast(? as varchar array), cast(? as varchar array), cast(? as varchar array), cast(? as varchar array),"
            + " cast(? as timestamp with time zone array), cast(? as varchar array)) with ordinality"
            + " as told (event_key, site_id, event_type, subject, occurred_at, body, place)";

    private static final String AFTER = "select " + COLUMNS + " from journal_entry where position > ? order by position limit ?";
    private static final String ABOUT = "select " + COLUMNS + " from journal_entry where subject = any(?)";
    private static final String LAST = "select max(position) from journal_entry";

    /** SQLSTATE of a row that a unique key refuses. */
    private static final String IS_THERE = "23505";

    private final TransactionOperations<Connection> transactions;
    private final PlainSelect select;
    private final AtomicReference<@Nullable Thread> writer = new AtomicReference<>();

    JournalTable(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
        this.select = new PlainSelect(transactions, "the journal");
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
        return new HashSet<>(select.amongAll(keys, KNOWN, row -> row.getString(1)));
    }

    List<JournalEntry> after(long position, int limit) {
        return select.of(AFTER, asked -> {
            asked.setLong(1, position);
            asked.setInt(2, limit);
        }, JournalTable::entry);
    }

    List<JournalEntry> about(Collection<String> subjects) {
        return select.amongAll(subjects, ABOUT, JournalTable::entry).stream()
                .sorted(Comparator.comparingLong(JournalEntry::position))
                .toList();
    }

    /** 0 while there is none. */
    long lastPosition() {
        return select.of(LAST, asked -> {}, row -> row.getLong(1)).get(0);
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getLong(1),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                new JournalEvent(
                        row.getString(2),
                        new SiteId(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getString(8)));
    }

    /**
     * After the newest entry, in their order.
     *
     * @return false, and nothing is inserted, when one of the keys or positions is there already
     */
    boolean insert(Collection<JournalEvent> events, Instant recordedAt) {
        Connection connection = transactions.getConnection();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Savepoint before = connection.setSavepoint();
            insert.setObject(1, InstantColumn.of(recordedAt));
            var columns = new ArrayColumns(insert);
            columns.texts(2, events.stream().map(JournalEvent::key));
            columns.texts(3, events.stream().map(event -> event.site().value()));
            columns.texts(4, events.stream().map(JournalEvent::type));
            columns.texts(5, events.stream().map(JournalEvent::subject));
            columns.instants(6, events.stream().map(event -> InstantColumn.of(event.occurredAt())));
            columns.texts(7, events.stream().map(JournalEvent::body));
            try {
                insert.executeUpdate();
            } catch (SQLException e) {
                if (!IS_THERE.equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback(before);
                return false;
            }
            return true;
        } catch (SQLException e) {
            throw new DataAccessException("the journal cannot take " + events.size() + " entries: " + e.getMessage(), e);
        }
    }
}
