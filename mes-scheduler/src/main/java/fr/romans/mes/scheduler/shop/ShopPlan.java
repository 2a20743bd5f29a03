package fr.romans.mes.scheduler.shop;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.Arrays;

/** A plan of a shop as a disjunctive graph: who follows whom on each machine, with heads and tails. */
final class ShopPlan {

    final Problem p;
    final int n;
    final int[] machine;
    final int[] time;
    final int[] previous;
    final int[] next;
    final int[] first;
    final int[] head;
    /** Longest way from the end of an operation to the end of all. */
    final int[] tail;
    final int[] order;
    int makespan;
    private final int[] waits;
    private final int[] position;
    private final int[] keptHead;
    private final int[] keptTail;
    private int keptMakespan;
    private int out;
    private int outBefore;
    private int outTime;

    ShopPlan(Problem p) {
        this.p = p;
        this.n = p.jobs;
        machine = new int[n];
        time = new int[n];
        previous = new int[n];
        next = new int[n];
        first = new int[p.units];
        head = new int[n];
        tail = new int[n];
        order = new int[n];
        waits = new int[n];
        position = new int[n];
        keptHead = new int[n];
        keptTail = new int[n];
    }

    int timeOn(int v, int alternative) {
        return (int) (p.workOn[v][alternative] / 60_000);
    }

    int jobBefore(int v) {
        return p.isFirst(v) ? NONE : v - 1;
    }

    int jobAfter(int v) {
        return p.isLast(v) ? NONE : v + 1;
    }

    /** @param sequence all operations, each after its predecessors
     *  @param choice   index of the alternative machine of each */
    void load(int[] sequence, int[] choice) {
        int[] last = new int[p.units];
        Arrays.fill(last, NONE);
        Arrays.fill(first, NONE);
        for (int v : sequence) {
            int m = p.unitsOf[v][choice[v]];
            machine[v] = m;
            time[v] = timeOn(v, choice[v]);
            previous[v] = last[m];
            next[v] = NONE;
            if (last[m] == NONE) {
                first[m] = v;
            } else {
                next[last[m]] = v;
            }
            last[m] = v;
        }
        evaluate();
    }

    int[] choices() {
        int[] choice = new int[n];
        for (int v = 0; v < n; v++) {
            while (p.unitsOf[v][choice[v]] != machine[v]) {
                choice[v]++;
            }
        }
        return choice;
    }

    void remove(int v) {
        if (previous[v] == NONE) {
            first[machine[v]] = next[v];
        } else {
            next[previous[v]] = next[v];
        }
        if (next[v] != NONE) {
            previous[next[v]] = previous[v];
        }
        previous[v] = NONE;
        next[v] = NONE;
    }

    void insertAfter(int before, int v, int m) {
        int after = before == NONE ? first[m] : next[before];
        machine[v] = m;
        previous[v] = before;
        next[v] = after;
        if (before == NONE) {
            first[m] = v;
        } else {
            next[before] = v;
        }
        if (after != NONE) {
            previous[after] = v;
        }
    }

    /** Heads, tails and makespan; false when the order has a cycle. */
    boolean evaluate() {
        int done = 0;
        int queued = 0;
        for (int v = 0; v < n; v++) {
            waits[v] = (p.isFirst(v) ? 0 : 1) + (previous[v] == NONE ? 0 : 1);
            if (waits[v] == 0) {
                order[queued++] = v;
            }
        }
        makespan = 0;
        while (done < queued) {
            int v = order[done++];
            head[v] = headOf(v);
            makespan = Math.max(makespan, head[v] + time[v]);
            if (!p.isLast(v) && --waits[v + 1] == 0) {
                order[queued++] = v + 1;
            }
            if (next[v] != NONE && --waits[next[v]] == 0) {
                order[queued++] = next[v];
            }
        }
        if (queued < n) {
            return false;
        }
        for (int i = n - 1; i >= 0; i--) {
            position[order[i]] = i;
            tail[order[i]] = tailOf(order[i]);
        }
        return true;
    }

    private int headOf(int v) {
        int h = p.isFirst(v) ? 0 : head[v - 1] + time[v - 1];
        return previous[v] == NONE ? h : Math.max(h, head[previous[v]] + time[previous[v]]);
    }

    private int tailOf(int v) {
        int t = p.isLast(v) ? 0 : time[v + 1] + tail[v + 1];
        return next[v] == NONE ? t : Math.max(t, time[next[v]] + tail[next[v]]);
    }

    /** Takes an operation off its machine for a look at the plan without it; what is left keeps its order. Undone by {@link #putBack}. */
    int takeOut(int v) {
        System.arraycopy(head, 0, keptHead, 0, n);
        System.arraycopy(tail, 0, keptTail, 0, n);
        keptMakespan = makespan;
        out = v;
        outBefore = previous[v];
        outTime = time[v];
        remove(v);
        time[v] = 0;
        for (int i = position[v]; i < n; i++) {
            head[order[i]] = headOf(order[i]);
        }
        for (int i = position[v]; i >= 0; i--) {
            tail[order[i]] = tailOf(order[i]);
        }
        int without = 0;
        for (int lot = 0; lot < p.lots; lot++) {
            int last = p.lastJob(lot);
            without = Math.max(without, head[last] + time[last]);
        }
        return without;
    }

    void putBack() {
        time[out] = outTime;
        insertAfter(outBefore, out, machine[out]);
        System.arraycopy(keptHead, 0, head, 0, n);
        System.arraycopy(keptTail, 0, tail, 0, n);
        makespan = keptMakespan;
    }

    /** Whether another one comes later on the same machine. */
    boolean isAfter(int v, int other) {
        for (int w = next[v]; w != NONE; w = next[w]) {
            if (w == other) {
                return true;
            }
        }
        return false;
    }

    boolean isCritical(int v) {
        return head[v] + time[v] + tail[v] == makespan;
    }
}
