package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.scheduler.bench.GrowthBench;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./mes bench growth}: speed of one walk of the search and time to a first plan, from few lots to many. */
@Command(name = "growth", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class BenchGrowthCommand implements Callable<Integer> {

    @Option(names = "--lots", paramLabel = "N", defaultValue = "50,100,200,400,800,1500,3000", split = ",", descriptionKey = "bench.lots")
    List<Integer> lots = List.of();

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "20", descriptionKey = "bench.growth.seconds")
    int seconds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "seed")
    long seed;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (seconds < 1) {
            throw new UserError(Texts.of("error.seconds", String.valueOf(seconds)));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%6s %10s %12s %10s %10s %10s %10s %8s%n",
                "lots", "job orders", "first plan s", "decodes/s", "changes/s", "µs/change", "€/lot", "atc/opt");
        for (int each : lots) {
            if (each < 1 || each > 5000) {
                throw new UserError(Texts.of("error.lots", String.valueOf(each)));
            }
            GrowthBench.Line line;
            try (var bar = ProgressLine.ofSeconds(each + " lots", 2 * seconds)) {
                line = GrowthBench.measure(each, seconds, seed);
            }
            out.printf(Locale.ROOT, "%6d %10d %12.2f %10.0f %10.0f %10.1f %10.2f %8.3f%n",
                    line.lots(),
                    line.jobOrders(),
                    line.firstPlan(),
                    line.speed().decodes(),
                    line.speed().changes(),
                    1e6 / line.speed().changes(),
                    line.cost().everything() / 100.0 / line.lots(),
                    (double) line.rule().everything() / Math.max(1, line.cost().everything()));
            out.flush();
        }
        return 0;
    }
}
