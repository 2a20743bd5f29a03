package fr.romans.mes.core.planning;

import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.workorder.LotFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Pairs that are made and wait for the rest of their order line: a designer receives the line, not the lots. Each open lot
 * of the line stands for its own pairs and for an equal share of those that wait, so that one pair that is cut again weighs
 * what it holds up.
 */
final class WaitingPairs {

    private final Map<OrderLineId, List<LotFile>> openLots;

    /** @param lots those of the book; finished ones do not matter */
    WaitingPairs(List<LotFile> lots) {
        openLots = lots.stream()
                .filter(file -> !file.isFinished())
                .collect(Collectors.groupingBy(file -> file.lot().orderLine()));
    }

    /** @return pairs that an open lot stands for, by each of its own: 1 while none of the line waits for it */
    BigDecimal standFor(LotFile file, OrderLine line) {
        List<LotFile> open = openLots.get(line.id());
        int coming = open.stream().mapToInt(LotFile::coming).sum();
        int waiting = Math.max(0, line.sizeRun().total().count() - coming);
        int own = file.lot().pairs().count();
        return BigDecimal.ONE.add(
                BigDecimal.valueOf(waiting).divide(BigDecimal.valueOf((long) open.size() * own), 2, RoundingMode.HALF_UP));
    }
}
