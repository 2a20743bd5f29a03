package fr.romans.mes.core.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts what goes into one statement: it takes 65,535 parameters at most, and a long one is slow to plan. */
public final class Chunks {

    private static final int LONGEST = 1000;

    private Chunks() {}

    /** @return the distinct elements in order, in lists of at most 1,000; no list for no element */
    public static <T> List<List<T>> of(Collection<T> all) {
        return of(all, LONGEST);
    }

    static <T> List<List<T>> of(Collection<T> all, int longest) {
        var chunks = new ArrayList<List<T>>();
        List<T> distinct = all.stream().distinct().toList();
        for (int from = 0; from < distinct.size(); from += longest) {
            chunks.add(distinct.subList(from, Math.min(distinct.size(), from + longest)));
        }
        return chunks;
    }
}
