package fr.romans.mes.scheduler.solve;

import fr.romans.mes.scheduler.constraint.LotCosts;
import fr.romans.mes.scheduler.problem.Problem;
import java.util.Arrays;

/** The cost of a {@link Schedule}, kept up to date from the change log. */
final class Score {

    private final Schedule schedule;
    private final ChangeLog log;
    private final Problem p;
    private final LotCosts costs;

    private final int[] late;
    private final long[] lateness;
    private final long[] pastAim;
    private final long[] flow;
    private final boolean[] isMoved;
    private final long[] latePairMinutes;
    private long hard;
    private long tardiness;
    private long pastAims;
    private long flows;
    private long setupMillis;
    private long moved;
    private long unfairness;

    private final int[] touchedLots;
    private final boolean[] isTouched;
    private int touchedCount;
    private final long[] savedLots;
    private int[] movedFlips = new int[64];
    private int flipCount;
    private final long[] savedTotals = new long[7];
    private final long[] savedBrands;
    private boolean isSaved;

    Score(Schedule schedule, ChangeLog log) {
        this.schedule = schedule;
        this.log = log;
        this.p = schedule.p;
        this.costs = new LotCosts(p);
        late = new int[p.lots];
        lateness = new long[p.lots];
        pastAim = new long[p.lots];
        flow = new long[p.lots];
        isMoved = new boolean[p.jobs];
        latePairMinutes = new long[p.brands];
        savedBrands = new long[p.brands];
        touchedLots = new int[p.lots];
        isTouched = new boolean[p.lots];
        savedLots = new long[4 * p.lots];
    }

    long hard() {
        return hard;
    }

    long soft() {
        return tardiness + pastAims + costs.setups(setupMillis) + flows + unfairness + moved * p.movedJobOrder;
    }

    /** Lateness of any kind in all costs, hard deadlines and what is past its aim included. */
    double shareOfLateness() {
        double late = hard + tardiness + pastAims + unfairness;
        return late / Math.max(1, hard + soft());
    }

    int late(int lot) {
        return late[lot];
    }

    boolean isPastAim(int lot) {
        return late[lot] > 0 || pastAim[lot] > 0;
    }

    /** Cost of so many milliseconds of set-up more or less. */
    long setupsBy(int millis) {
        return millis == 0 ? 0 : millis * p.setupMinute / 60_000;
    }

    /** How much dearer a lot has become by its new times, before they are accounted for. */
    long dearerBy(int lot) {
        int completion = schedule.end[p.lastJob(lot)];
        long nowLateness = costs.lateness(lot, costs.lateMinutes(lot, completion));
        return nowLateness - lateness[lot]
                + costs.pastAim(lot, completion) - pastAim[lot]
                + costs.flow(lot, schedule.start[p.firstJob[lot]], completion) - flow[lot];
    }

    void begin() {
        isSaved = false;
        touchedCount = 0;
        flipCount = 0;
    }

    void fromScratch() {
        isSaved = false;
        Arrays.fill(latePairMinutes, 0);
        hard = 0;
        tardiness = 0;
        pastAims = 0;
        flows = 0;
        setupMillis = 0;
        moved = 0;
        for (int lot = 0; lot < p.lots; lot++) {
            late[lot] = 0;
            lateness[lot] = 0;
            pastAim[lot] = 0;
            flow[lot] = 0;
            recost(lot);
        }
        for (int j = 0; j < p.jobs; j++) {
            setupMillis += p.pinned[j] ? p.pinSetup[j] : schedule.setup[j];
            isMoved[j] = moves(j);
            moved += isMoved[j] ? 1 : 0;
        }
        unfairness = costs.unfairness(latePairMinutes);
    }

    private boolean moves(int j) {
        return p.moves(j, schedule.unit[j], schedule.operator[j], schedule.start[j]);
    }

    private void recost(int lot) {
        int completion = schedule.end[p.lastJob(lot)];
        int nowLate = costs.lateMinutes(lot, completion);
        if (nowLate != late[lot]) {
            long cost = costs.lateness(lot, nowLate);
            if (p.hardDue[lot]) {
                hard += cost - lateness[lot];
            } else {
                tardiness += cost - lateness[lot];
            }
            latePairMinutes[p.brandOf[lot]] += (long) p.pairs[lot] * (nowLate - late[lot]);
            late[lot] = nowLate;
            lateness[lot] = cost;
        }
        long nowPastAim = costs.pastAim(lot, completion);
        pastAims += nowPastAim - pastAim[lot];
        pastAim[lot] = nowPastAim;
        long nowFlow = costs.flow(lot, schedule.start[p.firstJob[lot]], completion);
        flows += nowFlow - flow[lot];
        flow[lot] = nowFlow;
    }

    /** Accounts for all that the log holds. */
    void update() {
        save();
        for (int i = 0; i < log.count; i++) {
            int j = log.job(i);
            setupMillis += schedule.setup[j] - log.oldSetup(i);
            if (p.published[j] && moves(j) != isMoved[j]) {
                flip(j);
            }
            int lot = p.lotOf[j];
            if (!isTouched[lot] && (p.isFirst(j) || p.isLast(j))) {
                isTouched[lot] = true;
                savedLots[4 * touchedCount] = late[lot];
                savedLots[4 * touchedCount + 1] = lateness[lot];
                savedLots[4 * touchedCount + 2] = flow[lot];
                savedLots[4 * touchedCount + 3] = pastAim[lot];
                touchedLots[touchedCount++] = lot;
            }
        }
        long lateBefore = tardiness + hard;
        for (int i = 0; i < touchedCount; i++) {
            isTouched[touchedLots[i]] = false;
            recost(touchedLots[i]);
        }
        if (lateBefore != tardiness + hard || !Arrays.equals(latePairMinutes, savedBrands)) {
            unfairness = costs.unfairness(latePairMinutes);
        }
    }

    private void flip(int j) {
        isMoved[j] = !isMoved[j];
        moved += isMoved[j] ? 1 : -1;
        if (flipCount == movedFlips.length) {
            movedFlips = Arrays.copyOf(movedFlips, 2 * flipCount);
        }
        movedFlips[flipCount++] = j;
    }

    private void save() {
        isSaved = true;
        savedTotals[0] = hard;
        savedTotals[1] = tardiness;
        savedTotals[2] = flows;
        savedTotals[3] = setupMillis;
        savedTotals[4] = moved;
        savedTotals[5] = unfairness;
        savedTotals[6] = pastAims;
        System.arraycopy(latePairMinutes, 0, savedBrands, 0, savedBrands.length);
    }

    void restore() {
        if (!isSaved) {
            return;
        }
        hard = savedTotals[0];
        tardiness = savedTotals[1];
        flows = savedTotals[2];
        setupMillis = savedTotals[3];
        moved = savedTotals[4];
        unfairness = savedTotals[5];
        pastAims = savedTotals[6];
        System.arraycopy(savedBrands, 0, latePairMinutes, 0, savedBrands.length);
        for (int i = 0; i < touchedCount; i++) {
            int lot = touchedLots[i];
            late[lot] = (int) savedLots[4 * i];
            lateness[lot] = savedLots[4 * i + 1];
            flow[lot] = savedLots[4 * i + 2];
            pastAim[lot] = savedLots[4 * i + 3];
        }
        for (int i = 0; i < flipCount; i++) {
            isMoved[movedFlips[i]] = !isMoved[movedFlips[i]];
        }
        isSaved = false;
    }
}
