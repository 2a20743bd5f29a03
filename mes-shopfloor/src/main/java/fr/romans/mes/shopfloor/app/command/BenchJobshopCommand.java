package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.scheduler.bench.StandardInstanceBench;
import fr.romans.mes.scheduler.shop.instance.InstanceRefused;
import fr.romans.mes.scheduler.shop.instance.ShopInstance;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./mes bench jobshop FILES}: standard instances beside their best known makespans. A bad file stops no other. */
@Command(name = "jobshop", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class BenchJobshopCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILES", arity = "1..*", descriptionKey = "bench.files")
    List<Path> files = List.of();

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "60", descriptionKey = "bench.jobshop.seconds")
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
        int refused = 0;
        for (Path file : files) {
            try {
                StandardInstanceBench.instances(file).forEach(this::solve);
            } catch (InstanceRefused broken) {
                refused++;
                tell(broken.line() == 0 ? file.toString() : file + ":" + broken.line(),
                        Texts.of("bench.fault." + broken.fault(), broken.facts().stream().map(String::valueOf).toArray()));
            } catch (IOException e) {
                refused++;
                tell(file.toString(), Texts.of(e instanceof NoSuchFileException ? "bench.no-file" : "bench.unreadable"));
            }
        }
        if (refused > 0) {
            throw new UserError(Texts.of("bench.refused", refused, files.size()));
        }
        return 0;
    }

    private void tell(String where, String what) {
        spec.commandLine().getErr().println("mes: " + where + ": " + what);
        spec.commandLine().getErr().flush();
    }

    private void solve(ShopInstance instance) {
        StandardInstanceBench.Result result;
        try (var bar = ProgressLine.ofSeconds(instance.name(), seconds)) {
            result = StandardInstanceBench.solve(instance, Duration.ofSeconds(seconds), seed);
        }
        spec.commandLine().getOut().println(result.line());
        spec.commandLine().getOut().flush();
    }
}
