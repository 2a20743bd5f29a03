package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Changes of one job, or of a lot, drawn without looking at what they cost. Each is null when it leads nowhere. */
final class SimpleDraws {

    private static final int NEIGHBOURS = 6;
    private static final int NEAR = 60;
    private static final int PEOPLE_NEAR = 40;
    private static final int LOTS_NEAR = 400;

    private final Schedule s;
    private final Problem p;

    SimpleDraws(Schedule schedule) {
        this.s = schedule;
        this.p = schedule.p;
    }

    @Nullable Draw beside(int j, RandomGenerator random) {
        boolean forward = random.nextBoolean();
        int other = switch (random.nextInt(4)) {
            case 0 -> step(s.onUnit, j, 1 + random.nextInt(NEIGHBOURS), forward);
            case 1 -> step(s.byOperator, j, 1 + random.nextInt(NEIGHBOURS), forward);
            case 2 -> sameOperation(j, NEAR, random);
            default -> sameOperation(j, Math.max(NEAR, s.count / 8), random);
        };
        if (other == j) {
            return null;
        }
        if (p.operationOf[other] == p.operationOf[j] && random.nextInt(3) > 0) {
            int o = random.nextInt(3) > 0 ? s.operator[other] : NONE;
            return Draw.beside(j, other, s.unit[other], o, forward);
        }
        return Draw.beside(j, other, NONE, NONE, forward);
    }

    private static int step(Chain chain, int j, int distance, boolean forward) {
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

    private int sameOperation(int j, int reach, RandomGenerator random) {
        for (int tries = 0; tries < 12; tries++) {
            int at = s.position[j] + random.nextInt(2 * reach + 1) - reach;
            if (at >= 0 && at < s.count && p.operationOf[s.order[at]] == p.operationOf[j]) {
                return s.order[at];
            }
        }
        return j;
    }

    @Nullable Draw reassign(int j, RandomGenerator random) {
        int[] units = p.unitsOf[j];
        int u = random.nextInt(3) == 0 || units.length == 1 ? s.unit[j] : units[random.nextInt(units.length)];
        int o = NONE;
        if (p.needsOperator[u]) {
            int[] able = p.qualified[p.operationOf[j]];
            o = s.operator[j] != NONE && random.nextInt(3) == 0 ? s.operator[j] : able[random.nextInt(able.length)];
        }
        return u == s.unit[j] && o == s.operator[j] ? null : Draw.reassign(j, u, o);
    }

    @Nullable Draw swapPeople(int j, RandomGenerator random) {
        int at = s.position[j] + random.nextInt(2 * PEOPLE_NEAR + 1) - PEOPLE_NEAR;
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
        return Draw.swap(Draw.Kind.SWAP_PEOPLE, j, other);
    }

    @Nullable Draw lotBefore(int j, RandomGenerator random) {
        int at = s.position[j] - 1 - random.nextInt(Math.min(LOTS_NEAR, 1 + s.count / 3));
        if (at < 0 || p.lotOf[s.order[at]] == p.lotOf[j]) {
            return null;
        }
        return Draw.swap(Draw.Kind.LOT_BEFORE, j, s.order[at]);
    }

    /** Published work goes back to where it was; the first job of a lot waits, or no longer does. */
    @Nullable Draw holdBack(int j, RandomGenerator random) {
        if (p.published[j] && p.movedJobOrder > 0 && random.nextBoolean()) {
            return asPublished(j);
        }
        int lot = p.lotOf[j];
        int first = p.firstJob[lot];
        if (p.pinned[first] || p.started[lot]) {
            return s.notBefore[j] > 0 && !p.pinned[j] ? Draw.holdBack(j, 0) : null;
        }
        if (s.notBefore[first] > 0 && random.nextBoolean()) {
            return Draw.holdBack(first, 0);
        }
        int span = s.end[p.lastJob(lot)] - s.start[first];
        return Draw.holdBack(first, s.start[first] + 1 + random.nextInt(Math.max(1, span / 2)));
    }

    private @Nullable Draw asPublished(int j) {
        int u = p.publishedUnit[j];
        int o = p.publishedOperator[j];
        if (s.unit[j] != u || s.operator[j] != o) {
            return p.isPossible(j, u, o) ? Draw.reassign(j, u, o) : null;
        }
        return s.notBefore[j] == p.publishedStart[j] ? null : Draw.holdBack(j, Math.max(0, p.publishedStart[j]));
    }
}
