package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.random.RandomGenerator;

/** Makes drawn changes of a {@link Schedule}. */
final class Moves {

    private final Schedule s;
    private final Problem p;
    private final BestPlace bestPlace;
    private final RandomGenerator random;
    private final LotAhead lotAhead;

    Moves(Schedule schedule, RandomGenerator random) {
        this.s = schedule;
        this.p = schedule.p;
        this.bestPlace = new BestPlace(schedule);
        this.random = random;
        this.lotAhead = new LotAhead(schedule);
    }

    /** Makes the change and propagates it. False when it is impossible or too dear: roll back then. */
    boolean make(Draw draw) {
        s.begin();
        int j = draw.job();
        int other = draw.other();
        switch (draw.kind()) {
            case BESIDE -> beside(draw);
            case REASSIGN -> s.edits.assign(j, draw.unit(), draw.operator());
            case OTHER_SITE -> {
                s.edits.assign(j, draw.unit(), draw.operator());
                lotAhead.bring(p.lotOf[j]);
                // A set-up there comes first, and the room that is left behind is worth more later.
                s.giveUpWhenWorseBy(Long.MAX_VALUE);
            }
            case SWAP_PEOPLE -> {
                int mine = s.operator[j];
                s.edits.assign(j, s.unit[j], s.operator[other]);
                s.edits.assign(other, s.unit[other], mine);
            }
            case SWAP_JOBS -> swapJobs(j, other);
            case SWAP_TAILS -> s.edits.swapTails(j, s.unit[j], other, draw.unit());
            case SWAP_LOTS -> swapLots(j, other);
            case LOT_BEFORE -> lotBefore(j, other);
            case SOONER -> sooner(j, other);
            case HOLD_BACK -> s.edits.holdBack(j, other);
        }
        return s.propagate();
    }

    private void beside(Draw draw) {
        int j = draw.job();
        if (draw.unit() != NONE) {
            s.edits.assign(j, draw.unit(), draw.operator() == NONE ? s.operator[j] : draw.operator());
        }
        int to = s.position[draw.other()];
        if (s.position[j] < to) {
            shiftWithin(j, draw.after() ? to : to - 1);
        } else {
            shiftWithin(j, draw.after() ? to + 1 : to);
        }
    }

    /** Moves a job; jobs of its lot that stand in the way are taken along. */
    private void shiftWithin(int j, int to) {
        if (to < s.position[j]) {
            int first = j;
            while (!p.isFirst(first) && !p.pinned[first - 1] && s.position[first - 1] >= to) {
                first--;
            }
            int at = to;
            for (int k = first; k <= j; k++) {
                s.edits.shift(k, at++);
            }
        } else {
            int last = j;
            while (!p.isLast(last) && !p.pinned[last + 1] && s.position[last + 1] <= to) {
                last++;
            }
            int at = to;
            for (int k = last; k >= j; k--) {
                s.edits.shift(k, at--);
            }
        }
    }

    /** Each job goes to its best place behind the one before, as long as that is sooner than where it is. */
    private void sooner(int first, int time) {
        s.edits.holdBack(first, 0);
        int ready = time;
        for (int k = first; k <= p.lastJob(p.lotOf[first]); k++) {
            int at = Math.max(p.isFirst(k) || p.pinned[k - 1] ? 0 : s.position[k - 1] + 1, s.firstFrom(ready, s.position[k]));
            if (at >= s.position[k]) {
                return;
            }
            if (!p.needsOperator[s.unit[k]]) {
                s.edits.shift(k, at);
                ready = p.unitCalendar[s.unit[k]].advance(ready, p.minutes(k, s.unit[k], s.operator[k], 0));
            } else if (bestPlace.choose(k, at, ready, random)) {
                s.edits.shift(k, at);
                s.edits.assign(k, bestPlace.unit(), bestPlace.operator());
                ready = bestPlace.end();
            } else {
                return;
            }
        }
    }

    private void swapJobs(int j, int other) {
        int u = s.unit[j];
        int o = s.operator[j];
        int mine = s.position[j];
        int theirs = s.position[other];
        s.edits.assign(j, s.unit[other], s.operator[other]);
        s.edits.assign(other, u, o);
        s.edits.shift(j, theirs);
        s.edits.shift(other, mine);
    }

    private void swapLots(int j, int other) {
        for (int k = 0; j + k <= p.lastJob(p.lotOf[j]); k++) {
            int mine = s.notBefore[j + k];
            s.edits.holdBack(j + k, s.notBefore[other + k]);
            s.edits.holdBack(other + k, mine);
            swapJobs(j + k, other + k);
        }
    }

    /** From this job on, each job of the lot goes before the other lot's job of the same step. */
    private void lotBefore(int j, int other) {
        int lot = p.lotOf[j];
        int otherLot = p.lotOf[other];
        int first = p.firstJob[lot];
        for (int k = first; k <= p.lastJob(lot); k++) {
            int theirs = p.firstJob[otherLot] + k - first;
            if (theirs > p.lastJob(otherLot) || p.pinned[k] || p.pinned[theirs]) {
                continue;
            }
            if (s.position[theirs] < s.position[k]) {
                int least = k == first || p.pinned[k - 1] ? 0 : s.position[k - 1] + 1;
                s.edits.shift(k, Math.max(least, s.position[theirs]));
            }
        }
        if (!p.pinned[first] && s.notBefore[first] > 0 && !p.published[first]) {
            s.edits.holdBack(first, 0);
        }
    }
}
