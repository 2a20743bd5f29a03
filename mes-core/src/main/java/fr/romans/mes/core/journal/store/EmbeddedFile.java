package fr.romans.mes.core.journal.store;

import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The file behind a connection to the embedded database. H2 shows a transaction to others before it has written it, and after a
 * write that failed it closes the file, in silence for those that commit next. So who promises that something is stored asks
 * here after the commit.
 */
final class EmbeddedFile {

    /** SQLSTATE of an error of the system's input and output. */
    private static final String IO_ERROR = "58030";

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

    /**
     * Waits until all that can be seen is written.
     *
     * @throws DataAccessException when a write has failed: what was committed last may not be in the file
     */
    void requireWritten() {
        if (store == null) {
            return;
        }
        try {
            store.commit();
        } catch (MVStoreException e) {
            throw gaveUp(e);
        }
        if (store.getPanicException() != null || store.isClosed()) {
            throw gaveUp(store.getPanicException());
        }
    }

    private static DataAccessException gaveUp(@Nullable Exception cause) {
        String problem = "the database gave its file up while a transaction was committed, so it may not be stored";
        return new DataAccessException(problem, new SQLException(problem, IO_ERROR, cause));
    }
}
