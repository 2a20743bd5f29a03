package fr.romans.mes.shopfloor.watchdog.store;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the embedded database write together what is left in nearly empty stretches of its file, so that their room is used again.
 * H2 does so by itself only on the thread that writes commits later, and ours are written at once (WRITE_DELAY=0): a simulated
 * year of 15 MB left a file of 1,092 MB. PostgreSQL looks after itself.
 */
@Singleton
class TidyDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(TidyDatabase.class);

    /** Of what is written in the file, percent that is still in use. */
    private static final int LEAST_FILLED = 50;

    /** Commits wait while these are written together, and go on before the next. */
    private static final int BYTES_AT_ONCE = 1 << 20;
    private static final int MOST_TIMES = 32;

    private final TransactionOperations<Connection> transactions;

    TidyDatabase(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    @Scheduled(initialDelay = "10s", fixedDelay = "10s")
    void tidy() {
        try {
            file().ifPresent(TidyDatabase::tidy);
        } catch (RuntimeException e) {
            LOG.warn("the database file could not be tidied; trying again: {}", e.toString());
        }
    }

    private static void tidy(MVStore store) {
        boolean isUntidy = true;
        for (int i = 0; i < MOST_TIMES && isUntidy; i++) {
            isUntidy = store.compact(LEAST_FILLED, BYTES_AT_ONCE);
        }
    }

    /** Empty for a database in memory, and for one that is not H2. */
    private Optional<MVStore> file() {
        return transactions.executeRead(status -> store(status.getConnection()))
                .filter(store -> store.getFileStore() != null && !store.isClosed());
    }

    private static Optional<MVStore> store(Connection connection) {
        try {
            if (!connection.isWrapperFor(JdbcConnection.class)) {
                return Optional.empty();
            }
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            return Optional.of(session.getDatabase().getStore().getMvStore());
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database does not say where it is stored", e);
        }
    }
}
