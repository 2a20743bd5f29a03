package fr.romans.mes.core.brandorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.romans.mes.core.product.Material;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.OrderId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.ShoeSize;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.StyleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ImportOrdersTest {

    private final BookInMemory book = new BookInMemory();
    private final ImportOrders importOrders = new ImportOrders(book);

    @Test
    void newLinesAreTaken() {
        ImportReport report = importOrders.take(file(line("A.1", 12), line("A.2", 6)), ImportMode.ALL_OR_NOTHING);
        assertThat(report).isEqualTo(new ImportReport(List.of(id("A.1"), id("A.2")), List.of(), List.of(), List.of()));
        assertThat(book.all()).extracting(OrderLine::id).containsExactly(id("A.1"), id("A.2"));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        OrderFile file = file(line("A.1", 12));
        importOrders.take(file, ImportMode.ALL_OR_NOTHING);
        assertThat(importOrders.take(file, ImportMode.ALL_OR_NOTHING))
                .isEqualTo(new ImportReport(List.of(), List.of(), List.of(id("A.1")), List.of()));
        assertThat(book.all()).hasSize(1);
    }

    @Test
    void aKnownLineWithOtherContentIsAProblemAndStaysAsItIs() {
        importOrders.take(file(line("A.1", 12)), ImportMode.ALL_OR_NOTHING);
        ImportReport report = importOrders.take(file(line("A.1", 24), line("A.2", 6)), ImportMode.SOUND_ROWS);
        assertThat(report.problems())
                .extracting(RowProblem::row, problem -> problem.reason().code())
                .containsExactly(tuple(2L, "order-file.differs-from-known"));
        assertThat(report.taken()).containsExactly(id("A.2"));
        assertThat(book.find(id("A.1")).orElseThrow().sizeRun().total()).isEqualTo(Pairs.of(12));
    }

    @Test
    void newDaysOfArrivalAreTakenOver() {
        importOrders.take(file(line("A.1", 12)), ImportMode.ALL_OR_NOTHING);
        OrderLine later = line("A.1", 12).withArrivals(Map.of(Material.SOLES, LocalDate.of(2026, 12, 9)));
        ImportReport report = importOrders.take(file(later), ImportMode.ALL_OR_NOTHING);
        assertThat(report).isEqualTo(new ImportReport(List.of(), List.of(id("A.1")), List.of(), List.of()));
        assertThat(book.find(id("A.1")).orElseThrow().availableFrom(Material.SOLES)).isEqualTo(LocalDate.of(2026, 12, 9));
    }

    @Test
    void anyProblemLeavesAllOrNothingWithNothing() {
        var broken = new OrderFile(
                List.of(line("A.1", 12)), List.of(new RowProblem(3, "due", Refusal.of("order-file.bad-date"))));
        assertThat(importOrders.take(broken, ImportMode.ALL_OR_NOTHING).taken()).isEmpty();
        assertThat(book.all()).isEmpty();
        assertThat(importOrders.take(broken, ImportMode.SOUND_ROWS).taken()).containsExactly(id("A.1"));
    }

    @Test
    void aLineThatComesTwiceFromAFormIsTakenOnce() {
        ImportReport report = importOrders.take(
                new OrderFile(List.of(line("A.1", 12), line("A.1", 12)), List.of()), ImportMode.ALL_OR_NOTHING);
        assertThat(report.taken()).containsExactly(id("A.1"));
        assertThat(report.known()).containsExactly(id("A.1"));
    }

    private static OrderLineId id(String text) {
        return new OrderLineId(text);
    }

    private static OrderFile file(OrderLine... lines) {
        var rows = new TreeMap<OrderLineId, Long>();
        for (OrderLine line : lines) {
            rows.put(line.id(), rows.size() + 2L);
        }
        return new OrderFile(List.of(lines), List.of(), rows);
    }

    private static OrderLine line(String id, int pairs) {
        return new OrderLine(
                id(id),
                new OrderId("A"),
                new SiteId("site"),
                new BrandId("brand"),
                new StyleId("style"),
                OrderKind.SERIES,
                SizeRun.of(Map.of(ShoeSize.of(38), Pairs.of(pairs))),
                LocalDate.of(2026, 11, 30),
                LocalDate.of(2026, 12, 18),
                Map.of(),
                1);
    }
}
