package fr.romans.mes.scheduler.translate;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.core.planning.LastHold;
import fr.romans.mes.core.planning.LastStock;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.ShoeSize;
import fr.romans.mes.scheduler.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lasts of one model and size become a cell with a capacity. Several holds of a lot become one, from the first taking to
 * the last giving back: never too optimistic, and lots cannot wait for each other in a ring.
 */
final class LastsTranslator {

    private record Last(LastModelId model, ShoeSize size) {}

    private final PlanningSnapshot snapshot;
    private final List<PlannableLot> lots;
    private final Map<Last, Integer> cells = new HashMap<>();
    private final List<Integer> owned = new ArrayList<>();

    LastsTranslator(PlanningSnapshot snapshot, List<PlannableLot> lots) {
        this.snapshot = snapshot;
        this.lots = lots;
    }

    void translate(Problem p) {
        for (LastStock stock : snapshot.lasts()) {
            int cell = cell(new Last(stock.model(), stock.size()));
            owned.set(cell, owned.get(cell) + stock.owned().count());
        }
        for (int l = 0; l < p.lots; l++) {
            hold(p, l);
        }
        p.cells = owned.size();
        p.owned = owned.stream().mapToInt(Integer::intValue).toArray();
    }

    private int cell(Last last) {
        return cells.computeIfAbsent(last, unknown -> {
            owned.add(0);
            return owned.size() - 1;
        });
    }

    private void hold(Problem p, int l) {
        PlannableLot lot = lots.get(l);
        Map<JobOrderId, Integer> index = new HashMap<>();
        for (PlannableJobOrder job : lot.jobOrders()) {
            index.put(job.id(), p.firstJob[l] + index.size());
        }
        var needs = new TreeMap<Integer, Integer>();
        int from = Integer.MAX_VALUE;
        int until = NONE;
        boolean isEndless = false;
        for (LastHold hold : lot.lastHolds()) {
            hold.pairs().pairsBySize().forEach(
                    (size, pairs) -> needs.merge(cell(new Last(hold.model(), size)), pairs.count(), Integer::sum));
            from = Math.min(from, hold.fromStartOf() == null ? NONE : index.getOrDefault(hold.fromStartOf(), NONE));
            Integer last = hold.untilStartOf() == null ? null : index.get(hold.untilStartOf());
            isEndless |= last == null;
            until = last == null ? until : Math.max(until, last);
        }
        p.cellsOf[l] = needs.keySet().stream().mapToInt(Integer::intValue).toArray();
        p.needOf[l] = needs.values().stream().mapToInt(Integer::intValue).toArray();
        p.holdFrom[l] = from == Integer.MAX_VALUE ? NONE : from;
        p.holdUntil[l] = isEndless ? NONE : until;
    }
}
