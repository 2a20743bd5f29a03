package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;
import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

    final Edits edits;
    private final Timing timing;
    private final Propagation propagation;

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
        onUnit = new Chain(p.jobs, p.units);
        byOperator = new Chain(p.jobs, p.operators);
        pins = new Pins(p);
        cells = new Cells(this);
        timing = new Timing(this);
        propagation = new Propagation(this, timing);
        log = new ChangeLog(this);
        edits = new Edits(this, log);
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
        giveUpWhenWorseBy(Long.MAX_VALUE);
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

    /** When the job would start and end if it were appended now with this unit and operator; null when it cannot be. */
    @Nullable Timing preview(int j, int u, int o) {
        position[j] = count;
        unit[j] = u;
        operator[j] = o;
        onUnit.previous[j] = p.attended[u] ? onUnit.last[u] : NONE;
        byOperator.previous[j] = o == NONE ? NONE : byOperator.last[o];
        cells.append(j);
        boolean isPossible = timing.place(j);
        cells.endPreview(j);
        position[j] = NONE;
        return isPossible ? timing : null;
    }

    void take(int j, Timing times) {
        start[j] = times.start();
        end[j] = times.end();
        setup[j] = times.setup();
    }

    private void link(int j) {
        if (p.attended[unit[j]]) {
            onUnit.insertAfter(onUnit.last[unit[j]], j, unit[j]);
        }
        if (operator[j] != NONE) {
            byOperator.insertAfter(byOperator.last[operator[j]], j, operator[j]);
        }
    }

    /** Opens a change: any number of edits, propagate, then go on or roll back. */
    void begin() {
        log.begin();
    }

    void touch(int j) {
        propagation.touch(j);
    }

    void enqueue(int j) {
        propagation.enqueue(j);
    }

    /**
     * Changes that have made lots and set-ups so much dearer on the way through the plan are given up there: what comes
     * later is hardly ever better, and most of the work lies there.
     */
    void giveUpWhenWorseBy(long cents) {
        propagation.giveUpWhenWorseBy(cents);
    }

    /** Decodes what the changes touch. False when the plan became impossible, or too dear: roll back then. */
    boolean propagate() {
        boolean isFeasible = propagation.run();
        if (isFeasible) {
            score.update();
        }
        return isFeasible;
    }

    void rollback() {
        propagation.forgetTouched();
        log.undo();
        propagation.forgetTouched();
    }

    ChangeLog log() {
        return log;
    }

    Score score() {
        return score;
    }

    /** The first position before one whose job starts at a time or later, as far as the order is sorted; else that position. */
    int firstFrom(int time, int before) {
        int low = 0;
        int high = before;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start[order[middle]] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Sorts the order by start, so that positions again tell the time, and decodes it: none starts later, and some start sooner, as
     * lasts that were given back behind them in the order are now given back before.
     */
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
        decodeAll();
    }
}
