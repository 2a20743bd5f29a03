package fr.romans.mes.core.planning;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.LotMaker;
import fr.romans.mes.core.workorder.WorkOrders;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole order book of a site as work: lots on the floor, and lots as they will be made of what is not released yet. */
@Singleton
public class CurrentBook {

    /** @param lots with work left, or not made yet; nothing of the latter is kept */
    public record Work(List<LotFile> lots, Map<OrderLineId, OrderLine> lines) {

        public Work {
            lots = List.copyOf(lots);
            lines = Map.copyOf(lines);
        }

        public Set<LotId> lotsOf(OrderLineId line) {
            return lots.stream().filter(file -> isOf(file, line)).map(file -> file.lot().id()).collect(Collectors.toSet());
        }

        /** With a line added, or as it would be. Where other sizes are wanted its lots are made anew, unless one has begun. */
        public Work with(OrderLine line, Atelier atelier) {
            var changed = new HashMap<>(lines);
            OrderLine before = changed.put(line.id(), line);
            List<LotFile> own = lots.stream().filter(file -> isOf(file, line.id())).toList();
            boolean staysAsItIs = before != null
                    && (before.sizeRun().equals(line.sizeRun()) || own.isEmpty() || own.stream().anyMatch(LotFile::hasBegun));
            if (staysAsItIs) {
                return new Work(lots, changed);
            }
            var all = new ArrayList<>(lots);
            all.removeAll(own);
            all.addAll(LotMaker.lotsOf(line, atelier));
            return new Work(all, changed);
        }

        /** Without those lots of a line that have not begun. */
        public Work without(OrderLineId line) {
            return new Work(lots.stream().filter(file -> !isOf(file, line) || file.hasBegun()).toList(), lines);
        }

        private static boolean isOf(LotFile file, OrderLineId line) {
            return file.lot().orderLine().equals(line);
        }
    }

    private final OrderBook orderBook;
    private final WorkOrders workOrders;

    public CurrentBook(OrderBook orderBook, WorkOrders workOrders) {
        this.orderBook = orderBook;
        this.workOrders = workOrders;
    }

    /** @param more lines that are not in the book */
    public Work with(Atelier atelier, Collection<OrderLine> more) {
        return releasedBefore(atelier, Instant.MAX, more);
    }

    /** @param more lines that are not in the book, of which all take part */
    public Work releasedBefore(Atelier atelier, Instant end, Collection<OrderLine> more) {
        var lines = new ArrayList<>(orderBook.ofSite(atelier.id()));
        lines.addAll(more);
        Set<OrderLineId> withLots =
                workOrders.withLots(lines.stream().map(OrderLine::id).toList());
        var lots = new ArrayList<>(workOrders.openOf(atelier.id()));
        lines.stream()
                .filter(line -> !withLots.contains(line.id()))
                .filter(line -> more.contains(line) || atelier.calendar().startOf(line.release()).isBefore(end))
                .forEach(line -> lots.addAll(LotMaker.lotsOf(line, atelier)));
        return new Work(lots, lines.stream().collect(Collectors.toMap(OrderLine::id, Function.identity())));
    }
}
