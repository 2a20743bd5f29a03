package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.atelier.yaml.AtelierReader;
import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.app.Server;
import fr.romans.mes.shopfloor.inbox.Quarantine;
import fr.romans.mes.shopfloor.app.clock.RealClock;
import fr.romans.mes.shopfloor.mqtt.FloorLoad.Press;
import fr.romans.mes.shopfloor.terminal.ReportIntake;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./mes bench faults}: real faults at random moments under load. In the end everything that was sent is stored, once,
 * and every lot stands as in a run without faults.
 */
@Command(name = "faults", mixinStandardHelpOptions = true, resourceBundle = FloorBench.TEXTS)
final class FaultsBench implements Callable<Integer> {

    private static final SiteId SITE = new SiteId("le-soulier-francais");
    private static final int TERMINALS = 4;
    private static final long PAUSE_NANOS = 15_000_000;

    /** A lot makes some sixty reports, so the fault comes while they do. */
    private static final int LATEST_MILLIS = 700;
    private static final Duration LONGEST = Duration.ofSeconds(120);

    @Option(names = "--rounds", defaultValue = "1", descriptionKey = "faults.rounds")
    int rounds = 1;

    @Option(names = "--seed", defaultValue = "1", descriptionKey = "bench.seed")
    long seed = 1;

    @Option(names = "--database", defaultValue = "H2", descriptionKey = "faults.database")
    IngestBench.Database database = IngestBench.Database.H2;

    @Option(names = "--fault", split = ",", descriptionKey = "faults.fault")
    List<Fault> faults = List.of();

    @Option(names = "--away", defaultValue = "0", descriptionKey = "faults.away")
    int away;

    @Option(names = "--home", defaultValue = "${sys:mes.home:-.}", hidden = true)
    Path home = Path.of(".");

    /** Where lots differ from the run without faults, and reports are not there once; empty when all is well. */
    final List<String> problems = new ArrayList<>();

    private final Map<LotFile, List<Press>> said = new HashMap<>();

    /** What terminals with a wrong clock would have said with a right one. */
    private final Map<LotFile, List<Press>> clockRight = new HashMap<>();

    private int presses;

    @Override
    public Integer call() throws Exception {
        Atelier atelier = AtelierReader.read(home.resolve("config/le-soulier-francais"));
        Path directory = Files.createTempDirectory("mes-faults");
        try (var scene = new FaultScene(database, away, home, directory)) {
            List<Fault> chosen = (faults.isEmpty() ? Arrays.asList(Fault.values()) : faults)
                    .stream().filter(fault -> mayHappen(fault, scene)).toList();
            List<LotFile> lots = lots(atelier, chosen.size() * rounds);
            withDatabase(scene, atelier, server -> server.use(WorkOrders.class).add(lots));
            scene.start();
            play(scene, chosen, lots);
            scene.stopApplication();
            withDatabase(scene, atelier, server -> {
                compareQuarantine(server, scene.toQuarantine());
                compare(server, atelier, directory);
            });
        }
        problems.forEach(System.out::println);
        System.out.printf(Locale.ROOT,
                "%s, seed %d: %,d reports of %,d lots; %s%n",
                database, seed, presses, said.size(), problems.isEmpty() ? "each stored once, every lot as without faults" : problems.size() + " problems");
        return problems.isEmpty() ? 0 : 1;
    }

    private static boolean mayHappen(Fault fault, FaultScene scene) {
        scene.whyNot(fault).ifPresent(why -> System.out.printf(Locale.ROOT, "%s is left out: %s%n", fault, why));
        return scene.whyNot(fault).isEmpty();
    }

    private List<LotFile> lots(Atelier atelier, int rounds) {
        var load = new FloorLoad(atelier, new RealClock().instant().minusSeconds(86_400), seed);
        List<LotFile> lots = load.lots("F" + seed, rounds * TERMINALS);
        lots.forEach(lot -> said.put(lot, load.workWithMistakesOn(lot)));
        return lots;
    }

    private void play(FaultScene scene, List<Fault> chosen, List<LotFile> lots) throws Exception {
        var random = new Random(seed);
        int round = 0;
        for (int again = 0; again < rounds; again++) {
            for (Fault fault : chosen) {
                List<LotFile> own = lots.subList(round * TERMINALS, (round + 1) * TERMINALS);
                round++;
                long start = System.nanoTime();
                int reports = play(scene, fault, own, random);
                System.out.printf(Locale.ROOT,
                        "%s %d: %d reports, %.1f s, %d MB%n",
                        fault, again + 1, reports, (System.nanoTime() - start) / 1e9, scene.residentMegabytes());
            }
        }
    }

    private int play(FaultScene scene, Fault fault, List<LotFile> lots, Random random) throws Exception {
        if (fault == Fault.CLOCK_A_DAY_WRONG || fault == Fault.CLOCK_JUMPS) {
            LotFile victim = lots.get(random.nextInt(lots.size()));
            Duration off = Duration.ofDays(random.nextBoolean() ? 1 : -1);
            List<Press> script = said.get(victim);
            said.put(victim, FloorLoad.shifted(script, fault == Fault.CLOCK_JUMPS ? random.nextInt(script.size()) : 0, off));
            clockRight.put(victim, script);
        }
        var terminals = new ArrayList<StubbornTerminal>();
        int reports = 0;
        for (LotFile lot : lots) {
            List<Press> script = said.get(lot);
            reports += script.size();
            terminals.add(new StubbornTerminal(
                    scene.brokerUrl(), BrokerProcess.LOAD, BrokerProcess.PASSWORD, SITE, script, PAUSE_NANOS, random.nextLong()));
        }
        presses += reports;
        try {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LATEST_MILLIS));
            scene.strike(fault, terminals, random);
            await(terminals, fault);
        } finally {
            for (StubbornTerminal terminal : terminals) {
                terminal.close();
            }
        }
        return reports;
    }

    private void await(List<StubbornTerminal> terminals, Fault fault) throws InterruptedException {
        Duration longest = LONGEST.plusSeconds(away);
        long end = System.nanoTime() + longest.toNanos();
        while (!terminals.stream().allMatch(StubbornTerminal::isDone)) {
            if (System.nanoTime() > end) {
                int open = terminals.stream().mapToInt(StubbornTerminal::waiting).sum();
                throw new IllegalStateException("after " + fault + ", " + open + " reports wait for their acknowledgement since " + longest);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private interface Work {
        void with(Server server);
    }

    private static void withDatabase(FaultScene scene, Atelier atelier, Work work) {
        try (Server server = Server.withoutNetwork(new Ateliers(List.of(atelier)), scene.settings())) {
            work.with(server);
        }
    }

    /** With the same reports taken in their order, in memory, and nothing in the way. */
    private void compare(Server stored, Atelier atelier, Path directory) {
        var calm = new Server.Settings("127.0.0.1", -1, 0, directory.resolve("without-faults"), null);
        try (Server faultless = Server.withoutNetwork(new Ateliers(List.of(atelier)), calm)) {
            faultless.use(WorkOrders.class).add(said.keySet());
            said.forEach((lot, script) -> {
                take(script, faultless);
                compare(lot, script, stored, faultless);
            });
        }
        var apart = new Server.Settings("127.0.0.1", -1, 0, directory.resolve("right-clocks"), null);
        try (Server rightClocks = Server.withoutNetwork(new Ateliers(List.of(atelier)), apart)) {
            rightClocks.use(WorkOrders.class).add(clockRight.keySet());
            clockRight.forEach((lot, script) -> {
                take(script, rightClocks);
                String is = counts(lot, stored);
                String should = counts(lot, rightClocks);
                if (!is.equals(should)) {
                    problems.add("with a wrong clock lot " + lot.lot().id().value() + " is " + is + ", not " + should);
                }
            });
        }
    }

    private static boolean isSetAside(Press press, Server stored) {
        return stored.use(Quarantine.class).open(Integer.MAX_VALUE).stream()
                .anyMatch(message -> new String(message.message().payload(), StandardCharsets.UTF_8).contains(press.eventId()));
    }

    private void compareQuarantine(Server stored, int atLeast) {
        long there = stored.use(Quarantine.class).openCount();
        if (there < atLeast) {
            problems.add(there + " messages are in quarantine, not " + atLeast);
        }
    }

    private static void take(List<Press> script, Server server) {
        script.forEach(press -> server.use(ReportIntake.class)
                .take(press.post().site(), press.post().workUnit(), press.event()));
    }

    private static String counts(LotFile lot, Server server) {
        return server.use(WorkOrders.class).find(lot.lot().id()).orElseThrow().jobOrders().stream()
                .map(job -> job.sequence() + " " + job.state() + " " + job.good().count() + "+" + job.scrapped().count())
                .toList()
                .toString();
    }

    private void compare(LotFile lot, List<Press> script, Server stored, Server faultless) {
        LotFile is = stored.use(WorkOrders.class).find(lot.lot().id()).orElseThrow();
        LotFile should = faultless.use(WorkOrders.class).find(lot.lot().id()).orElseThrow();
        if (!is.equals(should)) {
            problems.add("lot " + lot.lot().id().value() + " is " + is.jobOrders() + ", not " + should.jobOrders());
        }
        List<String> jobs = lot.jobOrders().stream().map(JobOrder::id).map(JobOrderId::value).toList();
        Map<String, Long> times = stored.use(Journal.class).about(jobs).stream()
                .collect(Collectors.groupingBy(entry -> entry.event().key(), Collectors.counting()));
        for (Press press : script) {
            long stands = times.getOrDefault("report-" + press.event().name(), 0L);
            if (stands != 1) {
                problems.add("report " + press.event().name() + " stands " + stands + " times in the journal"
                        + (isSetAside(press, stored) ? "; it is in quarantine" : ""));
            }
        }
        if (times.size() != script.size()) {
            problems.add("the journal has " + times.size() + " reports of lot " + lot.lot().id().value() + ", not " + script.size());
        }
    }
}
