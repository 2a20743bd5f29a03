package fr.romans.mes.simulators.scenario;

import fr.romans.mes.simulators.orderbook.BookLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A lot on its way through the floor. */
final class FloorLot {

    final long number;
    final BookLine line;
    final FloorPlan.Style style;
    final SortedMap<Integer, Integer> sizes;
    int step;

    FloorLot(long number, BookLine line, FloorPlan.Style style, SortedMap<Integer, Integer> sizes) {
        this.number = number;
        this.line = line;
        this.style = style;
        this.sizes = new TreeMap<>(sizes);
    }

    /** Full trolleys of neighbouring sizes, and what is left over. */
    static List<SortedMap<Integer, Integer>> loads(SortedMap<Integer, Integer> run, int most) {
        List<SortedMap<Integer, Integer>> loads = new ArrayList<>();
        int loaded = 0;
        for (Map.Entry<Integer, Integer> size : run.entrySet()) {
            for (int pair = 0; pair < size.getValue(); pair++) {
                if (loaded % most == 0) {
                    loads.add(new TreeMap<>());
                }
                loads.get(loads.size() - 1).merge(size.getKey(), 1, Integer::sum);
                loaded++;
            }
        }
        return loads;
    }

    int pairs() {
        return sizes.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isDone() {
        return step >= style.steps().size() || sizes.isEmpty();
    }

    FloorPlan.Step current() {
        return style.steps().get(step);
    }

    void lose(int size) {
        sizes.computeIfPresent(size, (which, pairs) -> pairs == 1 ? null : pairs - 1);
    }
}
