package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.scheduler.problem.Problem;

/**
 * Repairs the published plan: job orders in their published order, each where it was if that still holds, otherwise where
 * it ends soonest. New ones come in where a dispatching rule would have them.
 */
final class PublishedPlan {

    private final Problem p;
    private final Schedule schedule;

    PublishedPlan(Schedule schedule) {
        this.schedule = schedule;
        this.p = schedule.p;
    }

    /** @param dispatched where work goes that is not published
     *  @return null when lasts do not allow that order any more */
    @org.jspecify.annotations.Nullable Candidate repaired(Candidate dispatched) {
        int[] order = order(dispatched);
        schedule.clear();
        for (int j : order) {
            if (!place(j)) {
                return null;
            }
        }
        if (!schedule.decodeAll()) {
            return null;
        }
        schedule.sortByTime();
        return Candidate.of(schedule);
    }

    private int[] order(Candidate dispatched) {
        schedule.load(dispatched.genes());
        long[] keys = new long[schedule.count];
        int n = 0;
        long before = 0;
        // at the same minute lasts are given back before others take them
        for (int j = 0; j < p.jobs; j++) {
            before = p.isFirst(j) ? 0 : before;
            if (!p.pinned[j]) {
                long wanted = p.published[j] ? Math.max(0, p.publishedStart[j]) : schedule.start[j];
                boolean givesBackFirst = wanted > before && schedule.cells.givesBackScarceLasts(j);
                before = Math.max(before, wanted);
                keys[n++] = before << 33 | (givesBackFirst ? 0 : 1L << 32) | j;
            }
        }
        java.util.Arrays.sort(keys);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    private boolean place(int j) {
        if (p.published[j] && p.publishedStart[j] >= 0 && isStillAllowed(p, j)) {
            schedule.notBefore[j] = p.publishedStart[j];
            Timing times = schedule.preview(j, p.publishedUnit[j], p.publishedOperator[j]);
            if (times != null && times.start() == p.publishedStart[j]) {
                return keep(j, times);
            }
            schedule.notBefore[j] = 0;
        }
        int bestUnit = NONE;
        int bestOperator = NONE;
        int bestEnd = NEVER;
        for (int u : p.unitsOf[j]) {
            int[] able = p.needsOperator[u] ? p.qualified[p.operationOf[j]] : new int[] {NONE};
            for (int o : able) {
                Timing times = schedule.preview(j, u, o);
                if (times != null && times.end() < bestEnd) {
                    bestEnd = times.end();
                    bestUnit = u;
                    bestOperator = o;
                }
            }
        }
        Timing times = bestUnit == NONE ? null : schedule.preview(j, bestUnit, bestOperator);
        return times != null && keep(j, times);
    }

    /** Post and person of the published plan can still do the job. */
    static boolean isStillAllowed(Problem p, int j) {
        int u = p.publishedUnit[j];
        int o = p.publishedOperator[j];
        return u != NONE
                && p.work(j, u) != NONE
                && (p.needsOperator[u] ? o != NONE && p.pace[o][p.operationOf[j]] > 0 : o == NONE);
    }

    private boolean keep(int j, Timing times) {
        schedule.take(j, times);
        schedule.append(j);
        return true;
    }
}
