package fr.romans.mes.rivals.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;

/** Ties points on the axis of open minutes to times of the clock: the week, the stretch in the week, the minute in it. */
final class Clock {

    private final CpModel model;
    private final OpenTime time;
    private final int horizon;

    Clock(CpModel model, OpenTime time, int horizon) {
        this.model = model;
        this.time = time;
        this.horizon = horizon;
    }

    /** When work begins at a point; a point between two stretches is the later one's opening. */
    IntVar ofStart(IntVar point, int hint) {
        return tie(point, 0, hint);
    }

    /** When work ends at a point; a point between two stretches is the earlier one's closing. */
    IntVar ofEnd(IntVar point, int hint) {
        return tie(point, 1, hint);
    }

    private IntVar tie(IntVar point, int first, int hint) {
        int weeks = horizon / time.workAWeek + 1;
        int last = 0;
        for (int i = 0; i < time.stretchesAWeek; i++) {
            last = Math.max(last, time.lengthOf(i) - 1 + first);
        }
        IntVar clock = model.newIntVar(0, 10_080L * weeks, "");
        IntVar week = model.newIntVar(0, weeks - 1, "");
        IntVar minute = model.newIntVar(first, last, "");
        LinearExprBuilder work = LinearExpr.newBuilder().addTerm(week, time.workAWeek).add(minute);
        LinearExprBuilder byClock = LinearExpr.newBuilder().addTerm(week, 10_080).add(minute);
        LinearExprBuilder length = LinearExpr.newBuilder();
        var stretches = new BoolVar[time.stretchesAWeek];
        int hintWeek = (hint - first) / time.workAWeek;
        int hintInWeek = hint - hintWeek * time.workAWeek;
        for (int i = 0; i < stretches.length; i++) {
            stretches[i] = model.newBoolVar("");
            work.addTerm(stretches[i], time.workBefore(i));
            byClock.addTerm(stretches[i], time.openOf(i));
            length.addTerm(stretches[i], time.lengthOf(i) - 1 + first);
            boolean isHint = hintInWeek - first >= time.workBefore(i)
                    && hintInWeek - first < time.workBefore(i) + time.lengthOf(i);
            model.addHint(stretches[i], isHint);
            if (isHint) {
                model.addHint(minute, hintInWeek - time.workBefore(i));
                model.addHint(clock, 10_080L * hintWeek + time.openOf(i) + hintInWeek - time.workBefore(i));
            }
        }
        model.addHint(week, hintWeek);
        model.addExactlyOne(stretches);
        model.addEquality(point, work);
        model.addEquality(clock, byClock);
        model.addLessOrEqual(minute, length);
        return clock;
    }
}
