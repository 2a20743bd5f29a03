package fr.romans.mes.simulators.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.simulators.operator.yaml.SiteHours;
import fr.romans.mes.simulators.orderbook.yaml.DemandFile;
import fr.romans.mes.simulators.orderbook.yaml.SiteFiles;
import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.scenario.yaml.FloorFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClimbLadderTest {

    private static final Path CONFIG = Path.of("..", "config");

    /** At 8,000 pairs, 11 people are too many: the search finds that fewer hold the goal, and that none of those can go. */
    @Test
    void aRungHasWhatItNeedsAndNothingThatItCanDoWithout() {
        Path site = CONFIG.resolve("le-soulier-francais");
        FloorPlan today = FloorFiles.read(site);
        var years = new TryYears(
                SiteFiles.read(site),
                DemandFile.read(CONFIG.resolve("simulation/orderbook.yaml")),
                SiteHours.read(site).zone(),
                LocalDate.of(2027, 1, 4),
                1);
        var climb = new ClimbLadder(
                today,
                today,
                FloorFiles.readChances(CONFIG.resolve("simulation/floor.yaml")),
                years,
                new Goal(0.9, 1),
                new Prices(48_000, 4_000, 12),
                line -> {});

        Rung rung = climb.climb(Resources.of(today, 1), List.of(new ClimbLadder.Step(8_000, 6)), found -> {}).get(0);

        assertThat(rung.isHeld()).isTrue();
        assertThat(rung.people()).isBetween(5, 10);
        assertThat(rung.onTimeRate()).isGreaterThanOrEqualTo(0.9);
        assertThat(rung.sensitivity()).isNotEmpty();
    }
}
