package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.problem.WorkCalendar;
import java.util.Arrays;

/**
 * A working plan: one order of all free job orders, with a unit and an operator each, decoded into times. Work goes on a
 * unit and to an operator in this order, as early as it can, so that any change is propagated by position: whatever a job
 * depends on stands before it. Changes are logged and can be rolled back.
 *
 * <p>Lasts and unattended units are cells with a capacity; who takes from a cell starts no earlier than who took before it
 * in the order, and finds the cell blocked by those that give back only later in the order (the change is then refused).
 */
final class Schedule {

    final Problem p;
    final int[] order;
    final int[] position;
    final int[] unit;
    final int[] operator;
    final int[] notBefore;
    final int[] start;
    final int[] end;
    final int[] setup;
    int count;

    final Chain onUnit;
    final Chain byOperator;
    final Cells cells;
    final Pins pins;
    private final Score score;
    private final ChangeLog log;

    private final boolean[] isDirty;
    private int[] dirty = new int[256];
    private int dirtyCount;
    private final long[] queue;
    private int lowest;
    private int highest;
    private long worseAtMost = Long.MAX_VALUE;
    private long worseSoFar;

    Schedule(Problem p) {
        this.p = p;
        order = new int[p.jobs];
        position = new int[p.jobs];
        unit = new int[p.jobs];
        operator = new int[p.jobs];
        notBefore = new int[p.jobs];
        start = new int[p.jobs];
        end = new int[p.jobs];
        setup = new int[p.jobs];
        isDirty = new boolean[p.jobs];
        queue = new long[(p.jobs >> 6) + 2];
        onUnit = new Chain(p.jobs, p.units);
        byOperator = new Chain(p.jobs, p.operators);
        pins = new Pins(p);
        cells = new Cells(this);
        log = new ChangeLog(this);
        score = new Score(this, log);
        clear();
    }

    /** Takes every free job out; pinned ones stand. */
    void clear() {
        count = 0;
        Arrays.fill(position, NONE);
        Arrays.fill(notBefore, 0);
        onUnit.clear();
        byOperator.clear();
        cells.clear();
        for (int j = 0; j < p.jobs; j++) {
            unit[j] = p.pinned[j] ? p.pinUnit[j] : NONE;
            operator[j] = p.pinned[j] ? p.pinOperator[j] : NONE;
            start[j] = p.pinned[j] ? p.pinStart[j] : NEVER;
            end[j] = p.pinned[j] ? p.pinEnd[j] : NEVER;
            setup[j] = 0;
        }
    }

    /** Takes over another plan of the same problem. */
    void load(Genes genes) {
        clear();
        for (int j : genes.order()) {
            unit[j] = genes.unit()[j];
            operator[j] = genes.operator()[j];
            notBefore[j] = genes.notBefore()[j];
            append(j);
        }
        if (!decodeAll()) {
            throw new IllegalStateException("a plan that was feasible no longer decodes: " + genes.order().length + " job orders");
        }
    }

    /** Decodes every job anew. */
    boolean decodeAll() {
        log.begin();
        for (int i = 0; i < count; i++) {
            touch(order[i]);
        }
        boolean isFeasible = propagate();
        score.fromScratch();
        return isFeasible;
    }

    Genes genes() {
        return new Genes(Arrays.copyOf(order, count), unit.clone(), operator.clone(), notBefore.clone());
    }

    /** Puts a job at the end of the order, on the unit and operator that it has. */
    void append(int j) {
        position[j] = count;
        order[count++] = j;
        link(j);
        cells.append(j);
    }

    /** Ends and starts of a job as if it were appended now with this unit and operator; false when it cannot be. */
    boolean preview(int j, int u, int o) {
        position[j] = count;
        unit[j] = u;
        operator[j] = o;
        onUnit.previous[j] = p.attended[u] ? onUnit.last[u] : NONE;
        byOperator.previous[j] = o == NONE ? NONE : byOperator.last[o];
        cells.preview(j);
        boolean isPossible = place(j);
        cells.endPreview(j);
        position[j] = NONE;
        return isPossible;
    }

    int placedStart() {
        return newStart;
    }

    int placedEnd() {
        return newEnd;
    }

    void keepPreview(int j) {
        start[j] = newStart;
        end[j] = newEnd;
        setup[j] = newSetup;
    }

    private void link(int j) {
        if (p.attended[unit[j]]) {
            onUnit.insertAfter(onUnit.last[unit[j]], j, unit[j]);
        }
        if (operator[j] != NONE) {
            byOperator.insertAfter(byOperator.last[operator[j]], j, operator[j]);
        }
    }

    // ---- changes: begin, any number of primitives, propagate, then go on or roll back

    void begin() {
        log.begin();
    }

    /** Moves a job to a position; its neighbours in the lot must stay on their sides. */
    void shift(int j, int to) {
        int from = position[j];
        if (from == to) {
            return;
        }
        log.shifted(j, from);
        reposition(j, from, to);
    }

    private void reposition(int j, int from, int to) {
        if (p.attended[unit[j]]) {
            touch(onUnit.next[j]);
            onUnit.reposition(j, unit[j], to, position);
            touch(onUnit.next[j]);
        }
        if (operator[j] != NONE) {
            touch(byOperator.next[j]);
            byOperator.reposition(j, operator[j], to, position);
            touch(byOperator.next[j]);
        }
        cells.reposition(j, from, to);
        if (from < to) {
            System.arraycopy(order, from + 1, order, from, to - from);
            order[to] = j;
        } else {
            System.arraycopy(order, to, order, to + 1, from - to);
            order[to] = j;
        }
        for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
            position[order[i]] = i;
        }
        touch(j);
    }

    void assign(int j, int u, int o) {
        if (unit[j] == u && operator[j] == o) {
            return;
        }
        log.assigned(j, unit[j], operator[j]);
        reassign(j, u, o);
    }

    private void reassign(int j, int u, int o) {
        if (unit[j] != u) {
            if (p.attended[unit[j]]) {
                touch(onUnit.next[j]);
                onUnit.remove(j, unit[j]);
            }
            cells.leaveUnit(j);
            unit[j] = u;
            if (p.attended[u]) {
                onUnit.insertAfter(before(j, unit, u), j, u);
                touch(onUnit.next[j]);
            }
            cells.enterUnit(j);
        }
        if (operator[j] != o) {
            if (operator[j] != NONE) {
                touch(byOperator.next[j]);
                byOperator.remove(j, operator[j]);
            }
            operator[j] = o;
            if (o != NONE) {
                byOperator.insertAfter(before(j, operator, o), j, o);
                touch(byOperator.next[j]);
            }
        }
        touch(j);
    }

    private int before(int j, int[] resource, int wanted) {
        for (int i = position[j] - 1; i >= 0; i--) {
            if (resource[order[i]] == wanted) {
                return order[i];
            }
        }
        return NONE;
    }

    void holdBack(int j, int until) {
        if (notBefore[j] != until) {
            log.heldBack(j, notBefore[j]);
            notBefore[j] = until;
            touch(j);
        }
    }

    void touch(int j) {
        if (j != NONE && !isDirty[j] && position[j] != NONE) {
            isDirty[j] = true;
            if (dirtyCount == dirty.length) {
                dirty = Arrays.copyOf(dirty, 2 * dirtyCount);
            }
            dirty[dirtyCount++] = j;
        }
    }

    /**
     * Changes that have made lots and set-ups so much dearer on the way through the plan are given up there: what comes
     * later is hardly ever better, and most of the work lies there.
     */
    void giveUpWhenWorseBy(long cents) {
        worseAtMost = cents;
    }

    /** Decodes what the changes touch. False when the plan became impossible: roll back then. */
    boolean propagate() {
        worseSoFar = 0;
        lowest = queue.length;
        highest = -1;
        for (int i = 0; i < dirtyCount; i++) {
            isDirty[dirty[i]] = false;
            enqueue(dirty[i]);
        }
        dirtyCount = 0;
        boolean isFeasible = true;
        for (int word = lowest; word <= highest; word++) {
            while (queue[word] != 0) {
                int bit = Long.numberOfTrailingZeros(queue[word]);
                queue[word] &= queue[word] - 1;
                isFeasible = isFeasible && update(order[(word << 6) + bit]);
            }
        }
        if (isFeasible) {
            score.update();
        }
        return isFeasible;
    }

    void enqueue(int j) {
        if (j == NONE || position[j] == NONE) {
            return;
        }
        int word = position[j] >> 6;
        queue[word] |= 1L << position[j];
        lowest = Math.min(lowest, word);
        highest = Math.max(highest, word);
    }

    private boolean update(int j) {
        if (!place(j)) {
            return false;
        }
        boolean startChanged = newStart != start[j];
        boolean endChanged = newEnd != end[j];
        int oldStart = start[j];
        int oldEnd = end[j];
        log.timed(j);
        worseSoFar += score.setupsBy(newSetup - setup[j]);
        start[j] = newStart;
        end[j] = newEnd;
        setup[j] = newSetup;
        if (endChanged || startChanged) {
            if (!p.isLast(j)) {
                enqueue(j + 1);
            }
            enqueue(onUnit.next[j]);
            enqueue(byOperator.next[j]);
            cells.timesChanged(j, oldStart, oldEnd);
            if (p.isLast(j)) {
                worseSoFar += score.dearerBy(p.lotOf[j]);
            }
        }
        return worseSoFar <= worseAtMost;
    }

    private int newStart;
    private int newEnd;
    private int newSetup;

    private boolean place(int j) {
        int ready = Math.max(p.earliest[j], notBefore[j]);
        if (!p.isFirst(j)) {
            ready = Math.max(ready, end[j - 1]);
        }
        int u = unit[j];
        int o = operator[j];
        int before = p.attended[u] ? onUnit.previous[j] : NONE;
        if (before != NONE) {
            ready = Math.max(ready, end[before]);
        }
        if (o != NONE && byOperator.previous[j] != NONE) {
            ready = Math.max(ready, end[byOperator.previous[j]]);
        }
        ready = cells.earliest(j, ready);
        if (ready >= NEVER) {
            return false;
        }
        WorkCalendar calendar = p.calendarOf(j, u, o);
        boolean hasPins = pins.any(u, o);
        while (true) {
            newStart = calendar.nextOpen(ready);
            if (newStart >= NEVER) {
                return false;
            }
            int from = before == NONE ? p.unitSetupClass[u] : p.setupClass[before];
            if (hasPins) {
                from = pins.setupClass(u, newStart, before == NONE ? Integer.MIN_VALUE : start[before], from);
            }
            newSetup = p.attended[u] ? p.setup(from, j) : 0;
            newEnd = calendar.advance(newStart, p.minutes(j, u, o, newSetup));
            if (newEnd >= NEVER) {
                return false;
            }
            int free = hasPins ? pins.freeAfter(u, o, newStart, newEnd) : NONE;
            if (free == NONE) {
                return p.isLast(j) || !p.pinned[j + 1] || newEnd <= p.pinStart[j + 1];
            }
            ready = free;
        }
    }

    void rollback() {
        for (int i = 0; i < dirtyCount; i++) {
            isDirty[dirty[i]] = false;
        }
        dirtyCount = 0;
        log.undo((j, from) -> reposition(j, position[j], from), this::reassign);
        for (int i = 0; i < dirtyCount; i++) {
            isDirty[dirty[i]] = false;
        }
        dirtyCount = 0;
    }

    ChangeLog log() {
        return log;
    }

    Score score() {
        return score;
    }

    /** Sorts the order by start: positions again tell the time, decoded times stay as they are. */
    void sortByTime() {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = ((long) start[order[i]] << 32) | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = order[(int) keys[i]];
        }
        System.arraycopy(sorted, 0, order, 0, count);
        for (int i = 0; i < count; i++) {
            position[order[i]] = i;
        }
    }
}
