package fr.romans.mes.simulators.orderbook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A line of an order book.
 *
 * @param pairsBySize pairs by size in half points; no zeros
 */
public record BookLine(
        String order,
        int line,
        String brand,
        String style,
        OrderKind kind,
        LocalDate release,
        LocalDate due,
        int priority,
        SortedMap<Integer, Integer> pairsBySize) {

    public BookLine {
        pairsBySize = Collections.unmodifiableSortedMap(new TreeMap<>(pairsBySize));
    }

    public int pairs() {
        return pairsBySize.values().stream().mapToInt(Integer::intValue).sum();
    }
}
