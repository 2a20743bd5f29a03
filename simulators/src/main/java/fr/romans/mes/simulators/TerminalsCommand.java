package fr.romans.mes.simulators;

import fr.romans.mes.simulators.operator.WorkHabits;
import fr.romans.mes.simulators.operator.WorkHours;
import fr.romans.mes.simulators.operator.yaml.SiteHours;
import fr.romans.mes.simulators.random.RandomStreams;
import fr.romans.mes.simulators.terminal.FloorStatus;
import fr.romans.mes.simulators.terminal.mqtt.BrokerAddress;
import fr.romans.mes.simulators.terminal.mqtt.MqttFloor;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "terminals", resourceBundle = "fr.romans.mes.simulators.help", mixinStandardHelpOptions = true)
final class TerminalsCommand implements Callable<Integer> {

    private static final Set<String> SCHEMES = Set.of("tcp", "ssl", "ws", "wss");

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(names = "--mqtt", required = true, paramLabel = "URI", descriptionKey = "terminals.mqtt")
    private String mqtt = "";

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "terminals.user")
    private @Nullable String user;

    @Option(names = "--password-env", paramLabel = "VARIABLE", descriptionKey = "terminals.password-env")
    private @Nullable String passwordVariable;

    @Option(names = "--site", required = true, paramLabel = "ID", descriptionKey = "terminals.site")
    private String site = "";

    @Option(names = "--config", paramLabel = "DIR", descriptionKey = "terminals.config")
    private @Nullable Path config;

    @Option(names = "--except", split = ",", paramLabel = "UNIT", descriptionKey = "terminals.except")
    private List<String> except = List.of();

    @Option(names = "--terminal-prefix", paramLabel = "TEXT", descriptionKey = "terminals.prefix")
    private @Nullable String prefix;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "K", descriptionKey = "seed")
    private long seed;

    @Option(names = "--time-spread", defaultValue = "0.15", paramLabel = "X", descriptionKey = "terminals.time-spread")
    private double timeSpread;

    @Option(names = "--scrap-rate", defaultValue = "0.01", paramLabel = "P", descriptionKey = "terminals.scrap-rate")
    private double scrapRate;

    @Option(names = "--pause-rate", defaultValue = "0.05", paramLabel = "P", descriptionKey = "terminals.pause-rate")
    private double pauseRate;

    @Option(names = "--breakdown-rate", defaultValue = "0.01", paramLabel = "P", descriptionKey = "terminals.breakdown-rate")
    private double breakdownRate;

    @Option(names = "--progress-pairs", defaultValue = "4", paramLabel = "N", descriptionKey = "terminals.progress-pairs")
    private int progressPairs;

    @Option(names = "--early-minutes", defaultValue = "15", paramLabel = "N", descriptionKey = "terminals.early-minutes")
    private long earlyMinutes;

    @Option(names = "--pause-reasons", split = ",", defaultValue = "break", paramLabel = "CODE", descriptionKey = "terminals.pause-reasons")
    private List<String> pauseReasons = List.of();

    @Option(names = "--downtime-reasons", split = ",", defaultValue = "breakdown", paramLabel = "CODE", descriptionKey = "terminals.downtime-reasons")
    private List<String> downtimeReasons = List.of();

    @Option(names = "--status-seconds", defaultValue = "10", paramLabel = "N", descriptionKey = "terminals.status-seconds")
    private int statusSeconds;

    @Option(names = "--for-seconds", paramLabel = "N", descriptionKey = "terminals.for-seconds")
    private @Nullable Integer forSeconds;

    @Option(names = "--while-process", paramLabel = "PID", descriptionKey = "terminals.while-process")
    private @Nullable Long process;

    @Override
    public Integer call() throws InterruptedException {
        var floor = new MqttFloor(settings(), habits(), hours(), new RandomStreams(seed));
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        Thread interrupt = new Thread(() -> {
            stop.countDown();
            await(stopped);
        });
        Runtime.getRuntime().addShutdownHook(interrupt);
        if (process != null) {
            ProcessHandle.of(process).map(ProcessHandle::onExit).ifPresentOrElse(end -> end.thenRun(stop::countDown), stop::countDown);
        }
        try {
            floor.start();
            tellUntil(stop, floor);
            tell(floor.report());
        } finally {
            floor.close();
            stopped.countDown();
        }
        return CommandLine.ExitCode.OK;
    }

    private void tellUntil(CountDownLatch stop, MqttFloor floor) throws InterruptedException {
        long end = forSeconds == null ? Long.MAX_VALUE : System.nanoTime() + TimeUnit.SECONDS.toNanos(forSeconds);
        while (true) {
            long left = forSeconds == null ? Long.MAX_VALUE : end - System.nanoTime();
            if (left <= 0 || stop.await(Math.min(left, TimeUnit.SECONDS.toNanos(statusSeconds)), TimeUnit.NANOSECONDS)) {
                return;
            }
            tell(floor.report());
        }
    }

    /** While the machine shuts down, the farewell of the terminals gets its second. */
    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(5, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(MqttFloor.Report report) {
        ResourceBundle words = Objects.requireNonNull(spec).resourceBundle();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        String time = LocalTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
        if (!report.isConnected()) {
            out.println(words.getString("terminals.no-broker").formatted(time, mqtt));
            return;
        }
        if (report.now().isEmpty()) {
            out.println(words.getString("terminals.no-clock").formatted(time, site));
            return;
        }
        FloorStatus floor = report.floor();
        out.println(words.getString("terminals.status").formatted(
                time,
                report.now().get().truncatedTo(ChronoUnit.SECONDS),
                report.isSilent() ? "?" : String.format(Locale.ROOT, "%.0f", report.speed()),
                floor.terminals(),
                floor.sent(),
                floor.stored(),
                floor.rejected(),
                floor.waiting(),
                floor.resent(),
                floor.running(),
                floor.completed(),
                floor.scrapped()));
    }

    private MqttFloor.Settings settings() {
        var broker = new BrokerAddress(broker(), user, password());
        return new MqttFloor.Settings(
                broker, site, prefix == null ? initials(site) + "-" : prefix, UUID.randomUUID().toString(), Set.copyOf(except));
    }

    private String broker() {
        try {
            URI uri = URI.create(mqtt);
            if (uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null) {
                return mqtt;
            }
        } catch (IllegalArgumentException e) {
            throw unusable("--mqtt", mqtt, "tcp://127.0.0.1:1883");
        }
        throw unusable("--mqtt", mqtt, "tcp://127.0.0.1:1883");
    }

    private @Nullable String password() {
        if (passwordVariable == null) {
            return null;
        }
        String password = System.getenv(passwordVariable);
        if (password == null) {
            throw new UnusableInput("--password-env " + passwordVariable
                    + " : cette variable d'environnement n'est pas définie / this environment variable is not set");
        }
        return password;
    }

    private WorkHabits habits() {
        try {
            return new WorkHabits(
                    timeSpread,
                    scrapRate,
                    pauseRate,
                    breakdownRate,
                    progressPairs,
                    Duration.ofMinutes(earlyMinutes),
                    pauseReasons,
                    downtimeReasons);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(e.getMessage());
        }
    }

    private WorkHours hours() {
        return config == null ? WorkHours.AROUND_THE_CLOCK : SiteHours.read(config);
    }

    /** lsf for le-soulier-francais: terminal ids stay short and differ between sites. */
    private static String initials(String site) {
        var initials = new StringBuilder();
        for (String word : site.split("[-_.]+")) {
            if (!word.isEmpty()) {
                initials.append(Character.toLowerCase(word.charAt(0)));
            }
        }
        return initials.toString();
    }

    private static UnusableInput unusable(String option, String given, String example) {
        return new UnusableInput(option + " " + given + " : attendu, par exemple / expected, such as " + example);
    }
}
