package fr.romans.mes.scheduler.translate;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.PlannableJobOrder;
import fr.romans.mes.core.planning.PlannableLot;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.scheduler.problem.Problem;
import java.util.List;

/** What can be seen to be impossible before any search: no post, nobody able, no time together, too few lasts. */
final class RequestIsPossible {

    private final PlanningSnapshot snapshot;
    private final List<PlannableLot> lots;
    private final List<PlannableJobOrder> jobs;
    private final Problem p;

    RequestIsPossible(PlanningSnapshot snapshot, List<PlannableLot> lots, List<PlannableJobOrder> jobs, Problem p) {
        this.snapshot = snapshot;
        this.lots = lots;
        this.jobs = jobs;
        this.p = p;
    }

    void check() {
        int[] inUseForEver = new int[p.cells];
        for (int l = 0; l < p.lots; l++) {
            if (isTaken(l) && p.holdUntil[l] == NONE) {
                for (int i = 0; i < p.cellsOf[l].length; i++) {
                    inUseForEver[p.cellsOf[l][i]] += p.needOf[l][i];
                }
            }
        }
        for (int l = 0; l < p.lots; l++) {
            if (!isTaken(l)) {
                lastsSuffice(l, inUseForEver);
            }
        }
        for (int j = 0; j < p.jobs; j++) {
            if (!p.pinned[j]) {
                someoneCanDoIt(j);
            }
        }
    }

    private boolean isTaken(int lot) {
        return p.holdFrom[lot] == NONE || p.pinned[p.holdFrom[lot]];
    }

    private void lastsSuffice(int lot, int[] inUseForEver) {
        for (int i = 0; i < p.cellsOf[lot].length; i++) {
            int cell = p.cellsOf[lot][i];
            if (p.needOf[lot][i] + inUseForEver[cell] > p.owned[cell]) {
                refuse("plan.lasts-lacking",
                        "lot", lots.get(lot).id().value(),
                        "model", lots.get(lot).lastHolds().get(0).model().value(),
                        "needed", p.needOf[lot][i],
                        "owned", p.owned[cell] - inUseForEver[cell]);
            }
        }
    }

    private void someoneCanDoIt(int j) {
        String job = jobs.get(j).id().value();
        String operation = jobs.get(j).operation().value();
        if (p.unitsOf[j].length == 0) {
            refuse("plan.no-unit", "jobOrder", job, "operation", operation);
        }
        boolean isAttended = true;
        int mostTime = 0;
        int shortest = Integer.MAX_VALUE;
        for (int u : p.unitsOf[j]) {
            isAttended &= p.needsOperator[u];
            for (int o : p.qualified[p.operationOf[j]]) {
                if (p.needsOperator[u]) {
                    mostTime = Math.max(mostTime, p.calendarOf(j, u, o).totalWork());
                    shortest = Math.min(shortest, p.minutes(j, u, o, 0));
                }
            }
        }
        if (!isAttended) {
            return;
        }
        if (p.qualified[p.operationOf[j]].length == 0) {
            refuse("plan.nobody-qualified", "jobOrder", job, "operation", operation);
        }
        if (mostTime < shortest) {
            refuse("plan.calendar-ends", "jobOrder", job, "operation", operation, "until", snapshot.until());
        }
    }

    private static void refuse(String code, Object... facts) {
        throw new InfeasibleRequest(Refusal.of(code, facts));
    }
}
