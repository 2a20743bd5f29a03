package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.Arrays;
import java.util.BitSet;

/** The job orders that wait for each operation, sorted by key, and the choice among them. */
final class WaitingLists {

    private final Problem p;
    private final long[][] queue;
    private final int[] size;
    private final int[] keyOf;
    private final boolean[] isAttended;
    private final int[][] unitsOf;
    private final int[] passedOver;
    private final int[] firstToTry;
    private final int[] chosenJob;
    private final int[] chosenUnit;
    private final double[] chosenValue;
    private final boolean[] isChosen;
    private final boolean[] isValued;
    private final double[][] value;
    private final int[][] unitAt;
    private final boolean[] isAlike;
    private final int[] withRoom;
    private int round;

    WaitingLists(Problem p) {
        this.p = p;
        queue = new long[p.operations][16];
        size = new int[p.operations];
        keyOf = new int[p.jobs];
        passedOver = new int[p.jobs];
        firstToTry = new int[p.operations];
        chosenJob = new int[p.operations];
        chosenUnit = new int[p.operations];
        chosenValue = new double[p.operations];
        isChosen = new boolean[p.operations];
        withRoom = new int[p.units];
        isAlike = new boolean[p.operations];
        isValued = new boolean[p.operations];
        value = new double[p.operations][0];
        unitAt = new int[p.operations][0];
        isAttended = new boolean[p.operations];
        Arrays.fill(isAttended, true);
        var units = new BitSet[p.operations];
        Arrays.setAll(units, operation -> new BitSet());
        for (int j = 0; j < p.jobs; j++) {
            for (int u : p.unitsOf[j]) {
                isAttended[p.operationOf[j]] &= p.needsOperator[u];
                units[p.operationOf[j]].set(u);
            }
        }
        unitsOf = Arrays.stream(units).map(set -> set.stream().toArray()).toArray(int[][]::new);
        Arrays.fill(isAlike, true);
        for (int j = 0; j < p.jobs; j++) {
            isAlike[p.operationOf[j]] &= p.unitsOf[j].length == unitsOf[p.operationOf[j]].length;
        }
    }

    void clear() {
        Arrays.fill(size, 0);
        Arrays.fill(passedOver, 0);
        round = 0;
    }

    boolean isAttended(int operation) {
        return isAttended[operation];
    }

    boolean isOpen(int operation) {
        return size[operation] > 0;
    }

    void startRound() {
        round++;
        Arrays.fill(isChosen, false);
        Arrays.fill(isValued, false);
        Arrays.fill(firstToTry, 0);
    }

    void add(int j, int key) {
        int operation = p.operationOf[j];
        keyOf[j] = key;
        if (size[operation] == queue[operation].length) {
            queue[operation] = Arrays.copyOf(queue[operation], 2 * size[operation]);
        }
        int at = -Arrays.binarySearch(queue[operation], 0, size[operation], entry(j)) - 1;
        System.arraycopy(queue[operation], at, queue[operation], at + 1, size[operation] - at);
        queue[operation][at] = entry(j);
        size[operation]++;
    }

    private long entry(int j) {
        return (long) keyOf[j] << 32 | j;
    }

    void remove(int j) {
        int operation = p.operationOf[j];
        int at = Arrays.binarySearch(queue[operation], 0, size[operation], entry(j));
        System.arraycopy(queue[operation], at + 1, queue[operation], at, size[operation] - at - 1);
        size[operation]--;
        isChosen[operation] = false;
        isValued[operation] = false;
    }

    /** It cannot start in this round, though its turn came. */
    void passOver(int j) {
        int operation = p.operationOf[j];
        passedOver[j] = round;
        isChosen[operation] = false;
        if (isValued[operation]) {
            value[operation][Arrays.binarySearch(queue[operation], 0, size[operation], entry(j))] = Double.NEGATIVE_INFINITY;
        }
    }

    int chosenJob(int operation) {
        return chosenJob[operation];
    }

    int chosenUnit(int operation) {
        return chosenUnit[operation];
    }

    boolean isAhead(int operation, int other) {
        return chosenValue[operation] > chosenValue[other]
                || chosenValue[operation] == chosenValue[other] && chosenJob[operation] < chosenJob[other];
    }

    /** Chooses a job and a unit with room; false when there is none. */
    boolean choose(int operation, int time, Priority priority, Floor floor) {
        if (isChosen[operation]) {
            return chosenJob[operation] != NONE;
        }
        isChosen[operation] = true;
        chosenJob[operation] = NONE;
        chosenValue[operation] = Double.NEGATIVE_INFINITY;
        if (priority.isDynamic()) {
            chooseLargest(operation, time, priority, floor);
        } else {
            chooseFirst(operation, floor);
        }
        return chosenJob[operation] != NONE;
    }

    private void chooseFirst(int operation, Floor floor) {
        int roomy = findRoom(operation, floor);
        int gap = gap(operation, roomy, floor);
        for (int i = firstToTry[operation]; roomy > 0 && i < size[operation]; i++) {
            int j = (int) queue[operation][i];
            if (passedOver[j] == round || floor.shortest(j) > gap) {
                continue;
            }
            int u = unitOfLeastSetup(j, operation, roomy, floor);
            if (u != NONE) {
                firstToTry[operation] = i;
                take(operation, j, u, -keyOf[j]);
                return;
            }
        }
    }

    /** Until something starts here, the values of those that wait stay: who is passed over only leaves the next one. */
    private void chooseLargest(int operation, int time, Priority priority, Floor floor) {
        if (!isValued[operation]) {
            isValued[operation] = true;
            value(operation, time, priority, floor);
        }
        double[] values = value[operation];
        int best = NONE;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size[operation]; i++) {
            if (values[i] > largest) {
                largest = values[i];
                best = i;
            }
        }
        if (best != NONE) {
            take(operation, (int) queue[operation][best], unitAt[operation][best], largest);
        }
    }

    private void value(int operation, int time, Priority priority, Floor floor) {
        if (value[operation].length < size[operation]) {
            value[operation] = new double[queue[operation].length];
            unitAt[operation] = new int[queue[operation].length];
        }
        int roomy = findRoom(operation, floor);
        int gap = gap(operation, roomy, floor);
        for (int i = 0; i < size[operation]; i++) {
            int j = (int) queue[operation][i];
            int u = passedOver[j] == round || floor.shortest(j) > gap ? NONE : unitOfLeastSetup(j, operation, roomy, floor);
            unitAt[operation][i] = u;
            value[operation][i] = u == NONE
                    ? Double.NEGATIVE_INFINITY
                    : priority.index(j, time, p.attended[u] ? floor.setup(u, j) : 0);
        }
    }

    /** Longest time that anybody who could do it has. */
    private int gap(int operation, int roomy, Floor floor) {
        boolean needsNobody = !isAttended[operation] || p.qualified[operation].length == 0;
        return needsNobody ? NEVER : floor.longestGap(operation, withRoom, roomy);
    }

    private int unitOfLeastSetup(int j, int operation, int roomy, Floor floor) {
        int best = NONE;
        int least = Integer.MAX_VALUE;
        for (int k = 0; k < roomy; k++) {
            int u = withRoom[k];
            int setup = p.attended[u] ? floor.setup(u, j) : 0;
            if (setup < least && (isAlike[operation] || p.work(j, u) != NONE) && floor.hasRoomFor(j, u)) {
                least = setup;
                best = u;
            }
        }
        return best;
    }

    /**
     * Units with room are looked for once, not for each job that waits; of alike ones that are set up alike, one stands for all
     * that have no more time before pinned work.
     */
    private int findRoom(int operation, Floor floor) {
        int found = 0;
        for (int u : unitsOf[operation]) {
            if (floor.hasRoom(u) && !isStoodFor(u, found, operation, floor)) {
                withRoom[found++] = u;
            }
        }
        return found;
    }

    private boolean isStoodFor(int u, int found, int operation, Floor floor) {
        for (int k = 0; k < found && isAlike[operation] && p.attended[u]; k++) {
            if (floor.standsFor(withRoom[k], u)) {
                return true;
            }
        }
        return false;
    }

    private void take(int operation, int j, int u, double value) {
        chosenJob[operation] = j;
        chosenUnit[operation] = u;
        chosenValue[operation] = value;
    }
}
