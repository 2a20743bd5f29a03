package fr.romans.mes.rivals.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import fr.romans.mes.scheduler.problem.Problem;

/**
 * The variables of job orders. Those of attended ones stand on the axis of open minutes, the start of the others is a time of
 * the clock.
 */
final class Jobs {

    final CpModel model;
    final Problem p;
    final OpenTime time;
    final HintedPlan hint;
    /** End of the axis. */
    final int horizon;
    private final int longestAbsence;
    final IntVar[] start;
    final IntVar[] end;
    final IntVar[] length;
    final IntervalVar[] interval;
    /** True where the post is set up first; no variable where it never is. */
    final BoolVar[] setup;
    private final long[] setupMillis;

    Jobs(CpModel model, Problem p, OpenTime time, HintedPlan hint, int horizon, int longestAbsence) {
        this.model = model;
        this.p = p;
        this.time = time;
        this.hint = hint;
        this.horizon = horizon;
        this.longestAbsence = longestAbsence;
        start = new IntVar[p.jobs];
        end = new IntVar[p.jobs];
        length = new IntVar[p.jobs];
        interval = new IntervalVar[p.jobs];
        setup = new BoolVar[p.jobs];
        setupMillis = new long[p.operations];
        for (int k = 0; k < p.operations; k++) {
            setupMillis[k] = longestSetup(k);
        }
        for (int j = 0; j < p.jobs; j++) {
            if (isAttended(j)) {
                attended(j);
            }
        }
    }

    boolean isAttended(int j) {
        return p.attended[p.unitsOf[j][0]];
    }

    private void attended(int j) {
        int k = p.operationOf[j];
        int most = 0;
        for (int o : p.qualified[k]) {
            most = Math.max(most, p.minutes(j, p.unitsOf[j][0], o, setupMillis[k]));
        }
        start[j] = model.newIntVar(time.work(p.earliest[j]), horizon, "");
        end[j] = model.newIntVar(0, horizon, "");
        length[j] = model.newIntVar(leastMinutes(j), most + longestAbsence, "");
        interval[j] = model.newIntervalVar(start[j], length[j], end[j], "");
        model.addHint(start[j], hintStart(j));
        model.addHint(end[j], hintEnd(j));
        model.addHint(length[j], hintEnd(j) - hintStart(j));
        if (setupMillis[k] > 0) {
            setup[j] = model.newBoolVar("");
            model.addHint(setup[j], hint.hasSetup[j]);
        }
    }

    /** Length without set-up by the fastest who can do it. */
    int leastMinutes(int j) {
        int least = Integer.MAX_VALUE;
        for (int o : p.qualified[p.operationOf[j]]) {
            least = Math.min(least, p.minutes(j, p.unitsOf[j][0], o, 0));
        }
        return least;
    }

    int hintStart(int j) {
        return time.work(hint.start[j]);
    }

    int hintEnd(int j) {
        return time.work(hint.end[j]);
    }

    /** Set-up of an operation whenever the attribute changes; 0 where there is none. */
    long setupMillis(int operation) {
        return setupMillis[operation];
    }

    /** From what another job order, or the beginning, leaves on the post. */
    private long longestSetup(int operation) {
        long millis = 0;
        for (int j = 0; j < p.jobs; j++) {
            if (p.operationOf[j] != operation) {
                continue;
            }
            for (int u : p.unitsOf[j]) {
                millis = same(millis, p.setup(p.unitSetupClass[u], j));
            }
            for (int i = 0; i < p.jobs; i++) {
                millis = same(millis, p.operationOf[i] == operation ? p.setup(p.setupClass[i], j) : 0);
            }
        }
        return millis;
    }

    private static long same(long millis, long time) {
        if (time > 0 && millis > 0 && time != millis) {
            throw new IllegalArgumentException(
                    "this model knows one set-up time for each operation, not " + millis + " and " + time + " ms");
        }
        return Math.max(millis, time);
    }
}
