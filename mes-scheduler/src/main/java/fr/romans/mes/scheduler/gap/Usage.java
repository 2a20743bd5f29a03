package fr.romans.mes.scheduler.gap;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.WorkCalendar;
import java.util.Map;
import java.util.TreeMap;

/** How much of a capacity is in use when: lasts of a model and size, or places of an unattended post. */
final class Usage {

    private final int capacity;
    /** In use from this time on, until the next entry. */
    private final TreeMap<Integer, Integer> inUse = new TreeMap<>(Map.of(Integer.MIN_VALUE, 0));

    Usage(int capacity) {
        this.capacity = capacity;
    }

    /** @param number negative to take it back */
    void add(int from, int until, int number) {
        if (from >= until) {
            return;
        }
        inUse.put(until, inUse.floorEntry(until).getValue());
        inUse.put(from, inUse.floorEntry(from).getValue());
        inUse.subMap(from, until).replaceAll((time, before) -> before + number);
    }

    /** When there is room again for so many after the last moment in the stretch without; NONE when there is room throughout. */
    int fullUntil(int from, int until, int number) {
        Map.Entry<Integer, Integer> step = inUse.lowerEntry(until);
        int after = NONE;
        while (step != null && step.getValue() + number <= capacity) {
            if (step.getKey() <= from) {
                return NONE;
            }
            step = inUse.lowerEntry(step.getKey());
        }
        if (step != null) {
            Integer next = inUse.higherKey(step.getKey());
            while (next != null && inUse.get(next) + number > capacity) {
                next = inUse.higherKey(next);
            }
            after = next == null ? WorkCalendar.NEVER : next;
        }
        return after;
    }
}
