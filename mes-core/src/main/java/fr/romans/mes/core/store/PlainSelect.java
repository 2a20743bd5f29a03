package fr.romans.mes.core.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A select in plain JDBC, for what every report passes through: mapped rows took several times as long. */
public final class PlainSelect {

    /** Fills the question marks. */
    public interface Asking {
        void ask(PreparedStatement select) throws SQLException;
    }

    /** Makes something of the row that the result stands at. */
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private PlainSelect() {}

    /** @return what was read of each row, in their order */
    public static <T> List<T> of(Connection connection, String sql, Asking asking, Reading<T> reading) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            asking.ask(select);
            var read = new ArrayList<T>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    read.add(reading.read(found));
                }
            }
            return read;
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
