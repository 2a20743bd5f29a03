package fr.romans.mes.core.brandorder;

import fr.romans.mes.core.unit.OrderLineId;
import java.util.List;
import java.util.Map;

/**
 * An order file as read: the rows that are sound, and what is wrong with the others.
 *
 * @param rows row of each line in the file, the heading being 1; empty when the lines come from elsewhere
 */
public record OrderFile(List<OrderLine> lines, List<RowProblem> problems, Map<OrderLineId, Long> rows) {

    public OrderFile {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        rows = Map.copyOf(rows);
    }

    /** Lines that come from elsewhere than a file: a form, a seeded order book. */
    public OrderFile(List<OrderLine> lines, List<RowProblem> problems) {
        this(lines, problems, Map.of());
    }

    /** @return 0 for a line that comes from no file */
    long rowOf(OrderLine line) {
        return rows.getOrDefault(line.id(), 0L);
    }
}
