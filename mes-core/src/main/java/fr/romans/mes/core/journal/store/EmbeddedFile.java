package fr.romans.mes.core.journal.store;

import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The file behind a connection to the embedded database. H2 closes it when a write fails, on a full disk for one; another
 * transaction that commits in that moment then seems to succeed, though nothing is written. So who promises that something is
 * stored asks here after the commit.
 */
final class EmbeddedFile {

    private final @Nullable MVStore store;

    private EmbeddedFile(@Nullable MVStore store) {
        this.store = store;
    }

    /** Of another database than embedded H2 it says nothing. */
    static EmbeddedFile behind(Connection connection) throws SQLException {
        if (connection.isWrapperFor(JdbcConnection.class)
                && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
            return new EmbeddedFile(session.getDatabase().getStore().getMvStore());
        }
        return new EmbeddedFile(null);
    }

    /** @throws DataAccessException when the file was closed: what was committed last may not be in it */
    void requireOpen() {
        if (store != null && store.isClosed()) {
            throw new DataAccessException("the database closed its file while a transaction was committed, so it may not be stored:"
                    + " most likely the disk is full");
        }
    }
}
