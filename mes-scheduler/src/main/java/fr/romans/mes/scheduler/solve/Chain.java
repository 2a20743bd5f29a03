package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import java.util.Arrays;

/** Who comes before and after whom on each unit, or with each operator. */
final class Chain {

    final int[] previous;
    final int[] next;
    final int[] last;
    final int[] first;

    Chain(int jobs, int resources) {
        previous = new int[jobs];
        next = new int[jobs];
        last = new int[resources];
        first = new int[resources];
    }

    void clear() {
        Arrays.fill(previous, NONE);
        Arrays.fill(next, NONE);
        Arrays.fill(last, NONE);
        Arrays.fill(first, NONE);
    }

    /** @param before NONE to become the first */
    void insertAfter(int before, int j, int resource) {
        int after = before == NONE ? first[resource] : next[before];
        previous[j] = before;
        next[j] = after;
        if (before == NONE) {
            first[resource] = j;
        } else {
            next[before] = j;
        }
        if (after == NONE) {
            last[resource] = j;
        } else {
            previous[after] = j;
        }
    }

    void remove(int j, int resource) {
        int before = previous[j];
        int after = next[j];
        if (before == NONE) {
            first[resource] = after;
        } else {
            next[before] = after;
        }
        if (after == NONE) {
            last[resource] = before;
        } else {
            previous[after] = before;
        }
        previous[j] = NONE;
        next[j] = NONE;
    }

    /** Finds the place for a new position; {@code position} still holds the old ones. */
    void reposition(int j, int resource, int to, int[] position) {
        int before = previous[j];
        if (to < position[j]) {
            while (before != NONE && position[before] >= to) {
                before = previous[before];
            }
        } else {
            int after = next[j];
            before = previous[j];
            boolean moved = false;
            while (after != NONE && position[after] <= to) {
                before = after;
                after = next[after];
                moved = true;
            }
            if (!moved) {
                return;
            }
        }
        if (before == previous[j]) {
            return;
        }
        remove(j, resource);
        insertAfter(before, j, resource);
    }

    /** What follows from a on goes to b's resource, and from b on to a's; either is NONE where nothing follows. */
    void crossTails(int a, int resourceOfA, int b, int resourceOfB) {
        int beforeA = a == NONE ? last[resourceOfA] : previous[a];
        int beforeB = b == NONE ? last[resourceOfB] : previous[b];
        int lastA = last[resourceOfA];
        int lastB = last[resourceOfB];
        join(beforeA, b, resourceOfA);
        join(beforeB, a, resourceOfB);
        last[resourceOfA] = b == NONE ? beforeA : lastB;
        last[resourceOfB] = a == NONE ? beforeB : lastA;
    }

    private void join(int before, int after, int resource) {
        if (before == NONE) {
            first[resource] = after;
        } else {
            next[before] = after;
        }
        if (after != NONE) {
            previous[after] = before;
        }
    }
}
