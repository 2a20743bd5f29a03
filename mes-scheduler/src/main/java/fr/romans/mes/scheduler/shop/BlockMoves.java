package fr.romans.mes.scheduler.shop;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

/**
 * Within a critical block, operations go right behind its last or right before its first one, and these two go inside (the N7
 * neighbourhood of Zhang et al. 2007), judged by heads and tails of the stretch (Balas and Vazacopoulos 1998).
 */
final class BlockMoves {

    private final ShopPlan s;
    private final CriticalPath path;
    private final TabuList tabu;
    private final Choice choice;
    private final int[] stretch;
    private final int[] newHead;

    BlockMoves(ShopPlan plan, CriticalPath path, TabuList tabu, Choice choice) {
        this.s = plan;
        this.path = path;
        this.tabu = tabu;
        this.choice = choice;
        stretch = new int[plan.n];
        newHead = new int[plan.n];
    }

    /** @param best makespan below which a tabu does not count */
    void offer(int best) {
        for (int from = 0; from < path.length; ) {
            int to = path.blockEnd(from);
            block(from, to, best);
            from = to + 1;
        }
    }

    private void block(int from, int to, int best) {
        int[] v = path.operations;
        for (int i = from; i <= to; i++) {
            if (i < to) {
                forward(v[i], v[to], best);
            }
            if (i > from) {
                backward(v[i], v[from], best);
            }
            if (i > from && i < to) {
                forward(v[from], v[i], best);
                backward(v[to], v[i], best);
            }
        }
    }

    /** u goes right behind v, which follows it on its machine. */
    private void forward(int u, int v, int best) {
        int after = s.jobAfter(u);
        if (after == v || after != NONE && s.time[v] + s.tail[v] < s.time[after] + s.tail[after]) {
            return;
        }
        int count = 0;
        boolean isTabu = false;
        for (int w = s.next[u]; ; w = s.next[w]) {
            stretch[count++] = w;
            isTabu |= tabu.isOrderForbidden(w, u);
            if (w == v) {
                break;
            }
        }
        stretch[count++] = u;
        offer(u, v, judged(count, s.previous[u], s.next[v]), isTabu, best);
    }

    /** v goes right before u, which precedes it on its machine. */
    private void backward(int v, int u, int best) {
        int before = s.jobBefore(v);
        if (before == u || before != NONE && s.head[u] + s.time[u] < s.head[before] + s.time[before]) {
            return;
        }
        stretch[0] = v;
        int count = 1;
        boolean isTabu = false;
        for (int w = u; w != v; w = s.next[w]) {
            stretch[count++] = w;
            isTabu |= tabu.isOrderForbidden(v, w);
        }
        offer(v, s.previous[u], judged(count, s.previous[u], s.next[v]), isTabu, best);
    }

    /** Longest way through the stretch in its new order. */
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

    private void offer(int v, int after, int makespan, boolean isTabu, int best) {
        choice.remember(v, after);
        if (!isTabu || makespan < best) {
            choice.offer(v, after, s.machine[v], NONE, makespan);
        }
    }
}
