package fr.romans.mes.core.brandorder.csv;

import fr.romans.mes.core.brandorder.RowProblem;
import fr.romans.mes.core.unit.NearestName;
import fr.romans.mes.core.unit.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** What is wrong with a file. Kept up to a limit: nobody mends a thousand rows by reading them one by one. */
final class Problems {

    static final int KEPT = 1000;
    static final long WHOLE_FILE = 1;
    private static final int NAMES_SHOWN = 15;
    private static final int LONGEST_QUOTE = 60;

    private final List<RowProblem> kept = new ArrayList<>();
    private long count;
    private long lastRow = WHOLE_FILE;

    void add(long row, String column, Refusal reason) {
        count++;
        lastRow = row;
        if (kept.size() < KEPT) {
            kept.add(new RowProblem(row, shortened(column), shortened(reason)));
        }
    }

    void add(long row, String column, String code, Object... facts) {
        add(row, column, Refusal.of(code, facts));
    }

    /** A name that is not known, with what was probably meant. */
    void unknownName(long row, String column, String code, String written, Collection<String> known) {
        unknownName(row, column, code, written, known, known);
    }

    void unknownName(
            long row, String column, String code, String written, Collection<String> known, Collection<String> shown) {
        var facts = new TreeMap<String, String>();
        facts.put("text", written);
        facts.put("known", String.join(", ", shown.stream().limit(NAMES_SHOWN).toList())
                + (shown.size() > NAMES_SHOWN ? ", …" : ""));
        NearestName.to(written, known).ifPresent(name -> facts.put("suggestion", name));
        add(row, column, new Refusal(code, facts));
    }

    /** A cell may hold megabytes; a sentence quotes its beginning. */
    private static Refusal shortened(Refusal reason) {
        var facts = new TreeMap<>(reason.facts());
        facts.computeIfPresent("text", (name, text) -> shortened(text));
        return new Refusal(reason.code(), facts);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }

    boolean isEmpty() {
        return count == 0;
    }

    long count() {
        return count;
    }

    List<RowProblem> all() {
        if (count == kept.size()) {
            return List.copyOf(kept);
        }
        var all = new ArrayList<>(kept);
        all.add(new RowProblem(lastRow, "", Refusal.of("order-file.more-problems", "count", count - kept.size())));
        return all;
    }
}
