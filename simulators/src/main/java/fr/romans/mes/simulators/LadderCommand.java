package fr.romans.mes.simulators;

import fr.romans.mes.simulators.ladder.ClimbLadder;
import fr.romans.mes.simulators.ladder.Resources;
import fr.romans.mes.simulators.ladder.Rung;
import fr.romans.mes.simulators.ladder.TryYears;
import fr.romans.mes.simulators.ladder.yaml.LadderFile;
import fr.romans.mes.simulators.operator.yaml.SiteHours;
import fr.romans.mes.simulators.orderbook.SiteCatalogue;
import fr.romans.mes.simulators.orderbook.yaml.DemandFile;
import fr.romans.mes.simulators.orderbook.yaml.SiteFiles;
import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.scenario.yaml.FloorFiles;
import fr.romans.mes.simulators.year.html.YearPage;
import fr.romans.mes.simulators.year.json.ResultFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "ladder", resourceBundle = "fr.romans.mes.simulators.help", mixinStandardHelpOptions = true)
final class LadderCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(names = "--site", defaultValue = "config/le-soulier-francais", paramLabel = "DIR", descriptionKey = "ladder.site")
    private Path site = Path.of(".");

    @Option(names = "--growth", defaultValue = "config/growth", paramLabel = "DIR", descriptionKey = "ladder.growth")
    private Path growth = Path.of(".");

    @Option(names = "--from", defaultValue = "2027-01-04", paramLabel = "DATE", descriptionKey = "orderbook.from")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "K", descriptionKey = "seed")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "simulate.json")
    private @Nullable Path json;

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "simulate.html")
    private @Nullable Path html;

    @Override
    public Integer call() throws IOException {
        Path simulation = site.toAbsolutePath().normalize().resolveSibling("simulation");
        LadderFile ladder = LadderFile.read(simulation.resolve("ladder.yaml"));
        FloorPlan today = FloorFiles.read(site);
        FloorPlan grown = FloorFiles.read(growth);
        var years = new TryYears(
                brandsOfTodayFirst(),
                DemandFile.read(simulation.resolve("orderbook.yaml")),
                SiteHours.read(site).zone(),
                from,
                seed);
        long began = System.nanoTime();
        PrintWriter err = command().commandLine().getErr();
        var climb = new ClimbLadder(
                grown,
                today,
                FloorFiles.readChances(simulation.resolve("floor.yaml")),
                years,
                ladder.goal(),
                ladder.prices(),
                line -> {
                    err.printf("\r[%d] %-60s", years.years(), line);
                    err.flush();
                });
        List<Rung> rungs = new ArrayList<>();
        climb.climb(Resources.of(today, ladder.lastsShare()), ladder.steps(), rung -> {
            err.print("\r" + " ".repeat(72) + "\r");
            err.flush();
            tell(rung, rungs.isEmpty() ? null : rungs.get(rungs.size() - 1));
            rungs.add(rung);
        });
        double hours = (System.nanoTime() - began) / 3.6e12;
        say("ladder.years", years.years(), years.years() / hours);
        if (json != null) {
            Files.writeString(json, ResultFile.text(rungs));
        }
        if (html != null) {
            YearPage.write(html, "ladder", ResultFile.text(rungs), Locale.getDefault(), ResultFile::text);
        }
        return CommandLine.ExitCode.OK;
    }

    /** Brands come in as they sign: those that order today, then the others. */
    private SiteCatalogue brandsOfTodayFirst() {
        List<String> present = SiteFiles.read(site).brands().stream().map(SiteCatalogue.Brand::id).toList();
        SiteCatalogue grown = SiteFiles.read(growth);
        return new SiteCatalogue(
                grown.brands().stream()
                        .sorted((a, b) -> Boolean.compare(!present.contains(a.id()), !present.contains(b.id())))
                        .toList(),
                grown.isWorkingDay());
    }

    private void tell(Rung rung, @Nullable Rung below) {
        say("ladder.rung", rung.pairsPerYear(), rung.people(), rung.posts(), rung.lastPairs(), rung.pairsMade(),
                100 * rung.onTimeRate(), 100 * rung.loadOfPeople(), rung.bottleneck());
        if (!rung.isHeld()) {
            say("ladder.not-held");
        }
        if (below != null) {
            say("ladder.next", 10_000 * (rung.cost() - below.cost()) / (rung.pairsPerYear() - below.pairsPerYear()));
        }
        rung.sensitivity().forEach(what ->
                say("ladder.what-if", what.what(), what.pairsMade(), 100 * what.onTimeRate()));
        command().commandLine().getOut().flush();
    }

    private void say(String key, Object... facts) {
        ResourceBundle words = command().resourceBundle();
        command().commandLine().getOut().println(words.getString(key).formatted(facts));
    }

    private CommandLine.Model.CommandSpec command() {
        return Objects.requireNonNull(spec);
    }
}
