package fr.romans.mes.simulators;

import fr.romans.mes.simulators.operator.WeeklyHours;
import fr.romans.mes.simulators.operator.yaml.SiteHours;
import fr.romans.mes.simulators.orderbook.BookLine;
import fr.romans.mes.simulators.orderbook.OrderBookGenerator;
import fr.romans.mes.simulators.orderbook.yaml.DemandFile;
import fr.romans.mes.simulators.orderbook.yaml.SiteFiles;
import fr.romans.mes.simulators.random.RandomStreams;
import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.scenario.yaml.FloorFiles;
import fr.romans.mes.simulators.terminal.mqtt.BrokerAddress;
import fr.romans.mes.simulators.terminal.mqtt.Gateway;
import fr.romans.mes.simulators.year.DrawUpYear;
import fr.romans.mes.simulators.year.Materials;
import fr.romans.mes.simulators.year.Mornings;
import fr.romans.mes.simulators.year.YearFloor;
import fr.romans.mes.simulators.year.YearHabits;
import fr.romans.mes.simulators.year.YearOrders;
import fr.romans.mes.simulators.year.YearResult;
import fr.romans.mes.simulators.year.YearRun;
import fr.romans.mes.simulators.year.YearTally;
import fr.romans.mes.simulators.year.html.YearPage;
import fr.romans.mes.simulators.year.json.JsonLog;
import fr.romans.mes.simulators.year.json.OfficeOverHttp;
import fr.romans.mes.simulators.year.json.ResultFile;
import fr.romans.mes.simulators.year.json.ServerProcess;
import fr.romans.mes.simulators.year.yaml.HabitsFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "simulate",
        subcommands = {SimulateReportCommand.class, LadderCommand.class},
        resourceBundle = "fr.romans.mes.simulators.help",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    private static final long MOST_STEPS = 100_000;
    /** A step takes longer in a larger atelier, and three for each job order bring as much there as more do. */
    private static final long STEPS_BY_PAIRS = 3_000_000_000L;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private SiteChoice chosen = new SiteChoice();

    @Option(names = "--pairs-per-year", defaultValue = "20000", paramLabel = "N", descriptionKey = "orderbook.pairs")
    private int pairsPerYear;

    @Option(names = "--window-minutes", paramLabel = "N", descriptionKey = "simulate.window")
    private @Nullable Integer windowMinutes;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "K", descriptionKey = "seed")
    private long seed;

    @Option(names = "--from", defaultValue = "2027-01-04", paramLabel = "DATE", descriptionKey = "orderbook.from")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--weeks", defaultValue = "52", paramLabel = "N", descriptionKey = "simulate.weeks")
    private int weeks;

    @Option(names = "--warm-up-weeks", defaultValue = "2", paramLabel = "N", descriptionKey = "simulate.warm-up")
    private int warmUpWeeks;

    @Option(names = "--planner", defaultValue = "OPTIMISED", paramLabel = "NAME", descriptionKey = "simulate.planner")
    private Planner planner = Planner.OPTIMISED;

    @Option(names = "--planning-steps", paramLabel = "N", descriptionKey = "simulate.steps")
    private @Nullable Long planningSteps;

    @Option(names = "--work", paramLabel = "DIR", descriptionKey = "simulate.work")
    private @Nullable Path work;

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "simulate.json")
    private @Nullable Path json;

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "simulate.html")
    private @Nullable Path html;

    private Path site = Path.of(".");

    /** The planners of the server. */
    enum Planner {
        OPTIMISED,
        EDD,
        FIFO,
        ATC
    }

    @Override
    public Integer call() {
        Path wanted = chosen.site();
        if (weeks < 1 || warmUpWeeks < 0 || pairsPerYear < 1 || steps() < 1) {
            throw new UnusableInput("--weeks 1, --warm-up-weeks 0, --pairs-per-year 1, --planning-steps 1 : au moins / at least");
        }
        Path directory = work == null ? Path.of("simulated", name(wanted)) : work;
        Path simulation = wanted.toAbsolutePath().normalize().resolveSibling("simulation");
        site = chosen.manned(pairsPerYear, directory);
        FloorPlan plan = FloorFiles.read(site);
        WeeklyHours hours = SiteHours.read(site);
        YearHabits habits = HabitsFile.read(simulation);
        HabitsFile.Rhythm rhythm = HabitsFile.readRhythm(simulation);
        Duration window = windowMinutes == null ? rhythm.window() : Duration.ofMinutes(Math.max(1, windowMinutes));
        LocalDate warm = from.plusWeeks(warmUpWeeks);
        LocalDate end = warm.plusWeeks(weeks);
        var streams = new RandomStreams(seed);
        var demand = new OrderBookGenerator(SiteFiles.read(site), DemandFile.read(simulation.resolve("orderbook.yaml")));
        List<BookLine> book = demand.draw(new OrderBookGenerator.Request(
                from, warmUpWeeks + weeks + rhythm.known() + rhythm.weeks(), pairsPerYear, seed, 1));
        var orders = new YearOrders(book, hours.zone(), streams);
        var cycle = new YearRun.Cycle(
                from, end, window, rhythm.weeks(), rhythm.known(), rhythm.overdue(), rhythm.replanFrom(), steps());
        Instant begin = YearRun.startOf(cycle, hours);
        var tally = new YearTally(orders, begin, warm.atStartOfDay(hours.zone()).toInstant(), hours.zone());
        var materials = new Materials(habits, streams, orders::release);
        var floor = new YearFloor(plan, habits, streams, materials, tally, begin, hours.zone());
        floor.planMornings(from, end);

        long began = System.nanoTime();
        try (var interruption = new Interruption();
                var log = new JsonLog(directory.resolve("floor.jsonl"), settings(habits, rhythm, window))) {
            Instant start = log.reached().orElse(begin);
            try (var server = new ServerProcess(new ServerProcess.Settings(
                            site, directory, start, planner.name()));
                    var wire = new Gateway(
                            new BrokerAddress(
                                    server.welcome().mqtt(),
                                    server.welcome().terminals(),
                                    server.welcome().terminalsPassword()),
                            server.welcome().site())) {
                var bar = new YearBar(command().commandLine().getErr(), begin, start, end.atStartOfDay(hours.zone()).toInstant());
                var mornings = new Mornings(
                        cycle, hours, floor, orders, materials, new OfficeOverHttp(server.welcome()), log, seed);
                var run = new YearRun(cycle, hours, floor, mornings, server, wire, log, bar::reached);
                if (!reachesItsEnd(run, interruption)) {
                    bar.close();
                    say("simulate.stopped", directory);
                    return CommandLine.ExitCode.SOFTWARE;
                }
                bar.close();
                YearResult result = new DrawUpYear(plan, tally, orders, hours.zone(), warm, end)
                        .result(described(plan), floor, run.traffic(), server.count());
                new TellYear(command()).tell(result, Duration.ofNanos(System.nanoTime() - began), run.laps());
                ResultFile.write(directory.resolve("result.json"), result);
                if (json != null) {
                    ResultFile.write(json, result);
                }
                if (html != null) {
                    YearPage.write(html, "years", ResultFile.text(List.of(result)), Locale.getDefault(), ResultFile::text);
                }
                return result.checks().isSound() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
            }
        }
    }

    private long steps() {
        return planningSteps == null ? Math.min(MOST_STEPS, STEPS_BY_PAIRS / Math.max(1, pairsPerYear)) : planningSteps;
    }

    private static boolean reachesItsEnd(YearRun run, Interruption interruption) {
        try {
            return run.run(interruption::isAsked);
        } catch (IllegalStateException | UncheckedIOException e) {
            // Ctrl-C reaches the server too: it may be gone within the window, which the log holds.
            if (interruption.isAsked()) {
                return false;
            }
            throw e;
        }
    }

    private Map<String, String> settings(YearHabits habits, HabitsFile.Rhythm rhythm, Duration window) {
        var settings = new TreeMap<String, String>();
        settings.put("site", site.toAbsolutePath().normalize().toString());
        settings.put("pairsPerYear", "" + pairsPerYear);
        settings.put("seed", "" + seed);
        settings.put("from", from.toString());
        settings.put("weeks", "" + weeks);
        settings.put("warmUpWeeks", "" + warmUpWeeks);
        settings.put("planner", planner.name());
        settings.put("planningSteps", "" + steps());
        settings.put("people", chosen.people());
        settings.put("window", window.toString());
        settings.put("habits", habits.toString());
        settings.put("rhythm", rhythm.toString());
        return settings;
    }

    private String name(Path base) {
        return "%s-%d-%s-%d".formatted(base.toAbsolutePath().normalize().getFileName(), pairsPerYear, planner.name().toLowerCase(Locale.ROOT), seed);
    }

    private YearResult.Run described(FloorPlan plan) {
        Map<String, Integer> posts = new TreeMap<>();
        plan.units().forEach(unit -> unit.operations().forEach(operation -> posts.merge(operation, 1, Integer::sum)));
        int lasts = plan.lasts().values().stream()
                .flatMap(sizes -> sizes.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        return new YearResult.Run(
                site.toAbsolutePath().normalize().getFileName().toString(),
                from.toString(), warmUpWeeks, weeks, pairsPerYear, plan.people().size(), posts, lasts, seed, planner.name(),
                steps());
    }

    private void say(String key, Object... facts) {
        ResourceBundle words = command().resourceBundle();
        command().commandLine().getOut().println(words.getString(key).formatted(facts));
        command().commandLine().getOut().flush();
    }

    private CommandLine.Model.CommandSpec command() {
        return Objects.requireNonNull(spec);
    }
}
