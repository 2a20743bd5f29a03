package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.random.RandomGenerator;

/**
 * Draws and makes random changes of a {@link Schedule}. A change is drawn as five numbers, so that it can be made, rolled
 * back and made again. Half of the draws start from what makes a late lot late: its chain of reasons is walked back and
 * broken somewhere.
 */
final class Moves {

    /** Job goes right before or after another one; it may take over that one's post and person. */
    static final int BESIDE = 0;
    /** Job changes person, post, or both. */
    static final int REASSIGN = 1;
    /** Two jobs change persons. */
    static final int SWAP_PEOPLE = 2;
    /** A lot's jobs all go before those of another lot. */
    static final int LOT_BEFORE = 3;
    /** The first job of a lot is held back until a time, or no longer. */
    static final int HOLD_BACK = 4;

    private static final int NEIGHBOURS = 6;

    private final Schedule s;
    private final Problem p;
    private final int[] late;
    private final int[][] sameSetup;
    private int lateCount;
    private int drawsUntilRefresh;

    /** One drawn change; what the numbers mean depends on the kind. */
    record Draw(int kind, int job, int other, int unit, int operator, boolean after) {}

    Moves(Schedule schedule) {
        this.s = schedule;
        this.p = schedule.p;
        this.late = new int[p.lots];
        this.sameSetup = sameSetup(p);
    }

    private static int[][] sameSetup(Problem p) {
        int[] count = new int[p.setupTime.length];
        for (int j = 0; j < p.jobs; j++) {
            count[p.setupClass[j]] += p.pinned[j] ? 0 : 1;
        }
        int[][] same = new int[count.length][];
        for (int k = 0; k < count.length; k++) {
            same[k] = new int[count[k]];
        }
        for (int j = 0; j < p.jobs; j++) {
            if (!p.pinned[j]) {
                same[p.setupClass[j]][--count[p.setupClass[j]]] = j;
            }
        }
        return same;
    }

    /** A change that differs from what is; null when the draw led nowhere. */
    @org.jspecify.annotations.Nullable Draw draw(RandomGenerator random) {
        if (s.count < 2) {
            return null;
        }
        if (--drawsUntilRefresh < 0) {
            refreshLate();
            drawsUntilRefresh = 200;
        }
        int kind = random.nextInt(100);
        if (kind < 35 && lateCount > 0) {
            return fromLateLot(random);
        }
        int j = s.order[random.nextInt(s.count)];
        if (kind < 50) {
            return beside(j, random);
        }
        if (kind < 65) {
            return joinAlike(j, random);
        }
        if (kind < 80) {
            return reassign(j, random);
        }
        if (kind < 85) {
            return swapPeople(j, random);
        }
        if (kind < 93) {
            return lotBefore(j, random);
        }
        return holdBack(j, random);
    }

    private void refreshLate() {
        lateCount = 0;
        for (int lot = 0; lot < p.lots; lot++) {
            if (s.score().late(lot) > 0) {
                late[lateCount++] = lot;
            }
        }
    }

    private @org.jspecify.annotations.Nullable Draw fromLateLot(RandomGenerator random) {
        int lot = late[random.nextInt(lateCount)];
        int j = p.lastJob(lot);
        int steps = random.nextInt(24);
        Draw found = null;
        while (j != NONE && !p.pinned[j] && steps-- >= 0) {
            int machine = p.attended[s.unit[j]] ? s.onUnit.previous[j] : NONE;
            int person = s.operator[j] == NONE ? NONE : s.byOperator.previous[j];
            boolean byLot = !p.isFirst(j) && s.end[j - 1] >= latestEnd(machine, person);
            if (s.notBefore[j] > p.earliest[j] && s.start[j] >= s.notBefore[j]
                    && (p.isFirst(j) || s.end[j - 1] < s.notBefore[j])
                    && latestEnd(machine, person) <= s.notBefore[j]) {
                return new Draw(HOLD_BACK, j, 0, NONE, NONE, false);
            }
            int blocker = machine != NONE && (person == NONE || s.end[machine] >= s.end[person]) ? machine : person;
            if (!byLot && blocker != NONE && s.end[blocker] + 1 >= p.earliest[j]) {
                found = random.nextInt(3) == 0
                        ? reassign(random.nextBoolean() ? j : blocker, random)
                        : new Draw(BESIDE, j, blocker, NONE, NONE, false);
                j = blocker;
            } else {
                j = p.isFirst(j) ? NONE : j - 1;
            }
        }
        return found;
    }

    private int latestEnd(int a, int b) {
        return Math.max(a == NONE ? 0 : s.end[a], b == NONE ? 0 : s.end[b]);
    }

    private @org.jspecify.annotations.Nullable Draw beside(int j, RandomGenerator random) {
        int way = random.nextInt(4);
        int other = j;
        boolean forward = random.nextBoolean();
        if (way == 0) {
            other = step(s.onUnit, j, 1 + random.nextInt(NEIGHBOURS), forward);
        } else if (way == 1) {
            other = step(s.byOperator, j, 1 + random.nextInt(NEIGHBOURS), forward);
        } else {
            int reach = way == 2 ? 60 : Math.max(60, s.count / 8);
            for (int tries = 0; tries < 12; tries++) {
                int at = s.position[j] + random.nextInt(2 * reach + 1) - reach;
                if (at >= 0 && at < s.count && p.operationOf[s.order[at]] == p.operationOf[j] && s.order[at] != j) {
                    other = s.order[at];
                    break;
                }
            }
        }
        if (other == NONE || other == j) {
            return null;
        }
        int u = NONE;
        int o = NONE;
        if (p.operationOf[other] == p.operationOf[j] && random.nextInt(3) > 0) {
            u = s.unit[other];
            o = random.nextInt(3) > 0 ? s.operator[other] : NONE;
        }
        return new Draw(BESIDE, j, other, u, o, forward);
    }

    /** Next to a job that needs the same set-up, on its post: with its own person or with that one's. */
    private @org.jspecify.annotations.Nullable Draw joinAlike(int j, RandomGenerator random) {
        int[] alike = sameSetup[p.setupClass[j]];
        if (alike.length < 2 || !p.attended[s.unit[j]]) {
            return null;
        }
        int other = j;
        int nearest = Integer.MAX_VALUE;
        for (int tries = 0; tries < 3; tries++) {
            int drawn = alike[random.nextInt(alike.length)];
            int distance = Math.abs(s.position[drawn] - s.position[j]);
            if (drawn != j && distance < nearest) {
                nearest = distance;
                other = drawn;
            }
        }
        if (other == j || p.work(j, s.unit[other]) == NONE) {
            return null;
        }
        int o = random.nextInt(3) > 0 ? s.operator[other] : NONE;
        return new Draw(BESIDE, j, other, s.unit[other], o, random.nextInt(4) > 0);
    }

    private int step(Chain chain, int j, int distance, boolean forward) {
        int at = j;
        for (int i = 0; i < distance; i++) {
            int next = forward ? chain.next[at] : chain.previous[at];
            if (next == NONE) {
                break;
            }
            at = next;
        }
        return at;
    }

    private @org.jspecify.annotations.Nullable Draw reassign(int j, RandomGenerator random) {
        int[] units = p.unitsOf[j];
        int u = random.nextInt(3) == 0 || units.length == 1 ? s.unit[j] : units[random.nextInt(units.length)];
        int o = s.operator[j];
        if (p.needsOperator[u]) {
            int[] able = p.qualified[p.operationOf[j]];
            o = o != NONE && random.nextInt(3) == 0 ? o : able[random.nextInt(able.length)];
        } else {
            o = NONE;
        }
        return u == s.unit[j] && o == s.operator[j] ? null : new Draw(REASSIGN, j, 0, u, o, false);
    }

    private @org.jspecify.annotations.Nullable Draw swapPeople(int j, RandomGenerator random) {
        int at = s.position[j] + random.nextInt(81) - 40;
        if (at < 0 || at >= s.count || s.operator[j] == NONE) {
            return null;
        }
        int other = s.order[at];
        int mine = s.operator[j];
        int theirs = s.operator[other];
        if (theirs == NONE || theirs == mine
                || p.pace[theirs][p.operationOf[j]] == 0 || p.pace[mine][p.operationOf[other]] == 0) {
            return null;
        }
        return new Draw(SWAP_PEOPLE, j, other, NONE, NONE, false);
    }

    private @org.jspecify.annotations.Nullable Draw lotBefore(int j, RandomGenerator random) {
        int at = s.position[j] - 1 - random.nextInt(Math.min(400, 1 + s.count / 3));
        if (at < 0 || p.lotOf[s.order[at]] == p.lotOf[j]) {
            return null;
        }
        return new Draw(LOT_BEFORE, j, s.order[at], NONE, NONE, false);
    }

    private @org.jspecify.annotations.Nullable Draw holdBack(int j, RandomGenerator random) {
        if (p.published[j] && p.movedJobOrder > 0 && random.nextBoolean()) {
            if (s.unit[j] != p.publishedUnit[j] || s.operator[j] != p.publishedOperator[j]) {
                boolean isAllowed = p.work(j, p.publishedUnit[j] == NONE ? s.unit[j] : p.publishedUnit[j]) != NONE
                        && p.publishedUnit[j] != NONE
                        && (!p.needsOperator[p.publishedUnit[j]]
                                || p.publishedOperator[j] != NONE
                                        && p.pace[p.publishedOperator[j]][p.operationOf[j]] > 0);
                return isAllowed ? new Draw(REASSIGN, j, 0, p.publishedUnit[j], p.publishedOperator[j], false) : null;
            }
            return s.notBefore[j] == p.publishedStart[j]
                    ? null
                    : new Draw(HOLD_BACK, j, Math.max(0, p.publishedStart[j]), NONE, NONE, false);
        }
        int first = p.firstJob[p.lotOf[j]];
        if (p.pinned[first] || p.started[p.lotOf[j]]) {
            return s.notBefore[j] > 0 && !p.pinned[j] ? new Draw(HOLD_BACK, j, 0, NONE, NONE, false) : null;
        }
        if (s.notBefore[first] > 0 && random.nextBoolean()) {
            return new Draw(HOLD_BACK, first, 0, NONE, NONE, false);
        }
        int last = p.lastJob(p.lotOf[j]);
        int span = s.end[last] - s.start[first];
        int until = s.start[first] + 1 + random.nextInt(Math.max(1, span / 2));
        return new Draw(HOLD_BACK, first, until, NONE, NONE, false);
    }

    /** Makes the change and propagates it. False when the plan became impossible: roll back then. */
    boolean make(Draw draw) {
        s.begin();
        int j = draw.job();
        switch (draw.kind()) {
            case BESIDE -> {
                if (draw.unit() != NONE) {
                    s.assign(j, draw.unit(), draw.operator() == NONE ? s.operator[j] : draw.operator());
                }
                shiftWithin(j, target(j, draw.other(), draw.after()));
            }
            case REASSIGN -> s.assign(j, draw.unit(), draw.operator());
            case SWAP_PEOPLE -> {
                int mine = s.operator[j];
                int theirs = s.operator[draw.other()];
                s.assign(j, s.unit[j], theirs);
                s.assign(draw.other(), s.unit[draw.other()], mine);
            }
            case LOT_BEFORE -> lotBefore(j, draw.other());
            default -> s.holdBack(j, draw.other());
        }
        return s.propagate();
    }

    private int target(int j, int other, boolean after) {
        int to = s.position[other];
        if (s.position[j] < to) {
            return after ? to : to - 1;
        }
        return after ? to + 1 : to;
    }

    /** Moves a job; jobs of its lot that stand in the way are taken along. */
    private void shiftWithin(int j, int to) {
        int from = s.position[j];
        if (to < from) {
            int first = j;
            while (!p.isFirst(first) && !p.pinned[first - 1] && s.position[first - 1] >= to) {
                first--;
            }
            int at = to;
            for (int k = first; k <= j; k++) {
                s.shift(k, at++);
            }
        } else {
            int last = j;
            while (!p.isLast(last) && !p.pinned[last + 1] && s.position[last + 1] <= to) {
                last++;
            }
            int at = to;
            for (int k = last; k >= j; k--) {
                s.shift(k, at--);
            }
        }
    }

    /** From this job on, each job of the lot goes before the other lot's job of the same step. */
    private void lotBefore(int j, int other) {
        int lot = p.lotOf[j];
        int otherLot = p.lotOf[other];
        for (int k = p.firstJob[lot]; k <= p.lastJob(lot); k++) {
            int step = k - p.firstJob[lot];
            int theirs = p.firstJob[otherLot] + step;
            if (theirs > p.lastJob(otherLot) || p.pinned[k] || p.pinned[theirs]) {
                continue;
            }
            if (s.position[theirs] < s.position[k]) {
                int least = k == p.firstJob[lot] || p.pinned[k - 1] ? 0 : s.position[k - 1] + 1;
                s.shift(k, Math.max(least, s.position[theirs]));
            }
        }
        int first = p.firstJob[lot];
        if (!p.pinned[first] && s.notBefore[first] > 0 && !p.published[first]) {
            s.holdBack(first, 0);
        }
    }
}
