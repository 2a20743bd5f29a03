package fr.romans.mes.shopfloor.disk;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Several connections that commit reports to one database in a file, and know what was committed. */
final class TestWriters {

    static final int COMMITS = 300;

    /** As the server's, but for room in the file that is used again so soon that it happens here. */
    private static final String OPTIONS = ";MODE=PostgreSQL;WRITE_DELAY=0;RETENTION_TIME=200;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE";

    private static final int BODY = 500;

    private final String url;
    private final Set<Integer> committed = new ConcurrentSkipListSet<>();

    /** @param scheme of the test's disk below the patient file, with its colon */
    TestWriters(String scheme, Path file) {
        this.url = SafePath.url(file).replace("safe:", "safe:" + scheme) + OPTIONS;
    }

    Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(url, "sa", "");
        connection.createStatement().execute("create table if not exists report(id int primary key, body varchar)");
        return connection;
    }

    Set<Integer> committed() {
        return new TreeSet<>(committed);
    }

    /** Keys fall anywhere, so that pages are written over and room is used again. */
    Future<Void> start(int writer) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Callable<Void> work = () -> commit(writer);
        Future<Void> done = thread.submit(work);
        thread.shutdown();
        return done;
    }

    private Void commit(int writer) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                PreparedStatement insert = connection.prepareStatement("insert into report values (?, ?)")) {
            for (int id : IntStream.range(0, COMMITS).map(i -> (i * 7919 + writer) * 31 % 1_000_003).toArray()) {
                insert.setInt(1, id);
                insert.setString(2, "x".repeat(BODY));
                insert.executeUpdate();
                committed.add(id);
            }
            return null;
        }
    }

    /** Reads every row whole. */
    static Set<Integer> stored(Connection connection) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("select id, body from report")) {
            var stored = new TreeSet<Integer>();
            while (rows.next()) {
                if (rows.getString(2).length() == BODY) {
                    stored.add(rows.getInt(1));
                }
            }
            return stored;
        }
    }
}
