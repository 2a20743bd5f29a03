package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.scheduler.bench.ReplanBench;
import fr.romans.mes.scheduler.bench.SeededAtelier;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./mes bench replan}: how fast a breakdown or an absence is planned around, and how much stays where it was. */
@Command(name = "replan", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class BenchReplanCommand implements Callable<Integer> {

    /** As the planners' page has it. */
    private static final Duration THINKING = Duration.ofSeconds(1);

    @Option(names = "--pairs-per-year", paramLabel = "N", defaultValue = "100000", descriptionKey = "bench.pairs")
    int pairsPerYear;

    @Option(names = "--weeks", paramLabel = "N", defaultValue = "4", descriptionKey = "plan.weeks")
    int weeks;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "5", descriptionKey = "bench.seeds")
    int seeds;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "20", descriptionKey = "bench.replan.seconds")
    int seconds;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        DrawnWeeks.check(pairsPerYear, weeks, seeds);
        if (seconds < 1) {
            throw new UserError(Texts.of("error.seconds", String.valueOf(seconds)));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%6s %10s %10s %10s %12s %10s%n", "seed", "event", "seconds", "affected", "unaffected", "unmoved");
        for (long seed = 1; seed <= seeds; seed++) {
            ReplanBench bench;
            try (var bar = ProgressLine.ofSeconds("seed " + seed, seconds)) {
                bench = new ReplanBench(
                        new SeededAtelier(pairsPerYear, weeks, seed).snapshot(),
                        PlanningBudget.of(Duration.ofSeconds(seconds), seed),
                        PlanningBudget.of(THINKING, seed));
            }
            print(out, seed, "breakdown", bench.breakdown());
            print(out, seed, "absence", bench.absence());
        }
        return 0;
    }

    private static void print(PrintWriter out, long seed, String event, ReplanBench.Line line) {
        out.printf(Locale.ROOT, "%6d %10s %10.2f %10d %12d %9.1f%%%n",
                seed, event, line.seconds(), line.affected(), line.unaffected(), 100 * line.share());
        out.flush();
    }
}
