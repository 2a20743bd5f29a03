package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Changes that look for a place without a set-up, mostly for jobs that have one. Each is null when it leads nowhere. */
final class SetupDraws {

    /** A tail may change over at a loss of so many cents, a minute of delay counting one. */
    private static final double LOSS = 50;
    private static final int REACH = 4;
    private static final int SPREAD = 200;
    private static final int TRIES = 20;

    private final Schedule s;
    private final Problem p;
    private final Alike alike;
    private final BestPlace bestPlace;

    SetupDraws(Schedule schedule) {
        this.s = schedule;
        this.p = schedule.p;
        this.alike = new Alike(schedule);
        this.bestPlace = new BestPlace(schedule);
    }

    void refresh() {
        alike.sort();
    }

    private int withSetup(RandomGenerator random) {
        int j = s.order[random.nextInt(s.count)];
        for (int tries = 0; tries < TRIES && s.setup[j] == 0; tries++) {
            j = s.order[random.nextInt(s.count)];
        }
        return j;
    }

    /** A job goes to the post and the person that suit it best at a position that its lot allows. */
    @Nullable Draw insert(RandomGenerator random) {
        int j = random.nextBoolean() ? s.order[random.nextInt(s.count)] : withSetup(random);
        if (!p.needsOperator[s.unit[j]]) {
            return null;
        }
        int here = s.position[j];
        int low = Math.max(p.isFirst(j) ? 0 : s.position[j - 1] + 1, here - SPREAD);
        int high = Math.min(p.isLast(j) || p.pinned[j + 1] ? s.count - 1 : s.position[j + 1] - 1, here + SPREAD);
        int at = random.nextInt(4) == 0 ? here : low + random.nextInt(high - low + 1);
        if (!bestPlace.choose(j, at > here ? at + 1 : at, random)) {
            return null;
        }
        if (at != here) {
            return Draw.beside(j, s.order[at], bestPlace.unit(), bestPlace.operator(), at > here);
        }
        return bestPlace.unit() == s.unit[j] && bestPlace.operator() == s.operator[j]
                ? null
                : Draw.reassign(j, bestPlace.unit(), bestPlace.operator());
    }

    /** A job that asks for a set-up gives its place to one near by that would not. */
    @Nullable Draw swapJobs(RandomGenerator random) {
        int j = withSetup(random);
        int before = s.setup[j] == 0 ? NONE : s.onUnit.previous[j];
        int other = before == NONE ? NONE : alike.near(s.position[j], p.setupClass[before], REACH, random);
        boolean isFit = other != NONE
                && other != j
                && p.lotOf[j] != p.lotOf[other]
                && isBetweenItsNeighbours(j, s.position[other])
                && isBetweenItsNeighbours(other, s.position[j])
                && p.isPossible(j, s.unit[other], s.operator[other])
                && p.isPossible(other, s.unit[j], s.operator[j]);
        return isFit ? Draw.swap(Draw.Kind.SWAP_JOBS, j, other) : null;
    }

    private boolean isBetweenItsNeighbours(int j, int at) {
        return (p.isFirst(j) || s.position[j - 1] < at)
                && (p.isLast(j) || p.pinned[j + 1] || s.position[j + 1] > at);
    }

    /** A job that asks for a set-up changes over, with all that follows it, to a post that is set up for it by then. */
    @Nullable Draw swapTails(RandomGenerator random) {
        int j = withSetup(random);
        if (s.setup[j] == 0) {
            return null;
        }
        double best = LOSS;
        int found = NONE;
        int from = random.nextInt(p.unitsOf[j].length);
        for (int i = 0; i < p.unitsOf[j].length; i++) {
            int v = p.unitsOf[j][(from + i) % p.unitsOf[j].length];
            if (v != s.unit[j] && p.attended[v] && p.needsOperator[v] == p.needsOperator[s.unit[j]]) {
                double loss = lossOfTails(j, v);
                if (loss < best) {
                    best = loss;
                    found = v;
                }
            }
        }
        if (found == NONE) {
            return null;
        }
        int other = s.edits.nextOnUnit(j, found);
        return areDoneOn(found, j) && areDoneOn(s.unit[j], other) ? Draw.swapTails(j, other, found) : null;
    }

    private double lossOfTails(int j, int v) {
        int other = s.edits.nextOnUnit(j, v);
        int before = s.onUnit.previous[j];
        int beforeOther = other == NONE ? s.onUnit.last[v] : s.onUnit.previous[other];
        int millis = p.setup(p.setupClassAfter(beforeOther, v), j) - s.setup[j];
        int minutes = beforeOther == NONE ? 0 : Math.max(0, s.end[beforeOther] - s.start[j]);
        if (other != NONE) {
            millis += p.setup(p.setupClassAfter(before, s.unit[j]), other) - s.setup[other];
            minutes += before == NONE ? 0 : Math.max(0, s.end[before] - s.start[other]);
        }
        return millis * p.setupMinute / 60_000.0 + minutes;
    }

    private boolean areDoneOn(int u, int from) {
        for (int k = from; k != NONE; k = s.onUnit.next[k]) {
            if (p.work(k, u) == NONE) {
                return false;
            }
        }
        return true;
    }
}
