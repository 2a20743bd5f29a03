package fr.romans.mes.core.brandorder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.product.Material;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.store.TestDatabase;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.OrderId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.StyleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class OrderBookIT {

    private static final LocalDate RELEASE = LocalDate.of(2026, 9, 1);

    @Parameter
    TestDatabase database;

    private OrderBook book;

    @BeforeEach
    void emptyBook() {
        database.wipe();
        book = database.bean(OrderBook.class);
    }

    @Test
    void lineComesBackAsItWasTaken() {
        var line = new OrderLine(
                new OrderLineId("FM-2026-014.1"),
                new OrderId("FM-2026-014"),
                new SiteId("lsf"),
                new BrandId("fred-marzo"),
                new StyleId("FM-DERBY"),
                OrderKind.SHOW,
                SizeRun.parse("36:2 37.5:4 40:1"),
                RELEASE,
                LocalDate.of(2026, 10, 25),
                Map.of(Material.SOLES, LocalDate.of(2026, 10, 12)),
                5);
        book.add(List.of(line));

        assertThat(book.find(line.id())).contains(line);
    }

    @Test
    void newDaysOfArrivalAreKept() {
        OrderLine line = line("A.1", "lsf", "ellips", 30);
        book.add(List.of(line));
        OrderLine later = line.withArrivals(Map.of(Material.LEATHER, RELEASE.plusDays(3)));
        book.update(List.of(later));

        assertThat(book.find(line.id())).contains(later);
    }

    @Test
    void unknownLineIsNotFound() {
        assertThat(book.find(new OrderLineId("X.1"))).isEmpty();
        assertThat(book.find(List.of())).isEmpty();
    }

    @Test
    void linesOfASiteComeByDueDateThenId() {
        OrderLine late = line("A.1", "lsf", "ellips", 30);
        OrderLine early = line("B.1", "lsf", "bichette", 10);
        OrderLine alsoEarly = line("B-1", "lsf", "bichette", 10);
        book.add(List.of(late, early, alsoEarly, line("C.1", "mir", "ellips", 5)));

        assertThat(book.ofSite(new SiteId("lsf"))).containsExactly(alsoEarly, early, late);
    }

    @Test
    void brandGetsItsOwnLinesOfAllSites() {
        OrderLine here = line("A.1", "lsf", "ellips", 30);
        OrderLine there = line("C.1", "mir", "ellips", 5);
        book.add(List.of(here, there, line("B.1", "lsf", "bichette", 10)));

        assertThat(book.ofBrand(new BrandId("ellips"))).containsExactly(there, here);
    }

    @Test
    void linesAreFoundFromADueDateOn() {
        OrderLine old = line("A.1", "lsf", "ellips", 5);
        OrderLine onTheDay = line("B.1", "lsf", "ellips", 10);
        OrderLine later = line("C.1", "lsf", "ellips", 11);
        book.add(List.of(old, onTheDay, later));

        assertThat(book.ofSite(new SiteId("lsf"), onTheDay.due())).containsExactly(onTheDay, later);
        assertThat(book.ofBrand(new BrandId("ellips"), onTheDay.due())).containsExactly(onTheDay, later);
    }

    @Test
    void manyLinesAreFoundByTheirIds() {
        List<OrderLine> lines =
                IntStream.range(0, 2500).mapToObj(i -> line("M." + i, "lsf", "ellips", i % 50)).toList();
        book.add(lines);

        assertThat(book.find(lines.stream().map(OrderLine::id).toList())).hasSameElementsAs(lines);
    }

    @Test
    void lineThatIsKnownIsNotTakenTwice() {
        book.add(List.of(line("A.1", "lsf", "ellips", 30)));

        assertThatThrownBy(() -> book.add(List.of(line("B.1", "lsf", "ellips", 1), line("A.1", "lsf", "ellips", 1))))
                .isInstanceOf(io.micronaut.data.exceptions.DataAccessException.class);
        assertThat(book.ofSite(new SiteId("lsf"))).hasSize(1);
    }

    private static OrderLine line(String id, String site, String brand, int dueAfter) {
        return new OrderLine(
                new OrderLineId(id),
                new OrderId("O-1"),
                new SiteId(site),
                new BrandId(brand),
                new StyleId("DERBY"),
                OrderKind.SERIES,
                SizeRun.parse("38:12"),
                RELEASE,
                RELEASE.plusDays(dueAfter),
                Map.of(),
                1);
    }
}
