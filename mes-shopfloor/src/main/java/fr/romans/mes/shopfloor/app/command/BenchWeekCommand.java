package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.planning.PlanCost;
import fr.romans.mes.scheduler.bench.SeededAtelier;
import fr.romans.mes.scheduler.bench.WeekBench;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./mes bench week}: seeded ateliers through the optimiser, the dispatching rules and its rivals, each plan checked. */
@Command(name = "week", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class BenchWeekCommand implements Callable<Integer> {

    @Option(names = "--pairs-per-year", paramLabel = "N", defaultValue = "20000", descriptionKey = "bench.pairs")
    int pairsPerYear;

    @Option(names = "--weeks", paramLabel = "N", defaultValue = "1", descriptionKey = "plan.weeks")
    int weeks;

    @Option(names = "--minutes-per-pair", paramLabel = "N", defaultValue = "" + SeededAtelier.CALIBRATED_MINUTES, descriptionKey = "bench.minutes")
    int minutesPerPair;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "10", descriptionKey = "bench.seeds")
    int seeds;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "30", split = ",", descriptionKey = "bench.seconds")
    List<Integer> seconds = List.of();

    /** Read by the launcher, which puts the rivals on the class path or leaves them out. */
    @Option(names = "--no-rivals", descriptionKey = "bench.no-rivals")
    boolean withoutRivals;

    @Option(names = "--go-on", descriptionKey = "bench.go-on")
    boolean goesOn;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (goesOn && withoutRivals) {
            throw new UserError(Texts.of("error.go-on"));
        }
        var bench = new WeekBench(withoutRivals ? List.of() : WeekBench.rivals(), goesOn);
        DrawnWeeks.check(pairsPerYear, weeks, seeds);
        DrawnWeeks.within("--minutes-per-pair", 1, 200, minutesPerPair);
        for (int each : seconds) {
            if (each < 1) {
                throw new UserError(Texts.of("error.seconds", String.valueOf(each)));
            }
        }
        for (int each : seconds) {
            run(bench, each);
        }
        return 0;
    }

    private void run(WeekBench bench, int each) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Texts.of("bench.case", String.valueOf(pairsPerYear), String.valueOf(weeks), String.valueOf(each)));
        out.printf(Locale.ROOT, "%-5s %6s %14s", "seed", "lots", "optimised €");
        bench.names().forEach(name -> out.printf(Locale.ROOT, " %12s", name + "/opt"));
        out.printf(Locale.ROOT, " %17s %10s%n", Texts.of("bench.late"), "bound gap");
        var lines = new ArrayList<WeekBench.Line>();
        int searches = 1 + Math.max(0, bench.names().size() - 3);
        for (int seed = 1; seed <= seeds; seed++) {
            try (var bar = ProgressLine.ofSeconds("seed " + seed, each * searches)) {
                var atelier = new SeededAtelier(pairsPerYear, weeks, minutesPerPair, seed);
                lines.add(bench.measure(atelier.snapshot(), Duration.ofSeconds(each), seed));
            }
            print(lines.get(lines.size() - 1), out);
        }
        means(lines, out);
    }

    private static void print(WeekBench.Line line, PrintWriter out) {
        out.printf(Locale.ROOT, "%-5d %6d %14.0f", line.seed(), line.lots(), line.ours().everything() / 100.0);
        entries(line).forEach(entry -> out.printf(Locale.ROOT, " %12s", entry.cost().map(cost -> ratio(line, cost)).orElse("-")));
        out.printf(Locale.ROOT, " %8.0f %8.0f %10s%n",
                line.late() / 100.0,
                line.lateOfBestRule() / 100.0,
                line.gap().map(BenchWeekCommand::percent).orElse("-"));
        out.flush();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String ratio(WeekBench.Line line, PlanCost cost) {
        return String.format(Locale.ROOT, "%.3f", line.ratio(cost));
    }

    private static List<WeekBench.Entry> entries(WeekBench.Line line) {
        return Stream.concat(line.rules().stream(), line.rivals().stream()).toList();
    }

    /** Geometric means of the ratios, over the seeds where that planner found a plan; lateness summed over all seeds. */
    private static void means(List<WeekBench.Line> lines, PrintWriter out) {
        out.printf(Locale.ROOT, "%-27s", Texts.of("bench.mean"));
        for (int i = 0; i < entries(lines.get(0)).size(); i++) {
            int planner = i;
            double mean = Math.exp(lines.stream()
                    .flatMap(line -> entries(line).get(planner).cost().map(line::ratio).stream())
                    .mapToDouble(Math::log)
                    .average()
                    .orElse(Double.NaN));
            out.printf(Locale.ROOT, " %12.3f", mean);
        }
        double late = lines.stream().mapToLong(WeekBench.Line::late).sum() / 100.0;
        double rules = lines.stream().mapToLong(WeekBench.Line::lateOfBestRule).sum() / 100.0;
        OptionalDouble gap = lines.stream().map(WeekBench.Line::gap).flatMap(Optional::stream).mapToDouble(x -> x).average();
        out.printf(Locale.ROOT, " %8.0f %8.0f %10s%n", late, rules, gap.isPresent() ? percent(gap.getAsDouble()) : "-");
        out.flush();
    }
}
