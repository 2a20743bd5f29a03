package fr.romans.mes.simulators.orderbook.csv;

import fr.romans.mes.simulators.orderbook.BookLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The order file: one row per order line, a column for each size that is used. */
public final class OrderCsv {

    private static final List<String> COLUMNS =
            List.of("order", "line", "brand", "style", "kind", "release", "due", "priority");

    private OrderCsv() {}

    public static void write(List<BookLine> lines, Appendable out) {
        SortedSet<Integer> sizes = new TreeSet<>();
        lines.forEach(line -> sizes.addAll(line.pairsBySize().keySet()));
        var header = new ArrayList<>(COLUMNS);
        sizes.forEach(size -> header.add(points(size)));
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
        try {
            var printer = new CSVPrinter(out, format);
            printer.printRecord(header);
            for (BookLine line : lines) {
                printer.printRecord(row(line, sizes));
            }
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> row(BookLine line, SortedSet<Integer> sizes) {
        var row = new ArrayList<Object>(List.of(
                line.order(),
                line.line(),
                line.brand(),
                line.style(),
                line.kind(),
                line.release(),
                line.due(),
                line.priority()));
        sizes.forEach(size -> {
            Integer pairs = line.pairsBySize().get(size);
            row.add(pairs == null ? "" : pairs);
        });
        return row;
    }

    /** As the MES writes a size: {@code 38}, {@code 38.5}. */
    public static String points(int halfPoints) {
        return halfPoints / 2 + (halfPoints % 2 == 0 ? "" : ".5");
    }
}
