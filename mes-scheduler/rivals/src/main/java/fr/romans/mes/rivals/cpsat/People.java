package fr.romans.mes.rivals.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.Constraint;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.scheduler.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Each attended job has one of those who can do it, by that person's pace, and nobody is at two posts. While the person is
 * away work rests and goes on afterwards, with the post kept.
 */
final class People {

    private final Jobs jobs;
    private final Problem p;
    private final BoolVar[][] takes;
    private final List<List<int[]>> absences;
    private final List<List<IntervalVar>> work = new ArrayList<>();

    People(Jobs jobs, PlanningSnapshot snapshot) {
        this.jobs = jobs;
        this.p = jobs.p;
        this.takes = new BoolVar[p.jobs][];
        this.absences = snapshot.operators().stream()
                .map(operator -> jobs.time.absences(operator.present(), jobs.horizon))
                .toList();
        for (int o = 0; o < p.operators; o++) {
            work.add(new ArrayList<>());
        }
        for (int j = 0; j < p.jobs; j++) {
            if (jobs.isAttended(j)) {
                someone(j);
            }
        }
        work.forEach(jobs.model::addNoOverlap);
    }

    /** Longest stretch of open minutes that somebody is away. */
    static int longestAbsence(PlanningSnapshot snapshot, OpenTime time, int horizon) {
        return snapshot.operators().stream()
                .flatMap(operator -> time.absences(operator.present(), horizon).stream())
                .mapToInt(away -> away[1] - away[0])
                .max()
                .orElse(0);
    }

    private void someone(int j) {
        int[] able = p.qualified[p.operationOf[j]];
        takes[j] = new BoolVar[able.length];
        for (int i = 0; i < able.length; i++) {
            BoolVar takesIt = jobs.model.newBoolVar("");
            takes[j][i] = takesIt;
            jobs.model.addHint(takesIt, jobs.hint.operator[j] == able[i]);
            work.get(able[i]).add(jobs.model.newOptionalIntervalVar(
                    jobs.start[j], jobs.length[j], jobs.end[j], takesIt, ""));
            LinearExprBuilder atWork = LinearExpr.newBuilder().add(jobs.length[j]);
            for (int[] away : absences.get(able[i])) {
                BoolVar rests = rests(j, takesIt, jobs.hint.operator[j] == able[i], away);
                atWork.addTerm(rests, away[0] - away[1]);
            }
            lengthOf(j, able[i], takesIt, atWork.build());
        }
        jobs.model.addExactlyOne(takes[j]);
    }

    /** Over before an absence, begun after it, or interrupted by it. */
    private BoolVar rests(int j, BoolVar takesIt, boolean isHint, int[] away) {
        BoolVar rests = jobs.model.newBoolVar("");
        BoolVar isBefore = jobs.model.newBoolVar("");
        BoolVar isAfter = jobs.model.newBoolVar("");
        boolean hintRests = isHint && jobs.hintStart(j) < away[0] && jobs.hintEnd(j) > away[1];
        jobs.model.addHint(rests, hintRests);
        jobs.model.addHint(isBefore, isHint && !hintRests && jobs.hintEnd(j) <= away[0]);
        jobs.model.addHint(isAfter, isHint && !hintRests && jobs.hintStart(j) >= away[1]);
        jobs.model.addExactlyOne(new Literal[] {takesIt.not(), rests, isBefore, isAfter});
        jobs.model.addLessOrEqual(jobs.start[j], away[0] - 1).onlyEnforceIf(rests);
        jobs.model.addGreaterOrEqual(jobs.end[j], away[1] + 1).onlyEnforceIf(rests);
        jobs.model.addLessOrEqual(jobs.end[j], away[0]).onlyEnforceIf(isBefore);
        jobs.model.addGreaterOrEqual(jobs.start[j], away[1]).onlyEnforceIf(isAfter);
        return rests;
    }

    private void lengthOf(int j, int o, BoolVar takesIt, LinearExpr atWork) {
        int unit = p.unitsOf[j][0];
        Constraint without = jobs.model.addEquality(atWork, p.minutes(j, unit, o, 0));
        if (jobs.setup[j] == null) {
            without.onlyEnforceIf(takesIt);
            return;
        }
        without.onlyEnforceIf(new Literal[] {takesIt, jobs.setup[j].not()});
        jobs.model.addEquality(atWork, p.minutes(j, unit, o, jobs.setupMillis(p.operationOf[j])))
                .onlyEnforceIf(new Literal[] {takesIt, jobs.setup[j]});
    }

    /** Who takes a job, by the solver's values. */
    int operator(int j, Values values) {
        for (int i = 0; i < takes[j].length; i++) {
            if (values.isTrue(takes[j][i])) {
                return p.qualified[p.operationOf[j]][i];
            }
        }
        throw new IllegalStateException("nobody takes job " + j + " in a solution of the model");
    }
}
