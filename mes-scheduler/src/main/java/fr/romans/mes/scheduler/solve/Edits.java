package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;

/** What can be changed in a {@link Schedule}. Each edit is logged and touches what has to be decoded anew. */
final class Edits {

    private final Schedule s;
    private final Problem p;
    private final ChangeLog log;

    Edits(Schedule schedule, ChangeLog log) {
        this.s = schedule;
        this.p = schedule.p;
        this.log = log;
    }

    /** Moves a job to a position; its neighbours in the lot must stay on their sides. */
    void shift(int j, int to) {
        int from = s.position[j];
        if (from == to) {
            return;
        }
        log.shifted(j, from);
        reposition(j, from, to);
    }

    void reposition(int j, int from, int to) {
        if (p.attended[s.unit[j]]) {
            s.touch(s.onUnit.next[j]);
            s.onUnit.reposition(j, s.unit[j], to, s.position);
            s.touch(s.onUnit.next[j]);
        }
        if (s.operator[j] != NONE) {
            s.touch(s.byOperator.next[j]);
            s.byOperator.reposition(j, s.operator[j], to, s.position);
            s.touch(s.byOperator.next[j]);
        }
        s.cells.reposition(j, from, to);
        if (from < to) {
            System.arraycopy(s.order, from + 1, s.order, from, to - from);
            s.order[to] = j;
        } else {
            System.arraycopy(s.order, to, s.order, to + 1, from - to);
            s.order[to] = j;
        }
        for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
            s.position[s.order[i]] = i;
        }
        s.touch(j);
    }

    void assign(int j, int u, int o) {
        if (s.unit[j] == u && s.operator[j] == o) {
            return;
        }
        log.assigned(j, s.unit[j], s.operator[j]);
        reassign(j, u, o);
    }

    void reassign(int j, int u, int o) {
        if (s.unit[j] != u) {
            if (p.attended[s.unit[j]]) {
                s.touch(s.onUnit.next[j]);
                s.onUnit.remove(j, s.unit[j]);
            }
            s.cells.leaveUnit(j);
            s.unit[j] = u;
            if (p.hasTransport && !p.isLast(j)) {
                s.touch(j + 1);
            }
            if (p.attended[u]) {
                s.onUnit.insertAfter(before(j, s.unit, s.onUnit, u), j, u);
                s.touch(s.onUnit.next[j]);
            }
            s.cells.enterUnit(j);
        }
        if (s.operator[j] != o) {
            if (s.operator[j] != NONE) {
                s.touch(s.byOperator.next[j]);
                s.byOperator.remove(j, s.operator[j]);
            }
            s.operator[j] = o;
            if (o != NONE) {
                s.byOperator.insertAfter(before(j, s.operator, s.byOperator, o), j, o);
                s.touch(s.byOperator.next[j]);
            }
        }
        s.touch(j);
    }

    /**
     * Two attended units change what they do, one from job a on, the other from b on; either may be NONE. Each tail has to stand
     * behind what it follows then.
     */
    void swapTails(int a, int unitOfA, int b, int unitOfB) {
        log.tailsSwapped(a, unitOfA, b, unitOfB);
        crossTails(a, unitOfA, b, unitOfB);
    }

    void crossTails(int a, int unitOfA, int b, int unitOfB) {
        changeOver(a, unitOfA, unitOfB);
        changeOver(b, unitOfB, unitOfA);
        s.onUnit.crossTails(a, unitOfA, b, unitOfB);
    }

    private void changeOver(int first, int from, int to) {
        s.touch(first);
        for (int k = first; k != NONE; k = s.onUnit.next[k]) {
            s.unit[k] = to;
            boolean isSameTime = p.calendarOf(k, from, s.operator[k]) == p.calendarOf(k, to, s.operator[k]);
            if (!isSameTime || p.work(k, from) != p.work(k, to)) {
                s.touch(k);
            }
            if (p.hasTransport && !p.isLast(k)) {
                s.touch(k + 1);
            }
        }
    }

    /** Searches from the position on both ways: the nearest job of the resource tells the one before. */
    private int before(int j, int[] resource, Chain chain, int wanted) {
        if (chain.first[wanted] == NONE) {
            return NONE;
        }
        int low = s.position[j] - 1;
        int high = s.position[j] + 1;
        while (low >= 0 || high < s.count) {
            if (low >= 0 && resource[s.order[low]] == wanted) {
                return s.order[low];
            }
            if (high < s.count && resource[s.order[high]] == wanted) {
                return chain.previous[s.order[high]];
            }
            low--;
            high++;
        }
        return NONE;
    }

    /** The first job on another attended unit after the position of this one. */
    int nextOnUnit(int j, int u) {
        int before = before(j, s.unit, s.onUnit, u);
        return before == NONE ? s.onUnit.first[u] : s.onUnit.next[before];
    }

    void holdBack(int j, int until) {
        if (s.notBefore[j] != until) {
            log.heldBack(j, s.notBefore[j]);
            s.notBefore[j] = until;
            s.touch(j);
        }
    }
}
