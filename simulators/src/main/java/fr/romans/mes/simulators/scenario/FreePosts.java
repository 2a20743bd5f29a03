package fr.romans.mes.simulators.scenario;

import fr.romans.mes.simulators.scenario.FloorPlan.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Posts with room for another lot. */
final class FreePosts {

    /** By operation, in the order of the plan. */
    private final Map<String, List<Unit>> able = new HashMap<>();
    private final Map<String, Integer> room = new HashMap<>();

    FreePosts(List<Unit> units) {
        for (Unit unit : units) {
            room.put(unit.id(), unit.lots());
            unit.operations().forEach(operation -> able.computeIfAbsent(operation, first -> new ArrayList<>()).add(unit));
        }
    }

    Stream<Unit> of(String operation) {
        return able.getOrDefault(operation, List.of()).stream().filter(unit -> room.get(unit.id()) > 0);
    }

    void take(Unit unit) {
        room.merge(unit.id(), -1, Integer::sum);
    }

    void giveBack(Unit unit) {
        room.merge(unit.id(), 1, Integer::sum);
    }
}
