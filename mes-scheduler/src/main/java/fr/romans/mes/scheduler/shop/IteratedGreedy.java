package fr.romans.mes.scheduler.shop;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Permutation flow shop: iterated greedy over the order of the jobs (Ruiz and Stützle 2007), insertions judged all at once
 * (Taillard 1990).
 */
final class IteratedGreedy {

    private static final int TAKEN_OUT = 4;
    private static final double TEMPERATURE = 0.4;

    private final int n;
    private final int m;
    private final int[][] time;
    private final Random random;
    private final int[][] ends;
    private final int[][] rests;
    private final double warmth;
    private int bestPlace;

    IteratedGreedy(Problem p, Random random) {
        this.n = p.lots;
        this.m = p.units;
        this.random = random;
        time = new int[n][m];
        long sum = 0;
        for (int v = 0; v < p.jobs; v++) {
            time[p.lotOf[v]][p.unitsOf[v][0]] = (int) (p.workOn[v][0] / 60_000);
            sum += time[p.lotOf[v]][p.unitsOf[v][0]];
        }
        warmth = TEMPERATURE * sum / (n * m * 10.0);
        ends = new int[n + 2][m + 1];
        rests = new int[n + 2][m + 1];
    }

    int search(long rounds, BooleanSupplier isOver) {
        Integer[] byWork = new Integer[n];
        Arrays.setAll(byWork, i -> i);
        Arrays.sort(byWork, (a, b) -> Integer.compare(Arrays.stream(time[b]).sum(), Arrays.stream(time[a]).sum()));
        int[] current = new int[n];
        int value = 0;
        for (int i = 0; i < n; i++) {
            value = insertBest(current, i, byWork[i]);
        }
        value = improve(current, value);
        int best = value;
        int[] trial = new int[n];
        int[] out = new int[TAKEN_OUT];
        for (long round = 0; round < rounds && !isOver.getAsBoolean(); round++) {
            System.arraycopy(current, 0, trial, 0, n);
            int size = n;
            for (int i = 0; i < Math.min(TAKEN_OUT, n - 1); i++) {
                out[i] = takeOut(trial, size--, random.nextInt(size + 1));
            }
            int found = 0;
            for (int i = 0; i < Math.min(TAKEN_OUT, n - 1); i++) {
                found = insertBest(trial, size++, out[i]);
            }
            found = improve(trial, found);
            if (found <= value || random.nextDouble() < Math.exp((value - found) / warmth)) {
                System.arraycopy(trial, 0, current, 0, n);
                value = found;
                best = Math.min(best, value);
            }
        }
        return best;
    }

    private int improve(int[] sequence, int value) {
        int best = value;
        boolean isBetter = true;
        while (isBetter) {
            isBetter = false;
            for (int i = 0; i < n; i++) {
                int job = takeOut(sequence, n, random.nextInt(n));
                int found = insertBest(sequence, n - 1, job);
                isBetter |= found < best;
                best = Math.min(best, found);
            }
        }
        return best;
    }

    private static int takeOut(int[] sequence, int size, int at) {
        int job = sequence[at];
        System.arraycopy(sequence, at + 1, sequence, at, size - at - 1);
        return job;
    }

    /** Puts a job where the makespan of the first {@code size} and it is shortest. */
    private int insertBest(int[] sequence, int size, int job) {
        for (int i = 1; i <= size; i++) {
            int[] t = time[sequence[i - 1]];
            for (int k = 1; k <= m; k++) {
                ends[i][k] = Math.max(ends[i - 1][k], ends[i][k - 1]) + t[k - 1];
            }
        }
        Arrays.fill(rests[size + 1], 0);
        for (int i = size; i >= 1; i--) {
            int[] t = time[sequence[i - 1]];
            rests[i][m] = rests[i + 1][m] + t[m - 1];
            for (int k = m - 1; k >= 1; k--) {
                rests[i][k] = Math.max(rests[i + 1][k], rests[i][k + 1]) + t[k - 1];
            }
        }
        int best = Integer.MAX_VALUE;
        int ties = 0;
        for (int i = 0; i <= size; i++) {
            int end = 0;
            int longest = 0;
            for (int k = 1; k <= m; k++) {
                end = Math.max(end, ends[i][k]) + time[job][k - 1];
                longest = Math.max(longest, end + rests[i + 1][k]);
            }
            if (longest < best) {
                best = longest;
                bestPlace = i;
                ties = 1;
            } else if (longest == best && random.nextInt(++ties) == 0) {
                bestPlace = i;
            }
        }
        System.arraycopy(sequence, bestPlace, sequence, bestPlace + 1, size - bestPlace);
        sequence[bestPlace] = job;
        return best;
    }
}
