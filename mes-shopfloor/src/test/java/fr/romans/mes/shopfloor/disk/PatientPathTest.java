package fr.romans.mes.shopfloor.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientPathTest {

    private static final String OPTIONS = ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    private static final int WRITERS = 4;
    private static final int COMMITS = 300;

    @TempDir
    Path directory;

    private final Set<Integer> committed = new ConcurrentSkipListSet<>();

    @AfterEach
    void makeRoom() {
        RefusingPath.fill(false);
    }

    /** The file is copied while the server runs, as a power cut would leave it; the disk fills up again and again. */
    @Test
    void whatWasCommittedBesideAFullDiskIsInTheFile() throws Exception {
        String url = refusing("mes");
        try (Connection keep = DriverManager.getConnection(url, "sa", "")) {
            keep.createStatement().execute("create table report(id int primary key, body varchar)");
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer * COMMITS;
                writers.submit(() -> commit(url, first));
            }
            writers.shutdown();
            for (int minute = 0; minute < 5; minute++) {
                RefusingPath.fill(true);
                TimeUnit.MILLISECONDS.sleep(150);
                RefusingPath.fill(false);
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            assertThat(committed).hasSize(WRITERS * COMMITS);
            Files.copy(directory.resolve("mes.mv.db"), directory.resolve("cut.mv.db"));
        }
        assertThat(storedIn("cut")).containsAll(committed);
    }

    @Test
    void aFullDiskIsKnownWhileItLastsAndKeepsNobodyFromReading() throws Exception {
        String url = refusing("read");
        try (Connection reader = DriverManager.getConnection(url, "sa", "")) {
            reader.createStatement().execute("create table report(id int primary key, body varchar)");
            assertThat(PatientPath.waiting()).isEmpty();
            RefusingPath.fill(true);
            var begun = new CountDownLatch(1);
            var writer = new Thread(() -> {
                begun.countDown();
                commit(url, 0);
            });
            writer.start();
            begun.await();
            while (PatientPath.waiting().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(PatientPath.waiting().orElseThrow().reason()).isEqualTo("No space left on device");
            assertThat(committed).isEmpty();
            assertThat(count(reader)).as("seen before it is written").isBetween(0, 1);

            RefusingPath.fill(false);
            writer.join();
            assertThat(PatientPath.waiting()).isEmpty();
            assertThat(count(reader)).isEqualTo(COMMITS);
        }
    }

    private String refusing(String name) {
        RefusingPath.register();
        return PatientPath.url(directory.resolve(name)).replace("patient:", "patient:refusing:") + OPTIONS;
    }

    private Void commit(String url, int first) {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                PreparedStatement insert = connection.prepareStatement("insert into report values (?, ?)")) {
            for (int id = first; id < first + COMMITS; id++) {
                insert.setInt(1, id);
                insert.setString(2, "x".repeat(500));
                insert.executeUpdate();
                committed.add(id);
            }
            return null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<Integer> storedIn(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(PatientPath.url(directory.resolve(name)) + OPTIONS, "sa", "");
                ResultSet rows = connection.createStatement().executeQuery("select id from report")) {
            var stored = new TreeSet<Integer>();
            while (rows.next()) {
                stored.add(rows.getInt(1));
            }
            return stored;
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("select count(*) from report")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
