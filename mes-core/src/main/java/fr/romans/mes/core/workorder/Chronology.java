package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.ReportId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reports in the order in which they happened, though clocks jump. A reporter's own numbering is its order; where its times
 * contradict that, its clock was wrong, and the fewest times that must have been wrong are put right. So the reports of one
 * reporter are in order whatever its clock does; those of several are merged by time. Pure: depends on the set of reports.
 */
final class Chronology {

    private static final Comparator<FloorReport> AS_NUMBERED = Comparator.comparingLong(FloorReport::sequence)
            .thenComparing(FloorReport::occurredAt)
            .thenComparing(report -> report.id().value());

    private final List<FloorReport> reports;
    private final boolean corrected;

    private Chronology(List<FloorReport> reports, boolean corrected) {
        this.reports = reports;
        this.corrected = corrected;
    }

    static Chronology of(Collection<FloorReport> said) {
        List<FloorReport> once = eachOnce(said);
        if (isAsNumberedByOne(once)) {
            return new Chronology(once, false);
        }
        Map<String, List<FloorReport>> byReporter = once.stream()
                .collect(Collectors.groupingBy(report -> report.id().reporter(), TreeMap::new, Collectors.toList()));
        boolean corrected = false;
        var all = new ArrayList<FloorReport>();
        for (List<FloorReport> own : byReporter.values()) {
            own.sort(AS_NUMBERED);
            boolean wrong = !isInOrder(own);
            corrected |= wrong;
            all.addAll(wrong ? withItsClockPutRight(own) : own);
        }
        all.sort(FloorReport.AS_IT_HAPPENED);
        return new Chronology(List.copyOf(all), corrected);
    }

    /** Each once, with the time at which it happened as far as can be known. */
    List<FloorReport> reports() {
        return reports;
    }

    /** Whether a time was put right. */
    boolean isCorrected() {
        return corrected;
    }

    private static List<FloorReport> eachOnce(Collection<FloorReport> said) {
        var known = new HashSet<ReportId>();
        return said.stream()
                .sorted(FloorReport.AS_IT_HAPPENED)
                .filter(report -> known.add(report.id()))
                .toList();
    }

    /** As nearly always: what follows would change nothing. */
    private static boolean isAsNumberedByOne(List<FloorReport> asTheyHappened) {
        String reporter = asTheyHappened.isEmpty() ? "" : asTheyHappened.get(0).id().reporter();
        for (int i = 1; i < asTheyHappened.size(); i++) {
            FloorReport report = asTheyHappened.get(i);
            if (report.sequence() <= asTheyHappened.get(i - 1).sequence() || !report.id().isOf(reporter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInOrder(List<FloorReport> numbered) {
        for (int i = 1; i < numbered.size(); i++) {
            if (numbered.get(i).occurredAt().isBefore(numbered.get(i - 1).occurredAt())) {
                return false;
            }
        }
        return true;
    }

    /** A wrong time becomes that of the report before, or where there is none, of the first right one. */
    private static List<FloorReport> withItsClockPutRight(List<FloorReport> numbered) {
        boolean[] right = longestInOrder(numbered);
        Instant time = Instant.MIN;
        for (int i = 0; i < right.length && time.equals(Instant.MIN); i++) {
            time = right[i] ? numbered.get(i).occurredAt() : time;
        }
        var put = new ArrayList<FloorReport>();
        for (int i = 0; i < right.length; i++) {
            FloorReport report = numbered.get(i);
            time = right[i] ? report.occurredAt() : time;
            put.add(right[i] ? report : report.at(time));
        }
        return put;
    }

    /** Marks a longest subsequence whose times do not fall; of several the one that ends earliest (patience sorting). */
    private static boolean[] longestInOrder(List<FloorReport> numbered) {
        int[] endOfLength = new int[numbered.size()];
        int[] before = new int[numbered.size()];
        int longest = 0;
        for (int i = 0; i < numbered.size(); i++) {
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high) / 2;
                boolean fits = !numbered.get(endOfLength[middle]).occurredAt().isAfter(numbered.get(i).occurredAt());
                low = fits ? middle + 1 : low;
                high = fits ? high : middle;
            }
            before[i] = low == 0 ? -1 : endOfLength[low - 1];
            endOfLength[low] = i;
            longest = Math.max(longest, low + 1);
        }
        boolean[] marked = new boolean[numbered.size()];
        for (int i = endOfLength[longest - 1]; i >= 0; i = before[i]) {
            marked[i] = true;
        }
        return marked;
    }
}
