package fr.romans.mes.shopfloor.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.shopfloor.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What people read, and what happens, when PostgreSQL is not there. */
class DatabaseServerIT extends AtTheCommandLine {

    private static final String SITE = "../config/made-in-romans";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres&password=secret";
    }

    @Test
    void commandSaysThatTheDatabaseDoesNotAnswerOrRefusesAndKeepsTheSecret() throws IOException {
        int port = FreePort.now();
        assertThat(mes("import", "--site", SITE, "--database", url(port, "mes"), "../docs/order-file-sample.csv")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("mes: the database jdbc:postgresql://localhost:" + port + "/mes does not answer (")
                .contains("start PostgreSQL")
                .doesNotContain("secret")
                .doesNotContain("Exception");

        err.getBuffer().setLength(0);
        try (EmbeddedPostgres ignored = EmbeddedPostgres.builder().setPort(port).start()) {
            assertThat(mes("import", "--site", SITE, "--database", url(port, "nowhere"), "../docs/order-file-sample.csv")).isEqualTo(1);
        }
        assertThat(err.toString()).contains("refuses the connection (").contains("nowhere").doesNotContain("Exception");
    }

    @Test
    void addressOfAnotherKindIsRefusedWithOneThatIsRight() {
        assertThat(mes("import", "--site", SITE, "--database", "jdbc:mysql://db/mes?password=secret", "../docs/order-file-sample.csv"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("\"jdbc:mysql://db/mes\" is not").contains("jdbc:postgresql://db/mes");
    }

    /** After a power cut everything starts at once. */
    @Test
    void serverWaitsForADatabaseThatIsUpLaterAndSaysSoOnce() throws Exception {
        int port = FreePort.now();
        var server = new Thread(() -> mes("run", "--site", SITE, "--port", "-1", "--mqtt-port", "0",
                "--data", directory.toString(), "--database", url(port, "postgres")));
        server.setDaemon(true);
        server.start();
        await(() -> err.toString().contains("Waiting until it does"));
        server.join(3_000);
        assertThat(server.isAlive()).as("it goes on waiting").isTrue();
        assertThat(out.toString()).isEmpty();

        try (EmbeddedPostgres ignored = EmbeddedPostgres.builder().setPort(port).start()) {
            await(() -> out.toString().contains("Ready: http"));
            server.interrupt();
            server.join(LONGEST.toMillis());
        }
        assertThat(err.toString()).containsOnlyOnce("does not answer");
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited two minutes").isLessThan(end);
            Thread.sleep(50);
        }
    }
}
