package fr.romans.mes.simulators;

import fr.romans.mes.simulators.ladder.Resources;
import fr.romans.mes.simulators.ladder.Rung;
import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.scenario.yaml.FloorFiles;
import fr.romans.mes.simulators.year.json.ResultFile;
import fr.romans.mes.simulators.year.yaml.GrownSite;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which site is simulated: as it is described, with more people, or as a rung of the ladder. */
final class SiteChoice {

    @Option(names = "--site", paramLabel = "DIR", descriptionKey = "model.site")
    private @Nullable Path site;

    @Option(names = "--people", paramLabel = "N", descriptionKey = "simulate.people")
    private @Nullable Integer people;

    @Option(names = "--ladder", paramLabel = "FILE", descriptionKey = "simulate.ladder")
    private @Nullable Path ladder;

    @Option(names = "--growth", defaultValue = "config/growth", paramLabel = "DIR", descriptionKey = "ladder.growth")
    private Path growth = Path.of(".");

    Path site() {
        if (site == null) {
            throw new UnusableInput("--site DIR : cette option manque / this option is missing");
        }
        return site.toAbsolutePath().normalize();
    }

    /** What was asked for beside the site, to tell one run from another. */
    String people() {
        return ladder == null ? String.valueOf(people) : ladder.toAbsolutePath().normalize().toString();
    }

    /** @return the site's directory, or one written for more people (posts and lasts in proportion) or for a rung */
    Path manned(int pairsPerYear, Path directory) {
        if (ladder != null) {
            return GrownSite.write(site(), growth, rung(ladder, pairsPerYear), directory.resolve("rung-" + pairsPerYear));
        }
        FloorPlan described = FloorFiles.read(site());
        int present = described.people().size();
        if (people == null || people == present) {
            return site();
        }
        if (people < present) {
            throw new UnusableInput("--people " + people + " : le site en a " + present
                    + " ; pour moins, changez people.yaml / the site has " + present + "; for fewer, change people.yaml");
        }
        Resources grown = Resources.of(described, 1).scaled((double) people / present);
        return GrownSite.write(site(), grown, directory.resolve(site().getFileName() + "-" + people));
    }

    private static Rung rung(Path file, int pairsPerYear) {
        return ResultFile.readLadder(file).stream()
                .filter(rung -> rung.pairsPerYear() == pairsPerYear)
                .findFirst()
                .orElseThrow(() -> new UnusableInput(
                        file + " : aucun échelon de / no rung of --pairs-per-year " + pairsPerYear));
    }
}
