package fr.romans.mes.scheduler.shop;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Tabu search on the critical path. Within a block, operations go right behind its last or right before its first one, and
 * these two go inside (the N7 neighbourhood of Zhang et al. 2007, judged by heads and tails of the stretch, Balas and
 * Vazacopoulos 1998); where several machines may do an operation, a critical one is taken out and put in elsewhere
 * (Mastrolilli and Gambardella 2000).
 */
final class TabuSearch {

    private final ShopPlan s;
    private final Problem p;
    private final Random random;
    private final boolean isFlexible;
    private final int[] tabuArc;
    private final int[] tabuMachine;
    private final int[] path;
    private final int[] stretch;
    private final int[] newHead;
    private final int[] newTail;
    private final int tenure;
    private int iteration;

    private int moveNode;
    private int moveAfter;
    private int moveMachine;
    private int moveChoice;
    private int moveValue;
    private int ties;
    private int anyCount;
    private int anyNode;
    private int anyAfter;
    private int bestMakespan;

    TabuSearch(ShopPlan plan, Random random) {
        this.s = plan;
        this.p = plan.p;
        this.random = random;
        boolean flexible = false;
        for (int[] units : p.unitsOf) {
            flexible |= units.length > 1;
        }
        isFlexible = flexible;
        tabuArc = new int[s.n * s.n];
        tabuMachine = new int[s.n * p.units];
        path = new int[s.n];
        stretch = new int[s.n];
        newHead = new int[s.n];
        newTail = new int[s.n];
        tenure = 10 + p.lots / p.units;
    }

    /** Searches from the loaded plan until so many iterations brought nothing; the best order and machines are returned. */
    Elite search(int patience, int goal, BooleanSupplier isOver) {
        java.util.Arrays.fill(tabuArc, 0);
        java.util.Arrays.fill(tabuMachine, 0);
        iteration = 0;
        bestMakespan = s.makespan;
        Elite best = Elite.of(s);
        int idle = 0;
        while (idle++ < patience && bestMakespan > goal && ((iteration & 63) != 0 || !isOver.getAsBoolean())) {
            iteration++;
            if (!step()) {
                break;
            }
            if (s.makespan < bestMakespan) {
                bestMakespan = s.makespan;
                best = Elite.of(s);
                idle = 0;
            }
        }
        return best;
    }

    private boolean step() {
        int length = criticalPath();
        moveNode = NONE;
        moveValue = Integer.MAX_VALUE;
        anyCount = 0;
        for (int from = 0; from < length; ) {
            int to = from;
            while (to + 1 < length && s.machine[path[to + 1]] == s.machine[path[from]]) {
                to++;
            }
            block(from, to);
            from = to + 1;
        }
        if (isFlexible) {
            for (int i = 0; i < length; i++) {
                elsewhere(path[i]);
            }
        }
        if (moveNode == NONE) {
            if (anyCount == 0) {
                return false;
            }
            moveNode = anyNode;
            moveAfter = anyAfter;
            moveMachine = s.machine[anyNode];
            moveChoice = NONE;
        }
        apply();
        return true;
    }

    private int criticalPath() {
        int v = NONE;
        int seen = 0;
        for (int i = 0; i < s.n; i++) {
            if (s.head[i] == 0 && s.isCritical(i) && random.nextInt(++seen) == 0) {
                v = i;
            }
        }
        int length = 0;
        while (v != NONE) {
            path[length++] = v;
            int byMachine = s.next[v];
            int byJob = s.jobAfter(v);
            boolean machineIsCritical = byMachine != NONE && s.isCritical(byMachine) && s.head[byMachine] == s.head[v] + s.time[v];
            boolean jobIsCritical = byJob != NONE && s.isCritical(byJob) && s.head[byJob] == s.head[v] + s.time[v];
            if (machineIsCritical && jobIsCritical) {
                v = random.nextBoolean() ? byMachine : byJob;
            } else {
                v = machineIsCritical ? byMachine : jobIsCritical ? byJob : NONE;
            }
        }
        return length;
    }

    private void block(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (i < to) {
                forward(path[i], path[to]);
            }
            if (i > from) {
                backward(path[i], path[from]);
            }
            if (i > from && i < to) {
                forward(path[from], path[i]);
                backward(path[to], path[i]);
            }
        }
    }

    /** u goes right behind v, which follows it on its machine. */
    private void forward(int u, int v) {
        int after = s.jobAfter(u);
        if (after == v || after != NONE && s.time[v] + s.tail[v] < s.time[after] + s.tail[after]) {
            return;
        }
        int count = 0;
        boolean isTabu = false;
        for (int w = s.next[u]; ; w = s.next[w]) {
            stretch[count++] = w;
            isTabu |= tabuArc[w * s.n + u] > iteration;
            if (w == v) {
                break;
            }
        }
        stretch[count++] = u;
        offer(u, v, judged(count, s.previous[u], s.next[v]), isTabu);
    }

    /** v goes right before u, which precedes it on its machine. */
    private void backward(int v, int u) {
        int before = s.jobBefore(v);
        if (before == u || before != NONE && s.head[u] + s.time[u] < s.head[before] + s.time[before]) {
            return;
        }
        stretch[0] = v;
        int count = 1;
        boolean isTabu = false;
        for (int w = u; w != v; w = s.next[w]) {
            stretch[count++] = w;
            isTabu |= tabuArc[v * s.n + w] > iteration;
        }
        offer(v, s.previous[u], judged(count, s.previous[u], s.next[v]), isTabu);
    }

    private int judged(int count, int before, int after) {
        int free = before == NONE ? 0 : s.head[before] + s.time[before];
        for (int i = 0; i < count; i++) {
            int w = stretch[i];
            int job = s.jobBefore(w);
            int h = job == NONE ? free : Math.max(free, s.head[job] + s.time[job]);
            newHead[i] = h;
            free = h + s.time[w];
        }
        int rest = after == NONE ? 0 : s.time[after] + s.tail[after];
        int longest = 0;
        for (int i = count - 1; i >= 0; i--) {
            int w = stretch[i];
            int job = s.jobAfter(w);
            int t = job == NONE ? rest : Math.max(rest, s.time[job] + s.tail[job]);
            longest = Math.max(longest, newHead[i] + s.time[w] + t);
            rest = t + s.time[w];
        }
        return longest;
    }

    private void offer(int v, int after, int value, boolean isTabu) {
        if (random.nextInt(++anyCount) == 0) {
            anyNode = v;
            anyAfter = after;
        }
        if (isTabu && value >= bestMakespan) {
            return;
        }
        take(v, after, s.machine[v], NONE, value);
    }

    private void take(int v, int after, int m, int choice, int value) {
        if (value > moveValue) {
            return;
        }
        ties = value < moveValue ? 1 : ties + 1;
        if (ties == 1 || random.nextInt(ties) == 0) {
            moveNode = v;
            moveAfter = after;
            moveMachine = m;
            moveChoice = choice;
            moveValue = value;
        }
    }

    /** Takes a critical operation out and judges its places on all other machines that can do it. */
    private void elsewhere(int v) {
        if (p.unitsOf[v].length < 2) {
            return;
        }
        int home = s.machine[v];
        int before = s.previous[v];
        int makespan = s.makespan;
        s.remove(v);
        int time = s.time[v];
        s.time[v] = 0;
        s.evaluate();
        int without = s.makespan;
        int job = s.jobBefore(v);
        int after = s.jobAfter(v);
        int ready = job == NONE ? 0 : s.head[job] + s.time[job];
        int rest = after == NONE ? 0 : s.time[after] + s.tail[after];
        for (int k = 0; k < p.unitsOf[v].length; k++) {
            int m = p.unitsOf[v][k];
            if (m != home) {
                places(v, k, m, job, after, ready, rest, without);
            }
        }
        s.time[v] = time;
        s.insertAfter(before, v, home);
        s.evaluate();
        s.makespan = makespan;
    }

    private void places(int v, int k, int m, int job, int after, int ready, int rest, int without) {
        int time = s.timeOn(v, k);
        boolean isTabu = tabuMachine[v * p.units + m] > iteration;
        for (int x = NONE, y = s.first[m]; ; x = y, y = s.next[y]) {
            boolean isBehind = x == NONE || after == NONE || x != after && s.tail[x] + s.time[x] > s.tail[after];
            boolean isAhead = y == NONE || job == NONE || y != job && s.head[y] + s.time[y] > s.head[job];
            if (!isBehind) {
                // x may follow the job's next operation, so would all that come after it
                return;
            }
            if (isAhead) {
                int h = x == NONE ? ready : Math.max(ready, s.head[x] + s.time[x]);
                int t = y == NONE ? rest : Math.max(rest, s.time[y] + s.tail[y]);
                int value = Math.max(without, h + time + t);
                if (!isTabu || value < bestMakespan) {
                    take(v, x, m, k, value);
                }
            }
            if (y == NONE) {
                return;
            }
        }
    }

    private void apply() {
        int v = moveNode;
        int oldBefore = s.previous[v];
        int oldMachine = s.machine[v];
        int oldTime = s.time[v];
        int until = iteration + tenure + random.nextInt(Math.max(1, tenure * 2 / 5 + 1));
        if (moveChoice != NONE) {
            tabuMachine[v * p.units + s.machine[v]] = until + random.nextInt(10);
            s.remove(v);
            s.time[v] = s.timeOn(v, moveChoice);
            s.insertAfter(moveAfter, v, moveMachine);
        } else {
            boolean isForward = moveAfter != NONE && isAfter(v, moveAfter);
            if (isForward) {
                for (int w = s.next[v]; ; w = s.next[w]) {
                    tabuArc[v * s.n + w] = until;
                    if (w == moveAfter) {
                        break;
                    }
                }
            } else {
                for (int w = s.previous[v]; w != moveAfter; w = s.previous[w]) {
                    tabuArc[w * s.n + v] = until;
                }
            }
            s.remove(v);
            s.insertAfter(moveAfter, v, moveMachine);
        }
        if (!s.evaluate()) {
            // only where operations take no time the conditions can let a cycle through
            s.remove(v);
            s.time[v] = oldTime;
            s.insertAfter(oldBefore, v, oldMachine);
            s.evaluate();
        }
    }

    private boolean isAfter(int v, int other) {
        for (int w = s.next[v]; w != NONE; w = s.next[w]) {
            if (w == other) {
                return true;
            }
        }
        return false;
    }
}
