package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.scheduler.gap.Gaps;
import fr.romans.mes.scheduler.gap.Placement;
import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.problem.WorkCalendar;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Repairs the published plan. What can stay where it is published does. From the first job order on that cannot, a lot goes
 * into the gaps that are left, where it ends soonest without moving anything; so do new lots, by due date. Lots that are late
 * then have lots with time {@linkplain GiveWay give way} to them.
 */
final class PublishedPlan {

    /** Of moving lots that find no lasts. */
    private static final int ROUNDS = 60;

    private final Problem p;
    private final Schedule schedule;
    private final Placement places;
    /** First job of each lot that does not stay; the one after its last where all do. */
    private final int[] firstMoved;
    /** First job of each lot that was found to wait for lasts. */
    private final int[] cannotStay;
    private final PlacedPlan placed;

    PublishedPlan(Schedule schedule) {
        this.schedule = schedule;
        this.p = schedule.p;
        places = new Placement(p);
        firstMoved = new int[p.lots];
        cannotStay = Arrays.copyOfRange(p.firstJob, 1, p.lots + 1);
        placed = new PlacedPlan(schedule, places, firstMoved);
    }

    /** @return null when the calendars end too soon, or lasts do not allow the plan any more */
    @Nullable Candidate repaired() {
        for (int round = 0; round < ROUNDS; round++) {
            keep();
            Gaps gaps = Gaps.between(places);
            if (!placeMoved(gaps)) {
                return null;
            }
            Candidate plan = placed.decoded(round == ROUNDS - 1);
            int waiting = placed.waiting();
            if (waiting == NONE) {
                return plan == null ? null : placed.withWay(plan, gaps, Long.MAX_VALUE);
            }
            cannotStay[p.lotOf[waiting]] = waiting;
        }
        return null;
    }

    private boolean placeMoved(Gaps gaps) {
        return IntStream.range(0, p.lots)
                .filter(this::moves)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(lot -> holdsLasts(lot) ? 0 : 1)
                        .thenComparing(lot -> p.hardDue[lot] ? 0 : 1)
                        .thenComparing(lot -> p.due[lot])
                        .thenComparing(lot -> lot))
                .allMatch(lot -> gaps.insert(lot, firstMoved[lot]));
    }

    private boolean moves(int lot) {
        return firstMoved[lot] <= p.lastJob(lot);
    }

    private boolean holdsLasts(int lot) {
        return p.holdFrom[lot] < firstMoved[lot];
    }

    /** In the order of the published starts, so that set-ups are those of the plan. */
    private void keep() {
        int[] onUnit = filled(p.units);
        int[] byOperator = filled(p.operators);
        boolean[] isMoved = new boolean[p.lots];
        for (int lot = 0; lot < p.lots; lot++) {
            firstMoved[lot] = p.firstJob[lot + 1];
            places.takeOut(lot);
        }
        for (int j : byPublishedStart()) {
            int lot = p.lotOf[j];
            if (!isMoved[lot] && (j >= cannotStay[lot] || !stays(j, onUnit, byOperator))) {
                isMoved[lot] = true;
                firstMoved[lot] = j;
            }
        }
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }

    /** Work that is not published comes right after what it follows, and never stays. */
    private int[] byPublishedStart() {
        long[] keys = new long[p.jobs];
        int n = 0;
        long start = 0;
        for (int j = 0; j < p.jobs; j++) {
            start = p.isFirst(j) ? 0 : start;
            start = Math.max(start, p.published[j] ? Math.max(0, p.publishedStart[j]) : 0);
            if (!p.pinned[j]) {
                keys[n++] = start << 32 | j;
            }
        }
        Arrays.sort(keys, 0, n);
        return Arrays.stream(keys, 0, n).mapToInt(key -> (int) key).toArray();
    }

    private boolean stays(int j, int[] onUnit, int[] byOperator) {
        int start = p.publishedStart[j];
        int u = p.publishedUnit[j];
        int o = p.publishedOperator[j];
        if (!p.published[j] || start < p.earliest[j] || !p.isPossible(j, u, o) || start < lotIsThere(j, u)) {
            return false;
        }
        WorkCalendar calendar = p.calendarOf(j, u, o);
        int before = p.attended[u] ? onUnit[u] : NONE;
        int setup = p.attended[u] ? setup(j, u, before, start) : 0;
        int end = calendar.isOpen(start) ? calendar.advance(start, p.minutes(j, u, o, setup)) : NEVER;
        if (end >= NEVER
                || before != NONE && places.end[before] > start
                || o != NONE && byOperator[o] != NONE && places.end[byOperator[o]] > start
                || p.attended[u] && schedule.pins.freeAfter(u, o, start, end) != NONE) {
            return false;
        }
        places.put(j, u, o, start, end);
        if (p.attended[u]) {
            onUnit[u] = j;
        }
        if (o != NONE) {
            byOperator[o] = j;
        }
        return true;
    }

    private int lotIsThere(int j, int u) {
        return (p.isFirst(j) ? p.earliest[j] : places.end[j - 1]) + p.travel(p.cameFrom(j, places.unit), u);
    }

    private int setup(int j, int u, int before, int start) {
        int from = p.setupClassAfter(before, u);
        return p.setup(schedule.pins.setupClass(u, start, before == NONE ? Integer.MIN_VALUE : places.start[before], from), j);
    }
}
