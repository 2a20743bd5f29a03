package fr.romans.mes.core.brandorder;

import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Refusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes order lines into the order book. The same lines taken twice change nothing; of a line that is there already, only the
 * days on which its materials arrive may be others: suppliers move them.
 */
@Singleton
public class ImportOrders {

    private final OrderBook orderBook;

    public ImportOrders(OrderBook orderBook) {
        this.orderBook = orderBook;
    }

    @Transactional
    public ImportReport take(OrderFile file, ImportMode mode) {
        Map<OrderLineId, OrderLine> present = inTheBook(file);
        var fresh = new ArrayList<OrderLine>();
        var moved = new ArrayList<OrderLine>();
        var known = new ArrayList<OrderLineId>();
        var problems = new ArrayList<>(file.problems());
        for (OrderLine line : file.lines()) {
            OrderLine before = present.putIfAbsent(line.id(), line);
            if (before == null) {
                fresh.add(line);
            } else if (before.equals(line)) {
                known.add(line.id());
            } else if (before.withArrivals(line.arrivals()).equals(line)) {
                moved.add(line);
            } else {
                problems.add(differs(line, file));
            }
        }
        if (mode == ImportMode.ALL_OR_NOTHING && !problems.isEmpty()) {
            fresh.clear();
            moved.clear();
        }
        orderBook.add(fresh);
        orderBook.update(moved);
        return new ImportReport(ids(fresh), ids(moved), known, problems);
    }

    private static List<OrderLineId> ids(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::id).toList();
    }

    private Map<OrderLineId, OrderLine> inTheBook(OrderFile file) {
        List<OrderLineId> ids = file.lines().stream().map(OrderLine::id).toList();
        var present = new HashMap<OrderLineId, OrderLine>();
        orderBook.find(ids).forEach(line -> present.put(line.id(), line));
        return present;
    }

    /** A line that the floor works on is not changed by a file. */
    private static RowProblem differs(OrderLine line, OrderFile file) {
        return new RowProblem(
                file.rowOf(line), "", Refusal.of("order-file.differs-from-known", "line", line.id().value()));
    }
}
