package fr.romans.mes.core.store;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Array;
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

    /** For a single question mark in {@code = any(?)}. */
    public static Asking anyOf(Collection<String> texts) {
        return select -> {
            Array array = select.getConnection().createArrayOf("varchar", texts.toArray());
            select.setArray(1, array);
        };
    }
}
