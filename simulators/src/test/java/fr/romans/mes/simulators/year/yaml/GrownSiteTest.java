package fr.romans.mes.simulators.year.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.simulators.ladder.Resources;
import fr.romans.mes.simulators.ladder.Rung;
import fr.romans.mes.simulators.orderbook.SiteCatalogue;
import fr.romans.mes.simulators.orderbook.yaml.SiteFiles;
import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.scenario.yaml.FloorFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrownSiteTest {

    private static final Path SITE = Path.of("..", "config", "le-soulier-francais");

    @TempDir
    Path directory;

    @Test
    void aRungHasTheBrandsAndLastsOfTheSiteGrownTowards() {
        Path growth = SITE.resolveSibling("growth");
        var resources = Resources.of(FloorFiles.read(SITE), 0.2).withPeople("hugo", -1).withPosts("piquage-1", -2);
        var rung = new Rung(
                20_000, List.of("ellips", "maison-a"), resources, 11, Map.of(), 0, 0, 0, 0, Map.of(), "", 0, true, List.of());

        FloorPlan grown = FloorFiles.read(GrownSite.write(SITE, growth, rung, directory.resolve("rung")));

        assertThat(SiteFiles.read(directory.resolve("rung")).brands())
                .extracting(SiteCatalogue.Brand::id).containsExactly("ellips", "maison-a");
        assertThat(grown.people()).hasSize(10).noneMatch(person -> person.id().equals("hugo"));
        assertThat(grown.units().stream().filter(unit -> unit.operations().contains("STITCHING"))).hasSize(3);
        assertThat(grown.lasts().get("ballerine").get(76)).isEqualTo(10);
    }

    /** The 24 stitching posts of the growth site stand in three lines. */
    @Test
    void postsOfSeveralLinesAreCountedTogether() {
        Path growth = SITE.resolveSibling("growth");
        Resources wanted = Resources.of(FloorFiles.read(growth), 1).withPosts("piquage-1", 2);

        FloorPlan grown = FloorFiles.read(GrownSite.write(growth, wanted, directory.resolve("grown")));

        assertThat(grown.units().stream().filter(unit -> unit.operations().contains("STITCHING"))).hasSize(26);
    }

    @Test
    void theFilesWrittenDescribeWhatWasAskedFor() {
        FloorPlan today = FloorFiles.read(SITE);
        Resources wanted = Resources.of(today, 1).scaled(2).withPeople("karim", 1).withPosts("coupe-1", 1);

        FloorPlan grown = FloorFiles.read(GrownSite.write(SITE, wanted, directory.resolve("grown")));

        assertThat(grown.people()).hasSize(23);
        assertThat(grown.units()).hasSize(wanted.postCount());
        assertThat(grown.units().stream().filter(unit -> unit.operations().contains("CUTTING"))).hasSize(5);
        assertThat(grown.lasts().get("ballerine").get(76)).isEqualTo(2 * today.lasts().get("ballerine").get(76));
        assertThat(grown.styles().keySet()).isEqualTo(today.styles().keySet());
    }
}
