package fr.romans.mes.core.product;

import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.ShoeSize;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /**
     * @param text as {@link #asText} writes it
     * @throws IllegalArgumentException when it is no size run; the message says what is expected
     */
    public static SizeRun parse(String text) {
        var pairsBySize = new TreeMap<ShoeSize, Pairs>();
        if (!text.isBlank()) {
            for (String part : text.strip().split(" +")) {
                String[] sizeAndPairs = part.split(":", -1);
                if (sizeAndPairs.length != 2 || !sizeAndPairs[1].matches("\\d{1,6}")) {
                    throw new IllegalArgumentException(
                            "'" + text + "' is no size run: write size:pairs, parted by spaces, such as '37:4 38.5:6'");
                }
                pairsBySize.merge(
                        ShoeSize.parse(sizeAndPairs[0]), Pairs.of(Integer.parseInt(sizeAndPairs[1])), Pairs::plus);
            }
        }
        return new SizeRun(pairsBySize);
    }

    /** The run on one line, for tables and messages: {@code 37:4 38.5:6}. */
    public String asText() {
        return pairsBySize.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue().count())
                .collect(Collectors.joining(" "));
    }

    public Pairs total() {
        return pairsBySize.values().stream().reduce(Pairs.NONE, Pairs::plus);
    }

    public Pairs of(ShoeSize size) {
        return pairsBySize.getOrDefault(size, Pairs.NONE);
    }
}
