package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Changes that start from what makes a late lot late: its chain of reasons is walked back and broken somewhere. */
final class LateLots {

    /** Share of the draws when lateness is all that a plan costs. */
    private static final double MOST = 0.4;

    private static final int LONGEST_WALK = 24;
    private static final int LOTS_SWAPPED_ONE_IN = 3;

    private final Schedule s;
    private final Problem p;
    private final int[] late;
    private int count;
    private double share;

    LateLots(Schedule schedule) {
        this.s = schedule;
        this.p = schedule.p;
        this.late = new int[p.lots];
    }

    void refresh() {
        count = 0;
        for (int lot = 0; lot < p.lots; lot++) {
            if (s.score().late(lot) > 0) {
                late[count++] = lot;
            }
        }
        share = count == 0 ? 0 : MOST * s.score().shareOfLateness();
    }

    /** Of all draws: the share that lateness has in the cost of the plan. */
    double share() {
        return share;
    }

    @Nullable Draw draw(RandomGenerator random, SimpleDraws simple) {
        int lot = late[random.nextInt(count)];
        return random.nextInt(LOTS_SWAPPED_ONE_IN) == 0 ? swapLots(lot, random) : breakChain(lot, random, simple);
    }

    /** A late lot takes the places of another from some step on, which gets the late ones. */
    private @Nullable Draw swapLots(int lot, RandomGenerator random) {
        int j = p.firstJob[lot] + random.nextInt(p.firstJob[lot + 1] - p.firstJob[lot]);
        int otherLot = random.nextInt(p.lots);
        int other = p.lastJob(otherLot) - (p.lastJob(lot) - j);
        if (otherLot == lot || other < p.firstJob[otherLot] || p.pinned[j] || p.pinned[other]
                || s.position[other] >= s.position[j] || !mayStartAt(j, other) || !mayStartAt(other, j)) {
            return null;
        }
        for (int k = 0; j + k <= p.lastJob(lot); k++) {
            if (!isDoneAtPlaceOf(j + k, other + k) || !isDoneAtPlaceOf(other + k, j + k)) {
                return null;
            }
        }
        return Draw.swap(Draw.Kind.SWAP_LOTS, j, other);
    }

    private boolean mayStartAt(int j, int other) {
        boolean isBehind = p.isFirst(j) || p.pinned[j - 1] || s.position[j - 1] < s.position[other];
        return isBehind && s.start[other] >= (p.isFirst(j) ? p.earliest[j] : s.end[j - 1]);
    }

    private boolean isDoneAtPlaceOf(int j, int other) {
        int o = s.operator[other];
        return p.operationOf[j] == p.operationOf[other]
                && p.work(j, s.unit[other]) != NONE
                && (o == NONE || p.pace[o][p.operationOf[j]] > 0);
    }

    private @Nullable Draw breakChain(int lot, RandomGenerator random, SimpleDraws simple) {
        int j = p.lastJob(lot);
        int steps = random.nextInt(LONGEST_WALK);
        Draw found = null;
        while (j != NONE && !p.pinned[j] && steps-- >= 0) {
            int machine = p.attended[s.unit[j]] ? s.onUnit.previous[j] : NONE;
            int person = s.operator[j] == NONE ? NONE : s.byOperator.previous[j];
            int resource = Math.max(endOf(machine), endOf(person));
            if (isHeldBack(j, resource)) {
                return Draw.holdBack(j, 0);
            }
            int blocker = machine != NONE && (person == NONE || s.end[machine] >= s.end[person]) ? machine : person;
            boolean byLot = !p.isFirst(j) && s.end[j - 1] >= resource;
            if (!byLot && blocker != NONE && s.end[blocker] + 1 >= p.earliest[j]) {
                found = random.nextInt(3) == 0
                        ? simple.reassign(random.nextBoolean() ? j : blocker, random)
                        : Draw.beside(j, blocker, NONE, NONE, false);
                j = blocker;
            } else {
                j = p.isFirst(j) ? NONE : j - 1;
            }
        }
        return found;
    }

    private boolean isHeldBack(int j, int resource) {
        int until = s.notBefore[j];
        return until > p.earliest[j]
                && s.start[j] >= until
                && (p.isFirst(j) || s.end[j - 1] < until)
                && resource <= until;
    }

    private int endOf(int job) {
        return job == NONE ? 0 : s.end[job];
    }
}
