package fr.romans.mes.core.brandorder;

import java.util.List;

/** An order file as read: the rows that are sound, and what is wrong with the others. */
public record OrderFile(List<OrderLine> lines, List<RowProblem> problems) {
    public OrderFile {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }
}
