package fr.romans.mes.scheduler.shop;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Tabu searches from a small population of plans; new starts lie between two of its members (path relinking, after Peng,
 * Lü and Cheng 2015), or anew at random when the population has become one family.
 */
final class MakespanSearch {

    private static final int MEMBERS = 8;
    private static final int PATIENCE = 12_000;
    private static final int PATIENCE_FLEXIBLE = 1_500;

    private final Problem p;
    private final Random random;
    private final ShopPlan plan;
    private final TabuSearch tabu;
    private final int patience;
    private final int bound;

    MakespanSearch(Problem p, Random random) {
        this.p = p;
        this.random = random;
        this.plan = new ShopPlan(p);
        this.tabu = new TabuSearch(plan, random);
        boolean isFlexible = Arrays.stream(p.unitsOf).anyMatch(units -> units.length > 1);
        this.patience = isFlexible ? PATIENCE_FLEXIBLE : PATIENCE;
        this.bound = lowerBound();
    }

    /** @param rounds tabu searches at most */
    Elite search(long rounds, BooleanSupplier isOver) {
        var members = new ArrayList<Elite>();
        Elite best = null;
        for (long round = 0; round < rounds; round++) {
            if (members.size() < MEMBERS) {
                start();
            } else {
                between(members.get(random.nextInt(MEMBERS)), members.get(random.nextInt(MEMBERS)));
            }
            Elite found = tabu.search(patience, bound, isOver);
            best = best == null || found.makespan() < best.makespan() ? found : best;
            if (best.makespan() <= bound || isOver.getAsBoolean()) {
                return best;
            }
            admit(members, found, isOver);
        }
        return best == null ? Elite.of(plan) : best;
    }

    private void admit(List<Elite> members, Elite found, BooleanSupplier isOver) {
        boolean isKnown = members.stream().anyMatch(one -> one.makespan() == found.makespan()
                && Arrays.equals(one.choice(), found.choice()) && distance(one, found) < p.jobs / 10);
        if (members.size() < MEMBERS) {
            members.add(found);
            return;
        }
        int worst = 0;
        for (int i = 1; i < MEMBERS; i++) {
            worst = members.get(i).makespan() > members.get(worst).makespan() ? i : worst;
        }
        if (!isKnown && found.makespan() <= members.get(worst).makespan()) {
            members.set(worst, found);
        } else if (isKnown && random.nextInt(4) == 0) {
            start();
            members.set(worst, tabu.search(patience, bound, isOver));
        }
    }

    private int distance(Elite a, Elite b) {
        int[] place = places(b);
        int different = 0;
        for (int i = 0; i < a.sequence().length; i++) {
            different += Math.abs(place[a.sequence()[i]] - i) > p.units ? 1 : 0;
        }
        return different;
    }

    private static int[] places(Elite elite) {
        int[] place = new int[elite.sequence().length];
        for (int i = 0; i < place.length; i++) {
            place[elite.sequence()[i]] = i;
        }
        return place;
    }

    private void between(Elite a, Elite b) {
        if (a == b) {
            start();
            return;
        }
        double share = 0.3 + 0.4 * random.nextDouble();
        int[] placeA = places(a);
        int[] placeB = places(b);
        long[] keys = new long[p.jobs];
        int[] choice = new int[p.jobs];
        for (int v = 0; v < p.jobs; v++) {
            long key = (long) (1000 * (placeA[v] * (1 - share) + placeB[v] * share));
            keys[v] = key << 20 | v;
            choice[v] = random.nextDouble() < share ? b.choice()[v] : a.choice()[v];
        }
        Arrays.sort(keys);
        plan.load(Arrays.stream(keys).mapToInt(key -> (int) (key & 0xFFFFF)).toArray(), choice);
    }

    /** Random dispatching by most work left, on the machine that is soonest done. */
    private void start() {
        int[] next = new int[p.lots];
        int[] jobFree = new int[p.lots];
        int[] machineFree = new int[p.units];
        int[] sequence = new int[p.jobs];
        int[] choice = new int[p.jobs];
        long[] left = new long[p.lots];
        for (int v = 0; v < p.jobs; v++) {
            left[p.lotOf[v]] += p.workOn[v][0];
        }
        for (int i = 0; i < p.jobs; i++) {
            int lot = -1;
            double best = Double.MAX_VALUE;
            for (int l = 0; l < p.lots; l++) {
                int v = p.firstJob[l] + next[l];
                if (v > p.lastJob(l)) {
                    continue;
                }
                double value = jobFree[l] - left[l] / 60_000.0 * random.nextDouble() + random.nextInt(20);
                if (value < best) {
                    best = value;
                    lot = l;
                }
            }
            int v = p.firstJob[lot] + next[lot]++;
            int soonest = Integer.MAX_VALUE;
            for (int k = 0; k < p.unitsOf[v].length; k++) {
                int end = Math.max(jobFree[lot], machineFree[p.unitsOf[v][k]]) + plan.timeOn(v, k);
                if (end < soonest || end == soonest && random.nextBoolean()) {
                    soonest = end;
                    choice[v] = k;
                }
            }
            jobFree[lot] = soonest;
            machineFree[p.unitsOf[v][choice[v]]] = soonest;
            left[lot] -= p.workOn[v][0];
            sequence[i] = v;
        }
        plan.load(sequence, choice);
    }

    /** No plan is shorter than its longest job, or than the work that only one machine can do between head and tail. */
    private int lowerBound() {
        int bound = 0;
        long[] load = new long[p.units];
        int[] soonest = new int[p.units];
        int[] least = new int[p.units];
        Arrays.fill(soonest, Integer.MAX_VALUE);
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int lot = 0; lot < p.lots; lot++) {
            int length = 0;
            for (int v = p.firstJob[lot]; v <= p.lastJob(lot); v++) {
                length += shortest(v);
            }
            bound = Math.max(bound, length);
            int before = 0;
            for (int v = p.firstJob[lot]; v <= p.lastJob(lot); v++) {
                if (p.unitsOf[v].length == 1) {
                    int m = p.unitsOf[v][0];
                    load[m] += shortest(v);
                    soonest[m] = Math.min(soonest[m], before);
                    least[m] = Math.min(least[m], length - before - shortest(v));
                }
                before += shortest(v);
            }
        }
        for (int m = 0; m < p.units; m++) {
            bound = load[m] == 0 ? bound : Math.max(bound, (int) load[m] + soonest[m] + least[m]);
        }
        return bound;
    }

    private int shortest(int v) {
        int least = Integer.MAX_VALUE;
        for (int k = 0; k < p.unitsOf[v].length; k++) {
            least = Math.min(least, plan.timeOn(v, k));
        }
        return least;
    }
}
