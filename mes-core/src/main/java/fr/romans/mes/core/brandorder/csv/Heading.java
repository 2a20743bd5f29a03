package fr.romans.mes.core.brandorder.csv;

import fr.romans.mes.core.unit.ShoeSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * The first row of an order file: where each column stands.
 *
 * @param names as written in the file
 * @param sizes index of each size's column
 */
record Heading(List<String> names, Map<Column, Integer> columns, Map<ShoeSize, Integer> sizes) {

    /** @return empty when the heading has problems */
    static Optional<Heading> of(CSVRecord record, Problems problems) {
        var heading = new Heading(new ArrayList<>(), new EnumMap<>(Column.class), new TreeMap<>());
        long before = problems.count();
        for (String name : record) {
            heading.place(name.strip(), problems);
        }
        Arrays.stream(Column.values())
                .filter(column -> !heading.columns.containsKey(column) && !Column.OPTIONAL.contains(column))
                .forEach(column -> problems.add(
                        Problems.WHOLE_FILE, column.english(), "order-file.missing-column", "column", column.english()));
        if (heading.sizes.isEmpty()) {
            problems.add(Problems.WHOLE_FILE, "", "order-file.no-size-column");
        }
        return problems.count() == before ? Optional.of(heading) : Optional.empty();
    }

    private void place(String name, Problems problems) {
        int index = names.size();
        names.add(name);
        Optional<Column> column = Column.of(name);
        Optional<ShoeSize> size = size(name);
        Integer first = null;
        if (column.isPresent()) {
            first = columns.putIfAbsent(column.get(), index);
        } else if (size.isPresent()) {
            first = sizes.putIfAbsent(size.get(), index);
        } else if (!name.isEmpty()) {
            problems.unknownName(
                    Problems.WHOLE_FILE, name, "order-file.unknown-column", name, Column.allHeadings(), Column.headings());
        }
        if (first != null) {
            problems.add(Problems.WHOLE_FILE, name, "order-file.duplicate-column", "column", name);
        }
    }

    private static Optional<ShoeSize> size(String name) {
        try {
            return name.length() > 4 ? Optional.empty() : Optional.of(ShoeSize.parse(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Name of a column as the file writes it. */
    String nameOf(Column column) {
        Integer index = columns.get(column);
        return index == null ? column.english() : names.get(index);
    }
}
