package fr.romans.mes.scheduler.shop;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;

/**
 * Where several machines may do an operation, a critical one is taken out and put in elsewhere, at any place that cannot make
 * a cycle; judged by the plan without it (Mastrolilli and Gambardella 2000).
 */
final class MachineMoves {

    private final ShopPlan s;
    private final Problem p;
    private final CriticalPath path;
    private final TabuList tabu;
    private final Choice choice;

    MachineMoves(ShopPlan plan, CriticalPath path, TabuList tabu, Choice choice) {
        this.s = plan;
        this.p = plan.p;
        this.path = path;
        this.tabu = tabu;
        this.choice = choice;
    }

    /** @param best makespan below which a tabu does not count */
    void offer(int best) {
        for (int i = 0; i < path.length; i++) {
            if (p.unitsOf[path.operations[i]].length > 1) {
                elsewhere(path.operations[i], best);
            }
        }
    }

    private void elsewhere(int v, int best) {
        int home = s.machine[v];
        int without = s.takeOut(v);
        for (int k = 0; k < p.unitsOf[v].length; k++) {
            int m = p.unitsOf[v][k];
            if (m != home) {
                places(v, k, m, without, best);
            }
        }
        s.putBack();
    }

    private void places(int v, int k, int m, int without, int best) {
        int job = s.jobBefore(v);
        int after = s.jobAfter(v);
        int ready = job == NONE ? 0 : s.head[job] + s.time[job];
        int rest = after == NONE ? 0 : s.time[after] + s.tail[after];
        int time = s.timeOn(v, k);
        boolean isTabu = tabu.isMachineForbidden(v, m);
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
                int makespan = Math.max(without, h + time + t);
                if (!isTabu || makespan < best) {
                    choice.offer(v, x, m, k, makespan);
                }
            }
            if (y == NONE) {
                return;
            }
        }
    }
}
