package fr.romans.mes.core.brandorder.csv;

import fr.romans.mes.core.brandorder.Catalogue;
import fr.romans.mes.core.brandorder.OrderFile;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.unit.OrderLineId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads order files, one row per order line with a column per size; docs/order-file.md has the format. */
@Singleton
public class OrderFileReader {

    /** Files above 10 MB, about 100,000 lines, are refused unread. */
    public static final int LARGEST_BYTES = 10_000_000;

    private final Catalogue catalogue;

    public OrderFileReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws IOException when the stream itself fails, never for what it holds */
    public OrderFile read(InputStream content) throws IOException {
        return read(content.readNBytes(LARGEST_BYTES + 1));
    }

    public OrderFile read(byte[] content) {
        var problems = new Problems();
        return OrderText.of(content, problems)
                .map(text -> read(text, problems))
                .orElseGet(() -> new OrderFile(List.of(), problems.all()));
    }

    private OrderFile read(String text, Problems problems) {
        var lines = new ArrayList<OrderLine>();
        var rows = new HashMap<OrderLineId, Long>();
        long lastRow = 0;
        try (CSVParser parser = parser(text, separatorOf(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            Optional<Heading> heading = Heading.of(records.next(), problems);
            RowReader reader = heading.map(head -> new RowReader(catalogue, head, problems)).orElse(null);
            while (reader != null) {
                lastRow = parser.getCurrentLineNumber();
                if (!records.hasNext()) {
                    break;
                }
                CSVRecord record = records.next();
                long row = lastRow + 1;
                if (!isBlank(record)) {
                    reader.read(row, record).ifPresent(line -> {
                        lines.add(line);
                        rows.put(line.id(), row);
                    });
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(lastRow + 1, "", "order-file.broken-quotes");
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add(Problems.WHOLE_FILE, "", "order-file.no-rows");
        }
        return new OrderFile(lines, problems.all(), rows);
    }

    private static CSVParser parser(String text, char separator) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        return CSVParser.parse(new StringReader(text), format);
    }

    /** The separator under which the first line has the most headings that are understood. */
    private static char separatorOf(String text) {
        String first = text.lines().findFirst().orElse("");
        return Stream.of(';', ',', '\t')
                .max(Comparator.comparingLong(separator -> understood(first, separator)))
                .orElse(',');
    }

    private static long understood(String line, char separator) {
        return Stream.of(line.split(String.valueOf(separator)))
                .filter(name -> Column.of(name.replace("\"", "")).isPresent())
                .count();
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }
}
