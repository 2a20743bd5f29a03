package fr.romans.mes.rivals.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import fr.romans.mes.scheduler.problem.Problem;
import java.util.List;

/** The terms of {@code PlanCosts} in whole parts of a cent; hard lateness weighs a hundredfold, as a level above the rest. */
final class Costs {

    private static final long HARD_LEVEL = 100;

    private final Jobs jobs;
    private final Problem p;
    private final CpModel model;
    private final LinearExprBuilder sum = LinearExpr.newBuilder();
    /** Parts of a cent. */
    private final long scale;

    Costs(Jobs jobs, Clock clock, List<Posts> posts) {
        this.jobs = jobs;
        this.p = jobs.p;
        this.model = jobs.model;
        long parts = 1440;
        for (int lot = 0; lot < p.lots; lot++) {
            parts = Math.max(parts, Math.max(p.lateRateScale[lot], p.pastAimRateScale[lot]));
        }
        this.scale = parts;
        var lateOf = new LinearExprBuilder[p.brands];
        long[] hintLate = new long[p.brands];
        for (int brand = 0; brand < p.brands; brand++) {
            lateOf[brand] = LinearExpr.newBuilder();
        }
        for (int lot = 0; lot < p.lots; lot++) {
            lot(lot, clock, lateOf, hintLate);
        }
        for (Posts one : posts) {
            if (one.setups() != null) {
                sum.addTerm(one.setups(), one.setupMillis() * p.setupMinute * scale / 60_000);
            }
        }
        if (p.unfairPairDay > 0) {
            fairness(lateOf, hintLate);
        }
        model.minimize(sum);
    }

    /** Lateness and work in process. */
    private void lot(int lot, Clock clock, LinearExprBuilder[] lateOf, long[] hintLate) {
        int first = p.firstJob[lot];
        int last = p.lastJob(lot);
        IntVar begun = clock.ofStart(jobs.start[first], jobs.hintStart(first));
        IntVar done = clock.ofEnd(jobs.end[last], jobs.hintEnd(last));
        IntVar inProcess = model.newIntVar(shortest(first, last), 10_080L * (jobs.horizon / jobs.time.workAWeek + 1), "");
        model.addEquality(inProcess, LinearExpr.newBuilder().add(done).addTerm(begun, -1));
        model.addHint(inProcess, jobs.hint.end[last] - jobs.hint.start[first]);
        sum.addTerm(inProcess, p.flowPairDay * p.pairs[lot] * scale / 1440);
        int completion = jobs.hint.end[last];
        IntVar late = minutesPast(p.due[lot], done, completion);
        sum.addTerm(late, p.lateRate[lot] * (scale / p.lateRateScale[lot]) * (p.hardDue[lot] ? HARD_LEVEL : 1));
        if (p.pastAimRate[lot] > 0) {
            sum.addTerm(
                    minutesPast(p.aim[lot], done, completion), p.pastAimRate[lot] * (scale / p.pastAimRateScale[lot]));
        }
        lateOf[p.brandOf[lot]].addTerm(late, p.pairs[lot]);
        hintLate[p.brandOf[lot]] += (long) Math.max(0, completion - p.due[lot]) * p.pairs[lot];
    }

    private IntVar minutesPast(int day, IntVar done, int hintDone) {
        IntVar past = model.newIntVar(0, 10_080L * (jobs.horizon / jobs.time.workAWeek + 1), "");
        model.addGreaterOrEqual(past, LinearExpr.newBuilder().add(done).add(-day));
        model.addHint(past, Math.max(0, hintDone - day));
        return past;
    }

    /** Minutes by the clock that a lot is in process at least, whenever in the week it begins. */
    private int shortest(int first, int last) {
        int shortest = Integer.MAX_VALUE;
        for (int start = 0; start < jobs.time.workAWeek; start++) {
            int work = start;
            int clock = jobs.time.clockOfStart(start);
            for (int j = first; j <= last; j++) {
                if (jobs.isAttended(j)) {
                    work += jobs.leastMinutes(j);
                    clock = jobs.time.clockOfEnd(work);
                } else {
                    clock += p.minutes(j, p.unitsOf[j][0], Problem.NONE, 0);
                    work = jobs.time.work(clock);
                }
            }
            shortest = Math.min(shortest, clock - jobs.time.clockOfStart(start));
        }
        return shortest;
    }

    /** Pair-minutes of lateness of a brand above its share, rounded up to whole ones. */
    private void fairness(LinearExprBuilder[] lateOf, long[] hintLate) {
        long pairs = 0;
        long hintAll = 0;
        for (int brand = 0; brand < p.brands; brand++) {
            pairs += p.pairsOfBrand[brand];
            hintAll += hintLate[brand];
        }
        LinearExprBuilder all = LinearExpr.newBuilder();
        for (LinearExprBuilder late : lateOf) {
            all.add(late);
        }
        IntVar allLate = model.newIntVar(0, Integer.MAX_VALUE, "");
        model.addEquality(allLate, all);
        model.addHint(allLate, hintAll);
        for (int brand = 0; brand < p.brands; brand++) {
            IntVar above = model.newIntVar(0, Integer.MAX_VALUE, "");
            model.addHint(above, Math.max(0, -Math.floorDiv(hintAll * p.pairsOfBrand[brand] - hintLate[brand] * pairs, pairs)));
            model.addGreaterOrEqual(
                    LinearExpr.newBuilder().addTerm(above, pairs).addTerm(allLate, p.pairsOfBrand[brand]),
                    LinearExpr.weightedSum(new LinearExpr[] {lateOf[brand].build()}, new long[] {pairs}));
            sum.addTerm(above, p.unfairPairDay * scale / 1440);
        }
    }

    /** A value of the objective in cents. */
    double cents(double objective) {
        return objective / scale;
    }
}
