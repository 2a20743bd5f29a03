package fr.romans.mes.core.store;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Selects in plain JDBC, for what every report passes through: mapped rows took several times as long. In the transaction of
 * the caller.
 */
public final class PlainSelect {

    /** Fills the question marks. */
    public interface Asking {
        void ask(PreparedStatement select) throws SQLException;
    }

    /** Makes something of the row that the result stands at. */
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Embedded H2 compares each row that it found with the list again, key by key. */
    private static final int LONGEST_LIST = 64;

    private final TransactionOperations<Connection> transactions;
    private final String what;

    /** @param what is read, as the message of a failure names it */
    public PlainSelect(TransactionOperations<Connection> transactions, String what) {
        this.transactions = transactions;
        this.what = what;
    }

    /**
     * @return what was read of each row, in their order
     * @throws DataAccessException when the database does not answer
     */
    public <T> List<T> of(String sql, Asking asking, Reading<T> reading) {
        try (PreparedStatement select = transactions.getConnection().prepareStatement(sql)) {
            asking.ask(select);
            var read = new ArrayList<T>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    read.add(reading.read(found));
                }
            }
            return read;
        } catch (SQLException e) {
            throw new DataAccessException(what + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Asks with a few of the keys after the other.
     *
     * @param sql with a single question mark, in {@code = any(?)}
     * @return what was read of each row, in the order of the keys' lists
     * @throws DataAccessException when the database does not answer
     */
    public <T> List<T> amongAll(Collection<String> keys, String sql, Reading<T> reading) {
        return Chunks.of(keys, LONGEST_LIST).stream()
                .flatMap(some -> of(sql, select -> new ArrayColumns(select).texts(1, some.stream()), reading).stream())
                .toList();
    }
}
