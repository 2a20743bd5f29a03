package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.shopfloor.app.Server;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The application, Mosquitto, the network between them, and the database; each may be struck. */
final class FaultScene implements AutoCloseable {

    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 3000;

    private final int awayMillis;
    private final Path home;
    private final Path directory;
    private final Path data;
    private final boolean smallDisk;
    private @Nullable EmbeddedPostgres postgres;
    private final BrokerProcess broker;
    private final StallingProxy network;
    private @Nullable AppProcess application;
    private int toQuarantine;

    /** @param awaySeconds for which the disk is full, and the database locked or away; 0: by chance */
    FaultScene(IngestBench.Database database, int awaySeconds, Path home, Path directory) throws Exception {
        this.awayMillis = awaySeconds * 1000;
        this.home = home;
        this.directory = directory;
        this.data = Files.createDirectories(directory.resolve("app"));
        this.smallDisk = database == IngestBench.Database.H2
                && run("mount", "-t", "tmpfs", "-o", "size=512m", "tmpfs", data.toString());
        this.postgres = database == IngestBench.Database.POSTGRES ? startPostgres(0) : null;
        this.broker = new BrokerProcess(home.resolve("config/wire/mosquitto"), directory.resolve("broker"));
        this.network = new StallingProxy(broker.port());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }

    private EmbeddedPostgres startPostgres(int port) throws IOException {
        return IngestBench.durable(EmbeddedPostgres.builder())
                .setDataDirectory(directory.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    void start() throws IOException {
        application = new AppProcess(
                home.resolve("config/le-soulier-francais"),
                data,
                settings().database(),
                network.url(),
                BrokerProcess.SERVER,
                BrokerProcess.PASSWORD);
    }

    void stopApplication() throws InterruptedException {
        if (application != null) {
            application.close();
            application = null;
        }
    }

    String brokerUrl() {
        return broker.url();
    }

    Server.Settings settings() {
        return new Server.Settings(
                "127.0.0.1", -1, 0, data.resolve("data"), postgres == null ? null : postgres.getJdbcUrl("postgres", "postgres"));
    }

    /** @return why a fault cannot happen here */
    Optional<String> whyNot(Fault fault) {
        return switch (fault) {
            case DISK_FULL -> smallDisk
                    ? Optional.empty()
                    : Optional.of("it needs the embedded H2 and the right to mount a small tmpfs");
            case DATABASE_LOCKED, DATABASE_AWAY -> postgres != null
                    ? Optional.empty()
                    : Optional.of("it needs --database POSTGRES");
            default -> Optional.empty();
        };
    }

    /** Messages that have to be in quarantine, at least. */
    int toQuarantine() {
        return toQuarantine;
    }

    /** Memory that the application has of the operating system. */
    long residentMegabytes() throws IOException {
        return required(application).residentMegabytes();
    }

    void strike(Fault fault, List<StubbornTerminal> terminals, Random random) throws Exception {
        int millis = awayMillis > 0 ? awayMillis : SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS);
        switch (fault) {
            case APPLICATION_KILLED -> required(application).kill();
            case BROKER_KILLED -> broker.kill();
            case NETWORK_CUT -> network.cut();
            case CONNECTION_HALF_OPEN -> network.stall();
            case TERMINAL_REBOOTED -> terminals.get(random.nextInt(terminals.size())).reboot();
            case DOUBLED_AND_REORDERED -> terminals.forEach(StubbornTerminal::confuse);
            case HOSTILE_CLIENT -> toQuarantine += new HostileClient(broker.url(), terminals.get(0).post(), random).rage();
            case CLOCK_A_DAY_WRONG, CLOCK_JUMPS -> TimeUnit.MILLISECONDS.sleep(1); // it is in what the terminals say
            case DISK_FULL -> fillTheDisk(millis);
            case DATABASE_LOCKED -> lock(millis);
            case DATABASE_AWAY -> awayFor(millis);
        }
    }

    private static AppProcess required(@Nullable AppProcess application) {
        if (application == null) {
            throw new IllegalStateException("the application was not started");
        }
        return application;
    }

    private void fillTheDisk(int millis) throws IOException, InterruptedException {
        Path ballast = data.resolve("ballast");
        byte[] zeros = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(zeros);
            }
        } catch (IOException full) {
            TimeUnit.MILLISECONDS.sleep(millis);
        } finally {
            Files.delete(ballast);
        }
    }

    private void lock(int millis) throws SQLException, InterruptedException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select id from journal_writer where id = 1 for update");
            TimeUnit.MILLISECONDS.sleep(millis);
            connection.rollback();
        }
    }

    private void awayFor(int millis) throws IOException, InterruptedException {
        int port = postgres.getPort();
        postgres.close();
        TimeUnit.MILLISECONDS.sleep(millis);
        postgres = startPostgres(port);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stopApplication();
        network.close();
        broker.close();
        if (postgres != null) {
            postgres.close();
        }
        if (smallDisk) {
            run("umount", "-l", data.toString());
        }
    }
}
