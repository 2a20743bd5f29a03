package fr.romans.mes.core.workorder;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEvent;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.ShoeSize;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes lots for the pairs that an order line lacks because others were scrapped: they are cut again. */
@Singleton
public class RecutPairs {

    /** @param refusal why nothing was made, empty when it was */
    public record Outcome(List<LotFile> lots, Optional<Refusal> refusal) {}

    private final Ateliers ateliers;
    private final OrderBook orderBook;
    private final WorkOrders workOrders;
    private final Journal journal;
    private final Clock clock;

    public RecutPairs(Ateliers ateliers, OrderBook orderBook, WorkOrders workOrders, Journal journal, Clock clock) {
        this.ateliers = ateliers;
        this.orderBook = orderBook;
        this.workOrders = workOrders;
        this.journal = journal;
        this.clock = clock;
    }

    /** Pairs that no lot of the line will bring, as far as scrap is reported; none while it has no lots. */
    public static Pairs missing(OrderLine line, List<LotFile> lots) {
        int coming = lots.stream().mapToInt(LotFile::coming).sum();
        return lots.isEmpty() ? Pairs.NONE : Pairs.of(Math.max(0, line.sizeRun().total().count() - coming));
    }

    /** @param wanted sizes to cut again, no more pairs than are missing */
    @Transactional
    public Outcome of(OrderLineId id, SizeRun wanted) {
        journal.becomeOnlyWriter();
        Optional<OrderLine> found = orderBook.find(id);
        if (found.isEmpty()) {
            return refused(Refusal.of("recut.unknown-line", "line", id.value()));
        }
        OrderLine line = found.get();
        List<LotFile> lots = workOrders.ofLines(List.of(id));
        Optional<Refusal> refusal = refusalOf(line, missing(line, lots), wanted);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        List<LotFile> made = LotMaker.recut(line, wanted, lots, ateliers.require(line.site()));
        workOrders.add(made);
        journal.append(List.of(new JournalEvent(
                "pairs-recut-" + made.get(0).lot().id().value(),
                line.site(),
                "PairsRecut",
                id.value(),
                clock.instant(),
                "{\"sizes\":\"" + wanted.asText() + "\"}")));
        return new Outcome(made, Optional.empty());
    }

    private static Optional<Refusal> refusalOf(OrderLine line, Pairs missing, SizeRun wanted) {
        if (missing.isNone()) {
            return Optional.of(Refusal.of("recut.nothing-missing", "line", line.id().value()));
        }
        if (wanted.total().isNone()) {
            return Optional.of(Refusal.of("recut.no-pairs"));
        }
        if (wanted.total().compareTo(missing) > 0) {
            return Optional.of(Refusal.of(
                    "recut.more-than-missing", "pairs", wanted.total().count(), "missing", missing.count()));
        }
        for (Map.Entry<ShoeSize, Pairs> size : wanted.pairsBySize().entrySet()) {
            Pairs ordered = line.sizeRun().of(size.getKey());
            if (size.getValue().compareTo(ordered) > 0) {
                return Optional.of(Refusal.of("recut.size-not-ordered", "size", size.getKey(), "ordered", ordered.count()));
            }
        }
        return Optional.empty();
    }

    private static Outcome refused(Refusal refusal) {
        return new Outcome(List.of(), Optional.of(refusal));
    }
}
