package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Changes for a late lot: it goes on sooner where it waits, changes places with a lot that has the time, or the chain of reasons of
 * its lateness is walked back and broken somewhere.
 */
final class LateLots {

    /** Share of the draws when lateness is all that a plan costs. */
    private static final double MOST = 0.4;

    private static final int LONGEST_WALK = 24;

    private final Schedule s;
    private final Problem p;
    private final Exchange exchange;
    private final int[] late;
    private int count;
    private double share;

    LateLots(Schedule schedule) {
        this.s = schedule;
        this.p = schedule.p;
        this.exchange = new Exchange(schedule);
        this.late = new int[p.lots];
    }

    void refresh() {
        count = 0;
        for (int lot = 0; lot < p.lots; lot++) {
            if (s.score().isPastAim(lot)) {
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
        int kind = random.nextInt(9);
        if (kind < 3) {
            return sooner(lot, random);
        }
        return kind < 5 ? exchange.draw(lot, random) : breakChain(lot, random, simple);
    }

    /** Of two steps, the one for which the lot waits longer is done at some time of its wait. */
    private @Nullable Draw sooner(int lot, RandomGenerator random) {
        int j = step(lot, random);
        int other = step(lot, random);
        if (waits(other) > waits(j)) {
            j = other;
        }
        return p.pinned[j] || waits(j) <= 0 ? null : Draw.sooner(j, s.start[j] - 1 - random.nextInt(waits(j)));
    }

    private int step(int lot, RandomGenerator random) {
        return p.firstJob[lot] + random.nextInt(p.firstJob[lot + 1] - p.firstJob[lot]);
    }

    private int waits(int j) {
        return s.start[j] - Math.max(p.earliest[j], p.isFirst(j) ? 0 : s.end[j - 1]);
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
