package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What more room is good for at once: each late lot of a repaired plan is brought ahead, by way of another site where it may go
 * there, and stays so where that pays.
 */
final class Express {

    private final Schedule s;
    private final Problem p;
    private final LotAhead lotAhead;

    Express(Schedule schedule) {
        this.s = schedule;
        this.p = schedule.p;
        this.lotAhead = new LotAhead(schedule);
    }

    /** Leaves the schedule no dearer than it was. */
    void run() {
        for (int lot : lateLots()) {
            keepIfBetter(lot, NONE, NONE, NONE);
            for (int j = p.firstJob[lot]; j <= p.lastJob(lot) && p.hasTransport; j++) {
                if (!p.pinned[j]) {
                    sendElsewhere(lot, j);
                }
            }
        }
    }

    private List<Integer> lateLots() {
        return IntStream.range(0, p.lots)
                .filter(lot -> s.score().late(lot) > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(lot -> -s.score().late(lot)).thenComparing(lot -> lot))
                .toList();
    }

    private void sendElsewhere(int lot, int j) {
        for (int u : p.unitsOf[j]) {
            for (int o : p.qualified[p.operationOf[j]]) {
                boolean isThere = p.siteOf[u] != 0 && p.needsOperator[u] && p.calendarOf(j, u, o).totalWork() > 0;
                if (isThere && p.siteOf[s.unit[j]] == 0) {
                    keepIfBetter(lot, j, u, o);
                }
            }
        }
    }

    private void keepIfBetter(int lot, int j, int u, int o) {
        long hard = s.score().hard();
        long soft = s.score().soft();
        s.begin();
        if (j != NONE) {
            s.edits.assign(j, u, o);
        }
        lotAhead.bring(lot);
        boolean isBetter = s.propagate()
                && (s.score().hard() < hard || s.score().hard() == hard && s.score().soft() < soft);
        if (!isBetter) {
            s.rollback();
        }
    }
}
