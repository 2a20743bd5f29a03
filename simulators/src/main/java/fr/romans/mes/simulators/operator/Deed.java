package fr.romans.mes.simulators.operator;

import java.util.SortedMap;
import java.util.TreeMap;

/** What an operator does that a terminal reports. Counts are what came since the deed before. */
public sealed interface Deed {

    record Start() implements Deed {}

    /** @param scrap pairs by defect code */
    record Count(int good, SortedMap<String, Integer> scrap) implements Deed {
        public Count {
            scrap = new TreeMap<>(scrap);
        }
    }

    record Pause(String reason) implements Deed {}

    record Resume() implements Deed {}

    /** Pairs that were neither counted before nor scrapped here are good. */
    record Complete(SortedMap<String, Integer> scrap) implements Deed {
        public Complete {
            scrap = new TreeMap<>(scrap);
        }
    }

    record BreakDown(String reason) implements Deed {}

    record Repair(String reason) implements Deed {}
}
