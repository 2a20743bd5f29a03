package fr.romans.mes.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.romans.mes.simulators.operator.WeeklyHours;
import fr.romans.mes.simulators.operator.yaml.SiteHours;
import fr.romans.mes.simulators.orderbook.BookLine;
import fr.romans.mes.simulators.orderbook.OrderBookGenerator;
import fr.romans.mes.simulators.orderbook.OrderKind;
import fr.romans.mes.simulators.orderbook.yaml.DemandFile;
import fr.romans.mes.simulators.orderbook.yaml.SiteFiles;
import fr.romans.mes.simulators.scenario.FloorPlan.Person;
import fr.romans.mes.simulators.scenario.FloorPlan.Step;
import fr.romans.mes.simulators.scenario.FloorPlan.Style;
import fr.romans.mes.simulators.scenario.FloorPlan.Unit;
import fr.romans.mes.simulators.scenario.yaml.FloorFiles;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloorModelTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final Path CONFIG = Path.of("..", "config");

    /**
     * One person, one post each, 8–16. Lot 1 of 4 pairs: cut 8:00–8:40, dries until 9:40, packed until 10:00. Lot 2 of 2
     * pairs: cut until 9:00, dries until 10:00, packed until 10:10.
     */
    @Test
    void theMiniAtelierIsAsComputedByHand() {
        YearFigures day = FloorModel.run(
                mini(6), FloorChances.NONE, List.of(order("A", 4, 0), order("B", 2, 1)), ZoneOffset.UTC, MONDAY, 0, 2, 1);
        assertThat(day.pairsMade()).isEqualTo(6);
        assertThat(day.leadDays() * 24 * 60).as("released at midnight").isCloseTo((600 + 610) / 2.0, within(1e-6));
        assertThat(day.loadByOperation().get("CUTTING")).isCloseTo(60 / 960.0, within(1e-9));
        assertThat(day.loadByOperation().get("PACKING")).isCloseTo(30 / 960.0, within(1e-9));
        assertThat(day.loadOfPeople()).isCloseTo(90 / 960.0, within(1e-9));
        assertThat(day.onTimeRate()).isOne();
        assertThat(day.isConserved()).isTrue();
    }

    /** With four pairs of lasts, lot 2 can dry only when lot 1 has come off them: it waits from 9:00 to 9:40. */
    @Test
    void aLotWaitsForLasts() {
        YearFigures day = FloorModel.run(
                mini(4), FloorChances.NONE, List.of(order("A", 4, 0), order("B", 2, 1)), ZoneOffset.UTC, MONDAY, 0, 2, 1);
        assertThat(day.leadDays() * 24 * 60).isCloseTo((600 + 650) / 2.0, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"le-soulier-francais, 20000", "made-in-romans, 12000", "le-soulier-francais, 40000"})
    void flowIsConservedAndLittlesLawHoldsWhateverTheLoad(String site, int pairsPerYear) {
        Path directory = CONFIG.resolve(site);
        var demand = new OrderBookGenerator(
                SiteFiles.read(directory), DemandFile.read(CONFIG.resolve("simulation/orderbook.yaml")));
        FloorChances chances = FloorFiles.readChances(CONFIG.resolve("simulation/floor.yaml"));
        FloorPlan plan = FloorFiles.read(directory);
        ZoneId zone = SiteHours.read(directory).zone();
        List<BookLine> orders = demand.draw(new OrderBookGenerator.Request(MONDAY, 16, pairsPerYear, 3, 1));
        YearFigures year = FloorModel.run(plan, chances, orders, zone, MONDAY, 28, 16 * 7, 3);

        assertThat(year.isConserved()).isTrue();
        assertThat(year.littlesLawError()).isLessThan(1e-6);
        assertThat(year.pairsMade()).isPositive();
        assertThat(year.loadOfPeople()).isBetween(0.2, 1.0);
        assertThat(year).isEqualTo(FloorModel.run(plan, chances, orders, zone, MONDAY, 28, 16 * 7, 3));
    }

    private static FloorPlan mini(int lasts) {
        var style = new Style(
                "s",
                List.of(
                        new Step("CUTTING", Duration.ofMinutes(10), Duration.ZERO, false),
                        new Step("DRYING", Duration.ZERO, Duration.ofMinutes(60), true),
                        new Step("PACKING", Duration.ofMinutes(5), Duration.ZERO, false)),
                Map.of("last", "l"), 1, 2);
        var hours = new WeeklyHours(
                ZoneOffset.UTC,
                Map.of(
                        DayOfWeek.MONDAY, List.of(new WeeklyHours.Shift(LocalTime.of(8, 0), LocalTime.of(16, 0))),
                        DayOfWeek.TUESDAY, List.of(new WeeklyHours.Shift(LocalTime.of(8, 0), LocalTime.of(16, 0)))),
                day -> false);
        return new FloorPlan(
                hours,
                Map.of("s", style),
                List.of(new Person("anna", Map.of("CUTTING", 1.0, "PACKING", 1.0), List.of())),
                List.of(
                        new Unit("coupe-1", List.of("CUTTING"), 1),
                        new Unit("sechage-1", List.of("DRYING"), 4),
                        new Unit("emballage-1", List.of("PACKING"), 1)),
                Map.of("l", Map.of(76, lasts)),
                List.of(),
                12);
    }

    private static BookLine order(String id, int pairs, int dueInDays) {
        return new BookLine(
                id, 1, "marque", "s", OrderKind.SERIES, MONDAY, MONDAY.plusDays(dueInDays), 1, new TreeMap<>(Map.of(76, pairs)));
    }
}
