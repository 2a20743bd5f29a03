package fr.romans.mes.simulators.scenario;

import java.util.HashMap;
import java.util.Map;

/** The lasts that are free, by model and size. A lot that needs more of a size than exist takes all there are. */
final class LastRack {

    private final Map<String, Map<Integer, Integer>> owned;
    private final Map<String, Map<Integer, Integer>> free = new HashMap<>();
    private final Map<Long, Map<Integer, Integer>> held = new HashMap<>();

    LastRack(Map<String, Map<Integer, Integer>> owned) {
        this.owned = owned;
        owned.forEach((model, sizes) -> free.put(model, new HashMap<>(sizes)));
    }

    boolean suffices(FloorLot lot) {
        Map<Integer, Integer> there = free.getOrDefault(lot.style.last(), Map.of());
        return need(lot).entrySet().stream().allMatch(size -> there.getOrDefault(size.getKey(), 0) >= size.getValue());
    }

    void take(FloorLot lot) {
        Map<Integer, Integer> need = need(lot);
        need.forEach((size, pairs) -> free.get(lot.style.last()).merge(size, -pairs, Integer::sum));
        held.put(lot.number, need);
    }

    void giveBack(FloorLot lot) {
        Map<Integer, Integer> taken = held.remove(lot.number);
        if (taken != null) {
            taken.forEach((size, pairs) -> free.get(lot.style.last()).merge(size, pairs, Integer::sum));
        }
    }

    private Map<Integer, Integer> need(FloorLot lot) {
        Map<Integer, Integer> stock = owned.getOrDefault(lot.style.last(), Map.of());
        var need = new HashMap<Integer, Integer>();
        lot.sizes.forEach((size, pairs) -> need.put(size, Math.min(pairs, stock.getOrDefault(size, 0))));
        return need;
    }
}
