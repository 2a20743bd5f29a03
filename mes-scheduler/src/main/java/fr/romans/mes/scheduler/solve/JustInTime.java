package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;

/**
 * Holds lots back until their work really goes on: the latest times at which each job could be done without delaying any
 * lot's end are drawn from the back, and first jobs wait until theirs. Ends stay, work in process shrinks.
 */
final class JustInTime {

    private final Schedule s;
    private final Problem p;
    private final int[] latestStart;

    JustInTime(Schedule schedule) {
        this.s = schedule;
        this.p = schedule.p;
        this.latestStart = new int[p.jobs];
    }

    /** @return false, with the schedule as it was, when nothing was gained */
    boolean apply() {
        Candidate before = Candidate.of(s);
        drawLatestStarts();
        s.begin();
        for (int lot = 0; lot < p.lots; lot++) {
            int first = p.firstJob[lot];
            if (!p.pinned[first] && !p.started[lot] && !p.published[first] && latestStart[first] > s.start[first]) {
                s.edits.holdBack(first, latestStart[first]);
            }
        }
        if (s.propagate() && Candidate.of(s).compareTo(before) < 0) {
            s.sortByTime();
            return true;
        }
        s.rollback();
        return false;
    }

    private void drawLatestStarts() {
        for (int i = s.count - 1; i >= 0; i--) {
            int j = s.order[i];
            int u = s.unit[j];
            int latest = s.start[j];
            boolean isFree = !p.isLast(j)
                    && !s.pins.any(u, s.operator[j])
                    && !s.cells.givesBackScarceLasts(j)
                    && !(!p.attended[u] && s.cells.isScarceUnit(u))
                    && !p.pinned[j + 1];
            if (isFree) {
                int end = latestStart[j + 1] - p.travel(u, s.unit[j + 1]);
                if (p.attended[u] && s.onUnit.next[j] != NONE) {
                    end = Math.min(end, latestStart[s.onUnit.next[j]]);
                }
                if (s.operator[j] != NONE && s.byOperator.next[j] != NONE) {
                    end = Math.min(end, latestStart[s.byOperator.next[j]]);
                }
                int minutes = p.minutes(j, u, s.operator[j], s.setup[j]);
                latest = Math.max(latest, p.calendarOf(j, u, s.operator[j]).latestStart(end, minutes));
            }
            latestStart[j] = latest;
        }
    }
}
