package fr.romans.mes.core.planning.promise;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.planning.CurrentBook;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.workorder.LotFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which order lines pay for a rush, and how much. */
final class Displacement {

    private static final double SECONDS_A_DAY = 86_400;

    private final Atelier atelier;
    private final CurrentBook.Work work;
    private final Map<LotId, PlannableLot> lots;

    Displacement(Atelier atelier, CurrentBook.Work work, PlanningSnapshot snapshot) {
        this.atelier = atelier;
        this.work = work;
        this.lots = snapshot.lots().stream().collect(Collectors.toMap(PlannableLot::id, Function.identity()));
    }

    List<Promise.Displaced> by(Room rush) {
        var lotsOfLine = new TreeMap<OrderLineId, List<LotId>>();
        for (LotFile file : work.lots()) {
            if (rush.before().containsKey(file.lot().id())) {
                lotsOfLine.computeIfAbsent(file.lot().orderLine(), line -> new ArrayList<>()).add(file.lot().id());
            }
        }
        var displaced = new ArrayList<Promise.Displaced>();
        lotsOfLine.forEach((id, ids) -> {
            double pairDays = ids.stream().mapToDouble(lot -> added(lot, rush)).sum();
            if (pairDays > 0) {
                displaced.add(displaced(work.lines().get(id), ids, rush, pairDays));
            }
        });
        displaced.sort(Comparator.comparingDouble(Promise.Displaced::pairDays).reversed().thenComparing(Promise.Displaced::line));
        return displaced;
    }

    /** Lateness after the due date that the rush adds to a lot, in pair-days; negative where it comes sooner. */
    private double added(LotId id, Room rush) {
        PlannableLot lot = lots.get(id);
        return lot.pairs().count() * (late(lot, rush.after().get(id)) - late(lot, rush.before().get(id)));
    }

    private static double late(PlannableLot lot, Instant end) {
        return Math.max(0, Duration.between(lot.due(), end).toSeconds() / SECONDS_A_DAY);
    }

    private Promise.Displaced displaced(OrderLine line, List<LotId> ids, Room rush, double pairDays) {
        Pairs pairs = ids.stream().map(lot -> lots.get(lot).pairs()).reduce(Pairs.NONE, Pairs::plus);
        return new Promise.Displaced(
                line.id(),
                line.brand(),
                pairs,
                line.due(),
                QuotePromise.day(atelier.calendar(), latest(ids, rush.before())),
                QuotePromise.day(atelier.calendar(), latest(ids, rush.after())),
                pairDays);
    }

    private static Instant latest(List<LotId> ids, Map<LotId, Instant> ends) {
        return ids.stream().map(ends::get).max(Comparator.naturalOrder()).orElseThrow();
    }
}
