package fr.romans.mes.core.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.stream.Stream;

/**
 * Many rows as the parameters of one statement: an array for each column, which {@code unnest} makes rows of again. Each array
 * has the class of its values: of those PostgreSQL's driver sends texts as they are, of plain objects it quotes each letter.
 */
public record ArrayColumns(PreparedStatement statement) {

    public void texts(int index, Stream<String> values) throws SQLException {
        set(index, "varchar", values.toArray(String[]::new));
    }

    public void integers(int index, Stream<Integer> values) throws SQLException {
        set(index, "integer", values.toArray(Integer[]::new));
    }

    public void longs(int index, Stream<Long> values) throws SQLException {
        set(index, "bigint", values.toArray(Long[]::new));
    }

    public void flags(int index, Stream<Boolean> values) throws SQLException {
        set(index, "boolean", values.toArray(Boolean[]::new));
    }

    public void instants(int index, Stream<OffsetDateTime> values) throws SQLException {
        set(index, "timestamptz", values.toArray(OffsetDateTime[]::new));
    }

    private void set(int index, String type, Object[] values) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
