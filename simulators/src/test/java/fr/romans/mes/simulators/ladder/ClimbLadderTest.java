package fr.romans.mes.simulators.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.simulators.operator.yaml.SiteHours;
import fr.romans.mes.simulators.orderbook.yaml.DemandFile;
import fr.romans.mes.simulators.orderbook.yaml.SiteFiles;
import fr.romans.mes.simulators.scenario.FloorPlan;
import fr.romans.mes.simulators.scenario.yaml.FloorFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ClimbLadderTest {

    private static final Path CONFIG = Path.of("..", "config");

    private static final Path SITE = CONFIG.resolve("le-soulier-francais");

    private final FloorPlan today = FloorFiles.read(SITE);
    private final List<Integer> headcounts = new ArrayList<>();

    /** At 8,000 pairs, 11 people are too many: the search finds that fewer hold the goal, and that none of those can go. */
    @Test
    void aRungHasWhatItNeedsAndNothingThatItCanDoWithout() {
        Rung rung = climbTo8000(Resources.of(today, 1));

        assertThat(rung.isHeld()).isTrue();
        assertThat(rung.people()).isBetween(5, 10);
        assertThat(rung.onTimeRate()).isGreaterThanOrEqualTo(0.9);
        assertThat(rung.sensitivity()).isNotEmpty();
    }

    /** One post stitches 5,900 pairs a year, however many stand around it. */
    @Test
    void whereAPostIsFullAPostIsAddedAndNobodyIsHired() {
        int posts = Resources.of(today, 1).posts().get("piquage-1");
        Rung rung = climbTo8000(Resources.of(today, 1).withPosts("piquage-1", 1 - posts));

        assertThat(rung.isHeld()).isTrue();
        assertThat(rung.resources().posts().get("piquage-1")).isEqualTo(2);
        assertThat(headcounts).allMatch(people -> people <= today.people().size());
    }

    private Rung climbTo8000(Resources start) {
        var years = new TryYears(
                SiteFiles.read(SITE),
                DemandFile.read(CONFIG.resolve("simulation/orderbook.yaml")),
                SiteHours.read(SITE).zone(),
                LocalDate.of(2027, 1, 4),
                1);
        var climb = new ClimbLadder(
                today,
                today,
                FloorFiles.readChances(CONFIG.resolve("simulation/floor.yaml")),
                years,
                new Goal(0.9, 1),
                new Prices(48_000, 4_000, 12),
                this::note);
        return climb.climb(start, List.of(new ClimbLadder.Step(8_000, 6)), found -> {}).get(0);
    }

    private void note(String progress) {
        Matcher trial = Pattern.compile(": (\\d+) / ").matcher(progress);
        if (trial.find()) {
            headcounts.add(Integer.valueOf(trial.group(1)));
        }
    }
}
