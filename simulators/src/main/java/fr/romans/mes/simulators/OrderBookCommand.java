package fr.romans.mes.simulators;

import fr.romans.mes.simulators.orderbook.BookLine;
import fr.romans.mes.simulators.orderbook.OrderBookGenerator;
import fr.romans.mes.simulators.orderbook.csv.OrderCsv;
import fr.romans.mes.simulators.orderbook.yaml.DemandFile;
import fr.romans.mes.simulators.orderbook.yaml.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "orderbook", resourceBundle = "fr.romans.mes.simulators.help", mixinStandardHelpOptions = true)
final class OrderBookCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(names = "--site", required = true, paramLabel = "DIR", descriptionKey = "orderbook.site")
    private Path site = Path.of(".");

    @Option(names = "--from", required = true, paramLabel = "DATE", descriptionKey = "orderbook.from")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--weeks", defaultValue = "8", paramLabel = "N", descriptionKey = "orderbook.weeks")
    private int weeks;

    @Option(names = "--pairs-per-year", defaultValue = "20000", paramLabel = "N", descriptionKey = "orderbook.pairs")
    private int pairsPerYear;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "K", descriptionKey = "seed")
    private long seed;

    @Option(names = "--first-number", defaultValue = "1", paramLabel = "N", descriptionKey = "orderbook.first-number")
    private int firstNumber;

    @Option(names = "--assumptions", paramLabel = "FILE", descriptionKey = "orderbook.assumptions")
    private @Nullable Path assumptions;

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "orderbook.out")
    private Path out = Path.of(".");

    @Override
    public Integer call() {
        requireAtLeast("--weeks", weeks, 1);
        requireAtLeast("--pairs-per-year", pairsPerYear, 1);
        requireAtLeast("--first-number", firstNumber, 1);
        Path demand = assumptions == null
                ? site.toAbsolutePath().normalize().resolveSibling("simulation").resolve("orderbook.yaml")
                : assumptions;
        var generator = new OrderBookGenerator(SiteFiles.read(site), DemandFile.read(demand));
        List<BookLine> lines =
                generator.draw(new OrderBookGenerator.Request(from, weeks, pairsPerYear, seed, firstNumber));
        write(lines);
        long orders = lines.stream().map(BookLine::order).distinct().count();
        int pairs = lines.stream().mapToInt(BookLine::pairs).sum();
        CommandLine.Model.CommandSpec command = Objects.requireNonNull(spec);
        String done = command.resourceBundle().getString("orderbook.done");
        command.commandLine().getOut().println(done.formatted(out, orders, lines.size(), pairs));
        return CommandLine.ExitCode.OK;
    }

    private void write(List<BookLine> lines) {
        try {
            Path directory = out.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            var text = new StringBuilder();
            OrderCsv.write(lines, text);
            Files.writeString(out, text);
        } catch (IOException e) {
            throw new UnusableInput("--out " + out + " : ce fichier ne peut être écrit / cannot be written: " + e.getMessage());
        }
    }

    private static void requireAtLeast(String option, int value, int least) {
        if (value < least) {
            throw new UnusableInput(option + " : " + least + " au moins / at least " + least + ", " + value + " ?");
        }
    }
}
