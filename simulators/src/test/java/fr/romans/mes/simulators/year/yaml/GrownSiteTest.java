package fr.romans.mes.simulators.year.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.simulators.ladder.Resources;
import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.scenario.yaml.FloorFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrownSiteTest {

    private static final Path SITE = Path.of("..", "config", "le-soulier-francais");

    @TempDir
    Path directory;

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
