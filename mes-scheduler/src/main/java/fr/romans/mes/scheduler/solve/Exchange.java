package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A late lot takes, from some step on, the places of a lot that stands before it and would not be late in its stead: of some
 * drawn, the one that costs least in set-ups, up to ten minutes by chance.
 */
final class Exchange {

    private static final int SAMPLES = 40;
    private static final int REACH = 3_000;
    private static final int CHANCE_MILLIS = 600_000;

    private final Schedule s;
    private final Problem p;

    Exchange(Schedule schedule) {
        this.s = schedule;
        this.p = schedule.p;
    }

    @Nullable Draw draw(int lot, RandomGenerator random) {
        int steps = p.firstJob[lot + 1] - p.firstJob[lot];
        int j = p.firstJob[lot] + (random.nextBoolean() ? 0 : random.nextInt(steps));
        if (p.pinned[j] || s.position[j] == 0) {
            return null;
        }
        int found = NONE;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < SAMPLES; i++) {
            int other = s.order[s.position[j] - 1 - random.nextInt(Math.min(s.position[j], REACH))];
            if (isFit(lot, j, other)) {
                long millis = setups(lot, j, other) + random.nextInt(CHANCE_MILLIS);
                if (millis < least) {
                    least = millis;
                    found = other;
                }
            }
        }
        return found == NONE ? null : Draw.swap(Draw.Kind.SWAP_LOTS, j, found);
    }

    private boolean isFit(int lot, int j, int other) {
        int otherLot = p.lotOf[other];
        boolean isSameStep = otherLot != lot
                && p.operationOf[other] == p.operationOf[j]
                && p.lastJob(otherLot) - other == p.lastJob(lot) - j;
        if (!isSameStep || p.aim[otherLot] < s.end[p.lastJob(lot)] || !mayStartAt(j, other) || !mayStartAt(other, j)) {
            return false;
        }
        for (int k = 0; j + k <= p.lastJob(lot); k++) {
            if (!isDoneAtPlaceOf(j + k, other + k) || !isDoneAtPlaceOf(other + k, j + k)) {
                return false;
            }
        }
        return true;
    }

    private boolean mayStartAt(int j, int other) {
        boolean isBehind = p.isFirst(j) || p.pinned[j - 1] || s.position[j - 1] < s.position[other];
        return isBehind && s.start[other] >= (p.isFirst(j) ? p.earliest[j] : s.end[j - 1]);
    }

    private boolean isDoneAtPlaceOf(int j, int other) {
        return p.operationOf[j] == p.operationOf[other] && p.isPossible(j, s.unit[other], s.operator[other]);
    }

    private long setups(int lot, int j, int other) {
        long millis = 0;
        for (int k = 0; j + k <= p.lastJob(lot); k++) {
            millis += setupsBy(j + k, other + k) + setupsBy(other + k, j + k);
        }
        return millis;
    }

    /** Milliseconds of set-up more or less on a post where a job stands in the place of another. */
    private long setupsBy(int j, int place) {
        int u = s.unit[place];
        if (!p.attended[u]) {
            return 0;
        }
        int next = s.onUnit.next[place];
        long millis = p.setup(p.setupClassAfter(s.onUnit.previous[place], u), j) - s.setup[place];
        return next == NONE ? millis : millis + p.setup(p.setupClass[j], next) - s.setup[next];
    }
}
