package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.atelier.yaml.AtelierReader;
import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.access.AddUser;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.app.Server;
import fr.romans.mes.shopfloor.app.clock.RealClock;
import fr.romans.mes.shopfloor.live.Positions;
import fr.romans.mes.shopfloor.mqtt.FloorLoad.Press;
import fr.romans.mes.shopfloor.terminal.TerminalAccess;
import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.Topics;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./mes bench ingest}: messages a second from terminals into journal and states, beside the limit of the same machine
 * in the same run; and how long a press takes to its commit and to the manager's screen.
 */
@Command(name = "ingest", mixinStandardHelpOptions = true, resourceBundle = FloorBench.TEXTS)
final class IngestBench implements Callable<Integer> {

    enum Database {
        H2,
        POSTGRES
    }

    private static final SiteId SITE = new SiteId("le-soulier-francais");

    /** Reports a second of 100,000 pairs a year in 1,607 hours: a start, an end and a report every second pair, 8 operations. */
    private static final double ATELIER = 100_000.0 / 1607 / 3600 * 8 * (7.0 / 12);

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--database", descriptionKey = "ingest.database")
    @Nullable Database database;

    @Option(names = "--rounds", defaultValue = "3", descriptionKey = "ingest.rounds")
    int rounds;

    @Option(names = "--warm-up", defaultValue = "20", descriptionKey = "ingest.warm-up")
    int warmUp;

    @Option(names = "--lots", defaultValue = "360", descriptionKey = "ingest.lots")
    int lots;

    @Option(names = "--seconds", defaultValue = "30", descriptionKey = "ingest.seconds")
    int seconds;

    @Option(names = "--times", defaultValue = "100", descriptionKey = "ingest.times")
    int times;

    @Option(names = "--event-ids", defaultValue = "RISING", descriptionKey = "ingest.event-ids")
    FloorLoad.EventIds eventIds = FloorLoad.EventIds.RISING;

    @Option(names = "--seed", defaultValue = "1", descriptionKey = "bench.seed")
    long seed;

    @Option(names = "--site", defaultValue = "${sys:mes.home:-.}/config/le-soulier-francais", descriptionKey = "bench.site")
    Path site = Path.of("");

    @Override
    public Integer call() throws Exception {
        if (database == null) {
            return Math.max(alone(Database.H2), alone(Database.POSTGRES));
        }
        Path directory = Files.createTempDirectory("mes-bench");
        try (EmbeddedPostgres postgres = database == Database.POSTGRES ? durable(EmbeddedPostgres.builder()).start() : null) {
            String url = postgres == null ? null : postgres.getJdbcUrl("postgres", "postgres");
            measure(database, new Server.Settings("127.0.0.1", -1, 0, directory, url));
        }
        return 0;
    }

    /** In a process of its own, as a server has one database: what Java learnt with the first one slows the second by a tenth. */
    private int alone(Database only) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FloorBench.class.getName()));
        command.addAll(spec.root().commandLine().getParseResult().originalArgs());
        command.addAll(List.of("--database", only.name()));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** The embedded server would trade durability for speed. Its texts are sorted as {@code docs/backup.md} has it. */
    static EmbeddedPostgres.Builder durable(EmbeddedPostgres.Builder postgres) {
        return postgres.setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    private void measure(Database database, Server.Settings settings) throws Exception {
        Atelier atelier = AtelierReader.read(site);
        var load = new FloorLoad(atelier, new RealClock().instant().minusSeconds(86_400), eventIds, seed);
        try (Server server = Server.start(new Ateliers(List.of(atelier)), new RealClock(), settings)) {
            await(() -> server.use(FloorClient.class).isUp());
            server.use(AddUser.class).add("bench", "Bench", Role.MANAGER, null, ManagersScreen.PASSWORD);
            var measured = new IngestRounds(database, rounds);
            try (LoadedFloor subscriber = LoadedFloor.bare(server, bareUrl(settings));
                    LoadedFloor floor = LoadedFloor.mes(server, SITE)) {
                for (int round = 1 - warmUp; measured.goOn(round); round++) {
                    List<LotFile> work = load.lots("R" + (round + warmUp), lots);
                    server.use(WorkOrders.class).add(work);
                    List<List<Press>> presses = byTerminal(work, load);
                    Stolen before = Stolen.soFar();
                    double limit = subscriber.rate(presses);
                    double rate = floor.rate(presses);
                    measured.add(round, limit, rate, Stolen.soFar().partSince(before));
                    requireDone(work, server.use(WorkOrders.class));
                    await(() -> areViewsDrawn(server));
                }
            }
            measured.print();
            latency(database, server, load);
        }
    }

    private static String bareUrl(Server.Settings settings) {
        return settings.database() == null ? settings.jdbcUrl() + ";USER=sa" : settings.jdbcUrl();
    }

    private static List<List<Press>> byTerminal(List<LotFile> work, FloorLoad load) {
        var presses = new ArrayList<List<Press>>();
        for (int terminal = 0; terminal < LoadedFloor.TERMINALS; terminal++) {
            presses.add(new ArrayList<>());
        }
        for (int lot = 0; lot < work.size(); lot++) {
            presses.get(lot % LoadedFloor.TERMINALS).addAll(load.workOn(work.get(lot)));
        }
        return presses;
    }

    private static void requireDone(List<LotFile> work, WorkOrders workOrders) {
        for (LotFile lot : work) {
            boolean done = workOrders.find(lot.lot().id()).orElseThrow().jobOrders().stream()
                    .allMatch(job -> job.state() == JobOrderState.ENDED && job.good().equals(lot.lot().pairs()));
            if (!done) {
                throw new IllegalStateException("lot " + lot.lot().id() + " is not as its reports say");
            }
        }
    }

    /** What is left of them would slow the next round. */
    private static boolean areViewsDrawn(Server server) {
        return server.use(Positions.class).of("output") == server.use(Journal.class).lastPosition();
    }

    private void latency(Database database, Server server, FloorLoad load) throws Exception {
        double rate = times * ATELIER;
        int presses = (int) Math.ceil(rate * seconds);
        List<LotFile> work = load.lots("LATENCY", presses / 56 + 1);
        server.use(WorkOrders.class).add(work);
        List<Press> all = work.stream().flatMap(lot -> load.workOn(lot).stream()).limit(presses).toList();
        TerminalAccess.Credential credential = server.use(TerminalAccess.class).issueForSimulator(SITE);
        Map<String, Long> committed = new ConcurrentHashMap<>();
        var pressed = new long[presses];
        try (var screen = new ManagersScreen(server.uri(), SITE);
                var terminal = new LoadTerminal(
                        server.use(EmbeddedBroker.class).url(), credential.username(), credential.secret())) {
            terminal.listenForAcknowledgements(
                    Topics.everyUnitOf(SITE, Leaf.ACK), eventId -> committed.put(eventId, System.nanoTime()));
            long start = System.nanoTime() + 1_000_000_000L;
            for (int i = 0; i < presses; i++) {
                pressed[i] = start + (long) (i / rate * 1e9);
                while (System.nanoTime() < pressed[i]) {
                    LockSupport.parkNanos(pressed[i] - System.nanoTime());
                }
                terminal.send(all.get(i).topic(), all.get(i).payload());
            }
            await(() -> committed.size() >= presses);
            screen.awaitPictureAfter(System.nanoTime());
            var toCommit = new ArrayList<Double>();
            var toScreen = new ArrayList<Double>();
            for (int i = 0; i < presses; i++) {
                long at = committed.get(all.get(i).eventId());
                toCommit.add((at - pressed[i]) / 1e6);
                toScreen.add((screen.firstPictureAfter(at) - pressed[i]) / 1e6);
            }
            System.out.printf(Locale.ROOT,
                    "%s at %.1f presses/s (%d times): to commit p50 %.0f ms, p99 %.0f ms; to the screen p50 %.0f ms, p99 %.0f ms (%,d presses, %d pictures)%n",
                    database, rate, times, IngestRounds.part(toCommit, 50), IngestRounds.part(toCommit, 99), IngestRounds.part(toScreen, 50), IngestRounds.part(toScreen, 99), presses, screen.pictures());
        }
    }

    static void await(BooleanSupplier done) {
        long end = System.nanoTime() + 120_000_000_000L;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("two minutes passed in vain");
            }
            LockSupport.parkNanos(200_000);
        }
    }
}
