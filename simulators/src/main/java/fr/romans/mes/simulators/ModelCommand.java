package fr.romans.mes.simulators;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.romans.mes.simulators.measure.Replications;
import fr.romans.mes.simulators.operator.yaml.SiteHours;
import fr.romans.mes.simulators.orderbook.BookLine;
import fr.romans.mes.simulators.orderbook.OrderBookGenerator;
import fr.romans.mes.simulators.orderbook.yaml.DemandFile;
import fr.romans.mes.simulators.orderbook.yaml.SiteFiles;
import fr.romans.mes.simulators.scenario.FloorChances;
import fr.romans.mes.simulators.scenario.FloorModel;
import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.scenario.YearFigures;
import fr.romans.mes.simulators.scenario.yaml.FloorFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "model", resourceBundle = "fr.romans.mes.simulators.help", mixinStandardHelpOptions = true)
final class ModelCommand implements Callable<Integer> {

    private static final int WARM_UP_DAYS = 28;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(names = "--site", required = true, paramLabel = "DIR", descriptionKey = "model.site")
    private Path site = Path.of(".");

    @Option(names = "--from", defaultValue = "2027-01-04", paramLabel = "DATE", descriptionKey = "orderbook.from")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--weeks", defaultValue = "52", paramLabel = "N", descriptionKey = "model.weeks")
    private int weeks;

    @Option(names = "--pairs-per-year", defaultValue = "20000", paramLabel = "N", descriptionKey = "orderbook.pairs")
    private int pairsPerYear;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "K", descriptionKey = "seed")
    private long seed;

    @Option(names = "--runs", defaultValue = "5", paramLabel = "N", descriptionKey = "model.runs")
    private int runs;

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "model.json")
    private @Nullable Path json;

    @Override
    public Integer call() {
        if (runs < 2 || weeks * 7 <= WARM_UP_DAYS || pairsPerYear < 1) {
            throw new UnusableInput("--runs 2, --weeks " + (WARM_UP_DAYS / 7 + 1) + ", --pairs-per-year 1 : au moins / at least");
        }
        Path simulation = site.toAbsolutePath().normalize().resolveSibling("simulation");
        FloorPlan plan = FloorFiles.read(site);
        FloorChances chances = FloorFiles.readChances(simulation.resolve("floor.yaml"));
        var demand = new OrderBookGenerator(SiteFiles.read(site), DemandFile.read(simulation.resolve("orderbook.yaml")));
        ZoneId zone = SiteHours.read(site).zone();

        PrintWriter err = command().commandLine().getErr();
        List<YearFigures> years = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            err.printf("\r%d/%d", run, runs);
            err.flush();
            List<BookLine> orders =
                    demand.draw(new OrderBookGenerator.Request(from, weeks, pairsPerYear, seed + run, 1));
            years.add(FloorModel.run(plan, chances, orders, zone, from, WARM_UP_DAYS, weeks * 7, seed + run));
        }
        err.print("\r       \r");
        err.flush();
        tell(plan, years);
        if (json != null) {
            write(json, years);
        }
        return years.stream().allMatch(year -> year.isConserved() && year.littlesLawError() < 1e-6)
                ? CommandLine.ExitCode.OK
                : CommandLine.ExitCode.SOFTWARE;
    }

    private void tell(FloorPlan plan, List<YearFigures> years) {
        say("model.made", over(years, YearFigures::pairsMade));
        say("model.on-time", over(years, year -> 100 * year.onTimeRate()));
        say("model.in-time", over(years, year -> 100 * year.inTimeRate()));
        say("model.lead", over(years, YearFigures::leadDays));
        say("model.inside", over(years, YearFigures::lotsInside));
        say("model.scrapped", over(years, YearFigures::scrappedPairs));
        say("model.people", plan.people().size(), over(years, year -> 100 * year.loadOfPeople()));
        for (String operation : years.get(0).loadByOperation().keySet()) {
            say("model.operation", operation,
                    over(years, year -> 100 * year.loadByOperation().getOrDefault(operation, 0.0)));
        }
        boolean isSound = years.stream().allMatch(year -> year.isConserved() && year.littlesLawError() < 1e-6);
        say(isSound ? "model.sound" : "model.unsound");
    }

    private static Replications over(List<YearFigures> years, ToDoubleFunction<YearFigures> figure) {
        return Replications.of(years.stream().mapToDouble(figure).toArray());
    }

    private void say(String key, Object... facts) {
        ResourceBundle words = command().resourceBundle();
        command().commandLine().getOut().println(words.getString(key).formatted(facts));
    }

    private CommandLine.Model.CommandSpec command() {
        return Objects.requireNonNull(spec);
    }

    private void write(Path file, List<YearFigures> years) {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode root = mapper.createObjectNode();
        root.put("site", site.getFileName().toString()).put("from", from.toString()).put("weeks", weeks);
        root.put("pairsPerYear", pairsPerYear).put("seed", seed).put("warmUpDays", WARM_UP_DAYS);
        root.set("runs", mapper.valueToTree(years));
        try {
            Files.writeString(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root));
        } catch (IOException e) {
            throw new UnusableInput("--json " + file + " : ne peut être écrit / cannot be written: " + e.getMessage());
        }
    }
}
