package fr.romans.mes.scheduler.shop.instance;

import fr.romans.mes.scheduler.shop.instance.InstanceRefused.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One instance in a file: its rows of numbers, the header first. Lines that begin with {@code #} or {@code +} are comments;
 * other lines without a number at their start are titles, and a title after a complete body begins another instance.
 */
final class Section {

    private static final Pattern NAME = Pattern.compile("instance\\s+([\\w.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern INNER_TITLE =
            Pattern.compile("\\s*(processing )?times\\s*:?\\s*|\\s*machines\\s*:?\\s*", Pattern.CASE_INSENSITIVE);

    private @Nullable String name;
    private boolean hasMachineTitle;
    private final List<NumberRow> rows = new ArrayList<>();

    private Section() {}

    /** @throws InstanceRefused when the lines hold no numbers, or a row of numbers a word */
    static List<Section> of(List<String> lines) {
        var sections = new ArrayList<Section>();
        var section = new Section();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).strip();
            if (text.isEmpty() || text.startsWith("#") || text.startsWith("+")) {
                continue;
            }
            String[] words = text.split("[\\s,;]+");
            if (NumberRow.isNumber(words[0]) && (!section.rows.isEmpty() || isHeader(words))) {
                section.add(i + 1, words);
            } else if (section.rows.size() > 1 && !INNER_TITLE.matcher(text).matches()) {
                sections.add(section);
                section = new Section();
                section.title(text);
            } else {
                section.title(text);
            }
        }
        if (!section.rows.isEmpty()) {
            sections.add(section);
        }
        if (sections.isEmpty()) {
            throw new InstanceRefused(0, Fault.NO_NUMBERS);
        }
        return sections;
    }

    private static boolean isHeader(String[] words) {
        for (String word : words) {
            if (!NumberRow.isNumber(word)) {
                return false;
            }
        }
        return true;
    }

    private void add(int line, String[] words) {
        // the header of a flexible shop may end on the mean number of machines, which is no whole number
        boolean hasMean = rows.isEmpty() && words.length == 3;
        rows.add(NumberRow.of(line, hasMean ? new String[] {words[0], words[1]} : words));
    }

    private void title(String text) {
        Matcher named = NAME.matcher(text);
        if (named.find()) {
            name = named.group(1);
        }
        hasMachineTitle |= text.toLowerCase(java.util.Locale.ROOT).startsWith("machines");
    }

    String nameOr(String otherwise) {
        return name == null ? otherwise : name;
    }

    /** Times and machines in two blocks, as in Taillard's job shop files. */
    boolean hasMachineTitle() {
        return hasMachineTitle;
    }

    NumberRow header() {
        NumberRow header = rows.get(0);
        if (header.length() < 2 || header.numbers()[0] < 1 || header.numbers()[1] < 1) {
            throw new InstanceRefused(header.line(), Fault.NO_HEADER);
        }
        return header;
    }

    int jobs() {
        return header().numbers()[0];
    }

    int machines() {
        return header().numbers()[1];
    }

    List<NumberRow> body() {
        return rows.subList(1, rows.size());
    }

    long numbersInBody() {
        return body().stream().mapToLong(NumberRow::length).sum();
    }

    int lastLine() {
        return rows.get(rows.size() - 1).line();
    }

    long rowsOfLength(int length) {
        return body().stream().filter(row -> row.length() == length).count();
    }
}
