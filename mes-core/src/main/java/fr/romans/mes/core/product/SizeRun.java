package fr.romans.mes.core.product;

import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ShoeSize;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pairs by size (grille de pointures); sizes without pairs are left out, sorted by size. */
public record SizeRun(SortedMap<ShoeSize, Pairs> pairsBySize) {

    public SizeRun {
        var kept = new TreeMap<ShoeSize, Pairs>();
        pairsBySize.forEach((size, pairs) -> {
            if (!pairs.isNone()) {
                kept.put(size, pairs);
            }
        });
        pairsBySize = Collections.unmodifiableSortedMap(kept);
    }

    public static SizeRun of(Map<ShoeSize, Pairs> pairsBySize) {
        return new SizeRun(new TreeMap<>(pairsBySize));
    }

    public Pairs total() {
        return pairsBySize.values().stream().reduce(Pairs.NONE, Pairs::plus);
    }

    public Pairs of(ShoeSize size) {
        return pairsBySize.getOrDefault(size, Pairs.NONE);
    }
}
