package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.problem.WorkCalendar;
import java.util.Arrays;

/**
 * Builds a feasible plan as a foreman would: whenever a post and a person are free, the waiting job order of the highest
 * priority that can start does. Everything that is decided holds from then on, so lasts, places and people never clash.
 */
final class Dispatcher {

    /** A person leaves for so long that waiting for another is worth considering. */
    private static final int LONG_ABSENCE = 3 * 1440;

    private final Problem p;
    private final Pins pins;
    private final Floor floor;
    private final int[] openings;
    private final double[] scarcity;
    private final MinHeap events = new MinHeap();
    private final MinHeap arrivals = new MinHeap();
    private final WaitingLists waiting;

    private final int[] unit;
    private final int[] operator;
    private final int[] order;
    private final int[] end;
    private int placed;
    private int firstAwaited;
    private int awaited;
    private int lateness;

    Dispatcher(Problem p) {
        this.p = p;
        this.pins = new Pins(p);
        this.floor = new Floor(p);
        this.waiting = new WaitingLists(p);
        this.unit = new int[p.jobs];
        this.operator = new int[p.jobs];
        this.order = new int[p.jobs];
        this.end = new int[p.jobs];
        this.scarcity = new Scarcity(p).ofOperators();
        this.openings = Openings.of(p);
    }

    /** @return null when some job order finds no place before the calendars end; see {@link #stuck()} */
    @org.jspecify.annotations.Nullable Genes build(Priority priority) {
        return dispatch(priority, 0, p.lots)
                ? new Genes(Arrays.copyOf(order, placed), unit.clone(), operator.clone(), new int[p.jobs])
                : null;
    }

    /**
     * Goes on until all lots from {@code firstLot} on are done; those from {@code lots} on take no part.
     *
     * @return false when the calendars end before
     */
    boolean dispatch(Priority priority, int firstLot, int lots) {
        placed = 0;
        firstAwaited = p.firstJob[firstLot];
        awaited = 0;
        events.clear();
        arrivals.clear();
        waiting.clear();
        floor.clear();
        for (int j = 0; j < p.firstJob[lots]; j++) {
            awaited += p.pinned[j] || j < firstAwaited ? 0 : 1;
            unit[j] = p.pinUnit[j];
            operator[j] = p.pinOperator[j];
            if (p.pinned[j]) {
                events.add(Math.max(0, p.pinEnd[j]));
                events.add(Math.max(0, p.pinStart[j]));
            }
            boolean isNext = p.isFirst(j) || p.pinned[j - 1];
            if (!p.pinned[j] && isNext) {
                int ready = Math.max(p.earliest[j], p.isFirst(j) ? 0 : p.pinEnd[j - 1]);
                arrivals.add(key(ready, j));
                awaitTransport(j, p.cameFrom(j, p.pinUnit), ready);
            }
        }
        int opening = 0;
        int time = 0;
        while (awaited > 0) {
            while (!arrivals.isEmpty() && (int) (arrivals.peek() >> 32) <= time) {
                int j = (int) arrivals.poll();
                waiting.add(j, priority.key(j, time));
            }
            floor.advance(time);
            boolean again = true;
            while (again) {
                again = startWhatCan(time, priority);
            }
            while (opening < openings.length && openings[opening] <= time) {
                opening++;
            }
            while (!events.isEmpty() && events.peek() <= time) {
                events.poll();
            }
            int next = opening < openings.length ? openings[opening] : NEVER;
            next = events.isEmpty() ? next : (int) Math.min(next, events.peek());
            next = arrivals.isEmpty() ? next : Math.min(next, (int) (arrivals.peek() >> 32));
            if (awaited > 0 && next >= NEVER) {
                return false;
            }
            time = next;
        }
        return true;
    }

    /** A lot that travels may start elsewhere when it is there. */
    private void awaitTransport(int j, int from, int ready) {
        if (p.hasTransport) {
            for (int u : p.unitsOf[j]) {
                events.add(Math.max(0, ready) + p.travel(from, u));
            }
        }
    }

    /** When the last build ended a job that is not pinned. */
    int endOf(int j) {
        return end[j];
    }

    /** The job orders that were left when the last build found no place. */
    int[] stuck() {
        boolean[] isPlaced = new boolean[p.jobs];
        for (int i = 0; i < placed; i++) {
            isPlaced[order[i]] = true;
        }
        int[] left = new int[p.jobs];
        int n = 0;
        for (int j = 0; j < p.jobs; j++) {
            if (!isPlaced[j] && !p.pinned[j]) {
                left[n++] = j;
            }
        }
        return Arrays.copyOf(left, n);
    }

    private static long key(int time, int job) {
        return (long) time << 32 | job;
    }

    /** @return true when lasts came free at this very time, so that those passed over may try again */
    private boolean startWhatCan(int time, Priority priority) {
        waiting.startRound();
        boolean givenBack = false;
        while (true) {
            int operation = NONE;
            for (int k = 0; k < p.operations; k++) {
                if (waiting.isOpen(k) && isAble(k, time) && waiting.choose(k, time, priority, floor)
                        && (operation == NONE || waiting.isAhead(k, operation))) {
                    operation = k;
                }
            }
            if (operation == NONE) {
                return givenBack;
            }
            int j = waiting.chosenJob(operation);
            int u = waiting.chosenUnit(operation);
            if (!floor.lastsAreThere(j)) {
                waiting.passOver(j);
                continue;
            }
            if (p.needsOperator[u] && !choosePerson(j, u, time)) {
                waiting.passOver(j);
                continue;
            }
            if (!p.needsOperator[u] && !fits(j, u, NONE, time)) {
                waiting.passOver(j);
                continue;
            }
            givenBack |= start(j, u, time);
        }
    }

    private boolean isAble(int operation, int time) {
        if (waiting.isAttended(operation)) {
            for (int o : p.qualified[operation]) {
                if (floor.operatorFree(o) <= time) {
                    return true;
                }
            }
            return p.qualified[operation].length == 0;
        }
        return true;
    }

    private int chosenOperator;
    private int chosenEnd;

    private boolean choosePerson(int j, int u, int time) {
        chosenOperator = NONE;
        double best = Double.MAX_VALUE;
        int bestEnd = NEVER;
        for (int o : p.qualified[p.operationOf[j]]) {
            if (floor.operatorFree(o) > time || !fits(j, u, o, time)) {
                continue;
            }
            double value = lateness + scarcity[o];
            if (lateness > LONG_ABSENCE) {
                value += 100.0 * lateness;
            }
            if (value < best) {
                best = value;
                chosenOperator = o;
                bestEnd = lateness;
            }
        }
        if (chosenOperator == NONE) {
            return false;
        }
        int person = chosenOperator;
        if (bestEnd - time > LONG_ABSENCE && isWorthWaiting(j, u, time)) {
            return false;
        }
        fits(j, u, person, time);
        chosenOperator = person;
        return true;
    }

    private boolean isWorthWaiting(int j, int u, int time) {
        int own = chosenEndOf(j, u, chosenOperator, time);
        for (int o : p.qualified[p.operationOf[j]]) {
            int free = floor.operatorFree(o);
            if (free > time && chosenEndOf(j, u, o, free) < own - 1440) {
                return true;
            }
        }
        return false;
    }

    private int chosenEndOf(int j, int u, int o, int from) {
        WorkCalendar calendar = p.calendarOf(j, u, o);
        int open = calendar.nextOpen(from);
        return open >= NEVER ? NEVER : calendar.advance(open, p.minutes(j, u, o, 0));
    }

    /** Whether a job can start right now; leaves its end and how long it takes by the clock. */
    private boolean fits(int j, int u, int o, int time) {
        WorkCalendar calendar = p.calendarOf(j, u, o);
        if (!calendar.isOpen(time)) {
            return false;
        }
        int setup = p.attended[u] ? floor.setup(u, j) : 0;
        int end = calendar.advance(time, p.minutes(j, u, o, setup));
        if (end >= NEVER || (p.attended[u] && pins.any(u, o) && pins.freeAfter(u, o, time, end) != NONE)) {
            return false;
        }
        chosenOperator = o;
        chosenEnd = end;
        lateness = end - time;
        return true;
    }

    private boolean start(int j, int u, int time) {
        int o = p.needsOperator[u] ? chosenOperator : NONE;
        unit[j] = u;
        operator[j] = o;
        order[placed++] = j;
        awaited -= j < firstAwaited ? 0 : 1;
        end[j] = chosenEnd;
        waiting.remove(j);
        events.add(chosenEnd);
        floor.started(j, u, o, time, chosenEnd);
        if (!p.isLast(j) && !p.pinned[j + 1]) {
            arrivals.add(key(Math.max(chosenEnd, p.earliest[j + 1]), j + 1));
            awaitTransport(j + 1, u, chosenEnd);
        }
        return floor.givesBack(j);
    }
}
