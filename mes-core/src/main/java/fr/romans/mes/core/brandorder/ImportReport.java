package fr.romans.mes.core.brandorder;

import fr.romans.mes.core.unit.OrderLineId;
import java.util.List;

/**
 * What an import did.
 *
 * @param taken    lines that are new in the order book
 * @param moved    lines that were there already and have new days of arrival of their materials
 * @param known    lines that were there already, with the same content: nothing changed
 * @param problems rows that were rejected; with {@link ImportMode#ALL_OR_NOTHING} any of them leaves {@code taken} and {@code moved} empty
 */
public record ImportReport(List<OrderLineId> taken, List<OrderLineId> moved, List<OrderLineId> known, List<RowProblem> problems) {
    public ImportReport {
        taken = List.copyOf(taken);
        moved = List.copyOf(moved);
        known = List.copyOf(known);
        problems = List.copyOf(problems);
    }
}
