package fr.romans.mes.simulators.orderbook.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.romans.mes.simulators.UnusableInput;
import fr.romans.mes.simulators.orderbook.BookLine;
import fr.romans.mes.simulators.orderbook.OrderBookGenerator;
import fr.romans.mes.simulators.orderbook.OrderKind;
import fr.romans.mes.simulators.orderbook.csv.OrderCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the real site files of the repository: an order book that these cannot make is worth nothing. */
class OrderBookTest {

    private static final Path CONFIG = Path.of("..", "config");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    @ParameterizedTest
    @CsvSource({"le-soulier-francais,20000,8", "made-in-romans,14000,12", "growth,100000,6"})
    void aBookFillsTheWeeksAboutAsFarAsTheCapacity(String site, int pairsPerYear, int weeks) {
        List<BookLine> book = generator(site).draw(request(pairsPerYear, weeks, 7));

        double wanted = pairsPerYear / 46.0 * weeks;
        assertThat(pairs(book)).isCloseTo((int) wanted, within(360));
        assertThat(book).allSatisfy(line -> {
            assertThat(line.due()).isAfter(line.release()).isAfterOrEqualTo(MONDAY);
            assertThat(line.priority()).isBetween(1, 3);
            assertThat(line.pairs()).isPositive();
        });
        assertThat(book.stream().filter(line -> line.priority() == 1).count()).isGreaterThan(book.size() * 3 / 4);
        assertThat(book.stream().map(line -> line.order() + "." + line.line())).doesNotHaveDuplicates();
        assertThat(book.stream().map(BookLine::brand).distinct()).hasSizeGreaterThan(3);
    }

    @Test
    void aYearHoldsEveryKindAndCentresOn38And42() {
        List<BookLine> book = generator("le-soulier-francais").draw(request(20000, 46, 1));

        assertThat(book.stream().map(BookLine::kind).collect(Collectors.toSet())).isEqualTo(EnumSet.allOf(OrderKind.class));
        assertThat(meanSize(book, "el-ovale")).isCloseTo(38.0, within(0.4));
        assertThat(meanSize(book, "lsf-romans")).isCloseTo(42.0, within(0.5));
    }

    @Test
    void theSameSeedDrawsTheSameBookAndAnotherSeedAnother() {
        var generator = generator("le-soulier-francais");
        assertThat(csv(generator.draw(request(20000, 8, 3)))).isEqualTo(csv(generator.draw(request(20000, 8, 3))));
        assertThat(csv(generator.draw(request(20000, 8, 3)))).isNotEqualTo(csv(generator.draw(request(20000, 8, 4))));
    }

    @Test
    void aLongerHorizonKeepsTheOrdersOfTheShorterOne() {
        var generator = generator("le-soulier-francais");
        assertThat(generator.draw(request(20000, 12, 3))).containsAll(generator.draw(request(20000, 8, 3)));
    }

    @Test
    void weeksOfClosureGetNoWork() {
        LocalDate beforeChristmas = LocalDate.of(2026, 12, 21);
        List<BookLine> book = generator("le-soulier-francais")
                .draw(new OrderBookGenerator.Request(beforeChristmas, 2, 20000, 1, 1));
        assertThat(pairs(book)).isLessThan(261 + 360);
        assertThat(book).noneMatch(line -> line.due().isAfter(LocalDate.of(2026, 12, 23)) && line.due().isBefore(MONDAY));
    }

    @Test
    void aYearAsksForThePairsNamedAlthoughHolidaysAreFree() {
        LocalDate easterMonday = LocalDate.of(2027, 3, 29);
        List<BookLine> book = generator("le-soulier-francais").draw(request(20000, 52, 1));

        assertThat(pairs(book)).isCloseTo(20000, within(360));
        assertThat(book).noneMatch(line -> line.due().equals(easterMonday) || line.release().equals(easterMonday));
    }

    @Test
    void theFileHasAColumnForEachSizeUsedAndEmptyCellsForNoPairs() {
        List<BookLine> book = generator("le-soulier-francais").draw(request(20000, 8, 1));
        List<String[]> rows = csv(book).lines().map(row -> row.split(",", -1)).toList();

        assertThat(rows).hasSize(book.size() + 1);
        assertThat(Arrays.copyOf(rows.get(0), 8))
                .containsExactly("order", "line", "brand", "style", "kind", "release", "due", "priority");
        assertThat(rows.get(0)).contains("35", "36.5", "38", "42", "46");
        int sum = rows.stream().skip(1).flatMap(row -> Arrays.stream(row).skip(8))
                .filter(cell -> !cell.isEmpty()).mapToInt(Integer::parseInt).sum();
        assertThat(sum).isEqualTo(pairs(book));
        assertThat(rows.get(1)[0]).matches("[A-Z0-9]+-2027-\\d{3}");
    }

    @Test
    void aLastWithoutSizesIsNamed(@TempDir Path site) throws IOException {
        Files.writeString(site.resolve("brands.yaml"), "brands: {a: {styles: {a-one: {last: lost}}}}");
        Files.writeString(site.resolve("products.yaml"), "lasts: {other: {sizes: {38: 1}}}");
        Files.writeString(site.resolve("site.yaml"), "id: x");
        assertThatThrownBy(() -> SiteFiles.read(site))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("brands.yaml").hasMessageContaining("a-one").hasMessageContaining("lost");
    }

    @Test
    void anImpossibleAssumptionNamesFileAndKey(@TempDir Path directory) throws IOException {
        Path changed = directory.resolve("orderbook.yaml");
        Files.writeString(changed, Files.readString(CONFIG.resolve("simulation/orderbook.yaml"))
                .replace("pairs: [36, 60, 120]", "pairs: [36, 20, 120]"));
        assertThatThrownBy(() -> DemandFile.read(changed))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("orderbook.yaml").hasMessageContaining("kinds.SERIES.pairs");
    }

    private static OrderBookGenerator generator(String site) {
        return new OrderBookGenerator(
                SiteFiles.read(CONFIG.resolve(site)), DemandFile.read(CONFIG.resolve("simulation/orderbook.yaml")));
    }

    private static OrderBookGenerator.Request request(int pairsPerYear, int weeks, long seed) {
        return new OrderBookGenerator.Request(MONDAY, weeks, pairsPerYear, seed, 1);
    }

    private static int pairs(List<BookLine> book) {
        return book.stream().mapToInt(BookLine::pairs).sum();
    }

    private static double meanSize(List<BookLine> book, String style) {
        return book.stream()
                .filter(line -> line.style().equals(style) && line.pairs() > 30)
                .flatMap(line -> line.pairsBySize().entrySet().stream())
                .collect(Collectors.averagingDouble(e -> e.getKey() / 2.0 * e.getValue()))
                / book.stream()
                        .filter(line -> line.style().equals(style) && line.pairs() > 30)
                        .flatMap(line -> line.pairsBySize().values().stream())
                        .collect(Collectors.averagingDouble(pairs -> pairs));
    }

    private static String csv(List<BookLine> book) {
        var text = new StringBuilder();
        OrderCsv.write(book, text);
        return text.toString();
    }
}
