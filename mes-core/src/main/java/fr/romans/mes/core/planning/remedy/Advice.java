package fr.romans.mes.core.planning.remedy;

import fr.romans.mes.core.planning.explain.LateLot;
import fr.romans.mes.core.unit.OrderLineId;
import java.util.List;
import java.util.Optional;

/**
 * What would help late order lines.
 *
 * @param tried all remedies that were tried, the cheapest first
 */
public record Advice(List<ForLine> lines, List<Remedy> tried) {

    /**
     * @param pairDays late without a remedy
     * @param worst    the latest lot of the line, with what it waits for
     * @param cheapest of the remedies that take away at least half of its lateness, empty when none does
     * @param left     pair-days late with it
     */
    public record ForLine(OrderLineId line, double pairDays, LateLot worst, Optional<Remedy> cheapest, double left) {}

    public Advice {
        lines = List.copyOf(lines);
        tried = List.copyOf(tried);
    }
}
