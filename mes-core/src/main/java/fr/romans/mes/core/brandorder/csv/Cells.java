package fr.romans.mes.core.brandorder.csv;

import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ShoeSize;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** The cells of one row; each way of reading one complains when it is not of that form. */
final class Cells {

    private static final DateTimeFormatter FRENCH_DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2099;
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");

    private final long row;
    private final CSVRecord record;
    private final Heading heading;
    private final Problems problems;

    Cells(long row, CSVRecord record, Heading heading, Problems problems) {
        this.row = row;
        this.record = record;
        this.heading = heading;
        this.problems = problems;
    }

    void complain(Column column, String code, Object... facts) {
        problems.add(row, heading.nameOf(column), code, facts);
    }

    /** The text of a cell; complains when there is none. */
    Optional<String> text(Column column) {
        Optional<String> text = optionalText(column);
        if (text.isEmpty()) {
            complain(column, "order-file.missing-value", "column", heading.nameOf(column));
        }
        return text;
    }

    Optional<String> optionalText(Column column) {
        Integer index = heading.columns().get(column);
        return index == null ? Optional.empty() : Optional.of(cell(index)).filter(text -> !text.isEmpty());
    }

    /** A date; complains when there is none. */
    Optional<LocalDate> date(Column column) {
        return text(column).flatMap(text -> date(column, text));
    }

    Optional<LocalDate> optionalDate(Column column) {
        return optionalText(column).flatMap(text -> date(column, text));
    }

    private Optional<LocalDate> date(Column column, String text) {
        Optional<LocalDate> date = date(text);
        if (date.isEmpty()) {
            complain(column, "order-file.bad-date", "text", text);
        }
        return date;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            LocalDate date = text.contains("/") ? LocalDate.parse(text, FRENCH_DATE) : LocalDate.parse(text);
            return Optional.of(date).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Pairs by size; an empty cell is none. */
    Map<ShoeSize, Pairs> pairs() {
        var pairs = new TreeMap<ShoeSize, Pairs>();
        heading.sizes().forEach((size, index) -> {
            String text = cell(index);
            if (COUNT.matcher(text).matches()) {
                pairs.put(size, Pairs.of(Integer.parseInt(text)));
            } else if (!text.isEmpty()) {
                problems.add(row, heading.names().get(index), "order-file.bad-pairs", "text", text);
            }
        });
        return pairs;
    }

    /** Values that stand beyond the heading: usually a stray comma that has moved the row. */
    void checkNothingBeyondHeading() {
        for (int i = 0; i < record.size(); i++) {
            boolean headed = i < heading.names().size() && !heading.names().get(i).isEmpty();
            if (!headed && !cell(i).isEmpty()) {
                problems.add(row, "", "order-file.value-without-heading", "text", cell(i));
                return;
            }
        }
    }

    private String cell(int index) {
        return index < record.size() ? record.get(index).strip() : "";
    }
}
