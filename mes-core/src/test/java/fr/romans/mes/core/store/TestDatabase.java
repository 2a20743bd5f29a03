package fr.romans.mes.core.store;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The databases that every store has to work on: each starts once, when it is first asked for. */
public enum TestDatabase {
    H2 {
        @Override
        String url() {
            return "jdbc:h2:mem:mes" + System.nanoTime() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
        }
    },
    POSTGRES {
        @Override
        String url() {
            try {
                @SuppressWarnings("resource") // stops with the JVM
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                return server.getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
            }
        }
    };

    private static final List<String> TABLES =
            List.of("transfer", "disturbance", "plan_assignment", "plan", "job_order", "lot", "order_line", "journal_entry");

    private @Nullable ApplicationContext context;

    abstract String url();

    /** A database of its own, empty, for a context that a test assembles itself. */
    public Map<String, Object> newProperties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("datasources.default.url", url());
        properties.put("datasources.default.username", this == H2 ? "sa" : "postgres");
        properties.put("datasources.default.password", "");
        properties.put("flyway.datasources.default.enabled", true);
        return properties;
    }

    /** The stores on this database, with a clock that tests move. */
    public synchronized ApplicationContext context() {
        ApplicationContext running = context;
        if (running == null) {
            running = ApplicationContext.builder()
                    .properties(newProperties())
                    .singletons(new MovableClock())
                    .start();
            context = running;
        }
        return running;
    }

    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    /** Empties the tables, as a test expects to find them. */
    @SuppressWarnings("unchecked")
    public void wipe() {
        TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
        transactions.executeWrite(status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                for (String table : TABLES) {
                    statement.executeUpdate("delete from " + table);
                }
            }
            return null;
        });
    }
}
