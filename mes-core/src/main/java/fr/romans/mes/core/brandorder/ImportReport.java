package fr.romans.mes.core.brandorder;

import fr.romans.mes.core.unit.OrderLineId;
import java.util.List;

/**
 * What an import did.
 *
 * @param taken    lines that are new in the order book
 * @param known    lines that were there already, with the same content: nothing changed
 * @param problems rows that were rejected; with {@link ImportMode#ALL_OR_NOTHING} any of them leaves {@code taken} empty
 */
public record ImportReport(List<OrderLineId> taken, List<OrderLineId> known, List<RowProblem> problems) {
    public ImportReport {
        taken = List.copyOf(taken);
        known = List.copyOf(known);
        problems = List.copyOf(problems);
    }
}
