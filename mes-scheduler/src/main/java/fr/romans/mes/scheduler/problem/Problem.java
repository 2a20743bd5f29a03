package fr.romans.mes.scheduler.problem;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A planning problem in arrays. Fields are filled once by the translation and only read afterwards; they are public and
 * bare because the innermost loops of the search live on them. Times are minutes from the snapshot's start, durations
 * milliseconds where a pace still multiplies them.
 */
public final class Problem {

    public static final int NONE = -1;

    /** Paces are kept in millionths. */
    public static final long STANDARD_PACE = 1_000_000;

    public static final long MINUTE = 60_000L * STANDARD_PACE;

    public final int jobs;
    public final int lots;
    public final int units;
    public final int operators;
    public final int operations;
    public int brands;
    public int cells;
    public int until;

    public final int[] lotOf;
    /** First job of each lot; one entry more than there are lots. */
    public final int[] firstJob;
    public final int[] operationOf;
    public final int[] earliest;
    public final int[][] unitsOf;
    public final long[][] workOn;
    public final int[] setupClass;

    public final boolean[] pinned;
    public final int[] pinUnit;
    public final int[] pinOperator;
    public final int[] pinStart;
    public final int[] pinEnd;
    public final long[] pinSetup;

    public final int[] publishedUnit;
    public final int[] publishedOperator;
    public final int[] publishedStart;
    public final boolean[] published;

    public final boolean[] attended;
    /** False on attended units of standard instances, where nobody is needed. */
    public final boolean[] needsOperator;
    public final int[] capacity;
    public final int[] unitSetupClass;
    /** Site that a unit stands at; 0 at home. */
    public final int[] siteOf;
    /** Minutes from home to a unit, or back. */
    public final int[] away;
    /** By lot, a unit of the site where it waits; NONE at home. */
    public final int[] origin;
    /** Whether any unit is elsewhere. */
    public boolean hasTransport;
    public WorkCalendar[] unitCalendar;
    public WorkCalendar[][] calendar;
    /** By operation, operator and unit, for those who need a tutor at the operation; null for those who do not. */
    public final @Nullable WorkCalendar[][][] tutored;
    /** Millionths by operator and operation; 0 where not qualified. */
    public final long[][] pace;
    public final int[][] qualified;
    /** Milliseconds from the class that a unit is set up for to the class of the job. */
    public int[][] setupTime;

    public int[] owned;
    public final int[][] cellsOf;
    public final int[][] needOf;
    /** Job at whose start the lasts of a lot are taken; NONE when they are in use already, or the lot needs none. */
    public final int[] holdFrom;
    /** Job at whose start they are given back; NONE when they never are. */
    public final int[] holdUntil;

    /** Pairs of each brand in the whole snapshot, lots without work left included. */
    public long[] pairsOfBrand = new long[0];
    public final int[] brandOf;
    public final int[] pairs;
    public final int[] due;
    /** Day aimed at; no later than {@code due} where there is a safety time. */
    public final int[] aim;
    public final boolean[] hardDue;
    /** Cents for a minute late are {@code lateRate / lateRateScale}. */
    public final long[] lateRate;
    public final long[] lateRateScale;
    /** Cents for a minute past the aim are {@code pastAimRate / pastAimRateScale}. */
    public final long[] pastAimRate;
    public final long[] pastAimRateScale;
    public final int[] startedAt;
    public final boolean[] started;
    public long flowPairDay;
    public long setupMinute;
    public long unfairPairDay;
    public long movedJobOrder;
    /** Set where makespan is what counts: standard instances. */
    public @Nullable String makespanOf;

    public Problem(int lots, int jobs, int units, int operators, int operations) {
        this.lots = lots;
        this.jobs = jobs;
        this.units = units;
        this.operators = operators;
        this.operations = operations;
        lotOf = new int[jobs];
        firstJob = new int[lots + 1];
        operationOf = new int[jobs];
        earliest = new int[jobs];
        unitsOf = new int[jobs][];
        workOn = new long[jobs][];
        setupClass = new int[jobs];
        pinned = new boolean[jobs];
        pinUnit = new int[jobs];
        pinOperator = new int[jobs];
        pinStart = new int[jobs];
        pinEnd = new int[jobs];
        pinSetup = new long[jobs];
        publishedUnit = new int[jobs];
        publishedOperator = new int[jobs];
        publishedStart = new int[jobs];
        published = new boolean[jobs];
        attended = new boolean[units];
        needsOperator = new boolean[units];
        capacity = new int[units];
        unitSetupClass = new int[units];
        siteOf = new int[units];
        away = new int[units];
        origin = new int[lots];
        Arrays.fill(origin, NONE);
        unitCalendar = new WorkCalendar[units];
        calendar = new WorkCalendar[units][operators];
        tutored = new WorkCalendar[operations][operators][];
        pace = new long[operators][operations];
        qualified = new int[operations][];
        setupTime = new int[0][0];
        owned = new int[0];
        cellsOf = new int[lots][];
        needOf = new int[lots][];
        holdFrom = new int[lots];
        holdUntil = new int[lots];
        brandOf = new int[lots];
        pairs = new int[lots];
        due = new int[lots];
        aim = new int[lots];
        hardDue = new boolean[lots];
        lateRate = new long[lots];
        lateRateScale = new long[lots];
        pastAimRate = new long[lots];
        pastAimRateScale = new long[lots];
        startedAt = new int[lots];
        started = new boolean[lots];
    }

    public int lastJob(int lot) {
        return firstJob[lot + 1] - 1;
    }

    /** First job of a lot that is not pinned; one more than its last where all are. */
    public int firstFree(int lot) {
        int job = firstJob[lot];
        while (job <= lastJob(lot) && pinned[job]) {
            job++;
        }
        return job;
    }

    public boolean isFirst(int job) {
        return firstJob[lotOf[job]] == job;
    }

    public boolean isLast(int job) {
        return firstJob[lotOf[job] + 1] == job + 1;
    }

    /** Work at standard pace of a job on one of its units; NONE when it cannot be done there. */
    public long work(int job, int unit) {
        int[] eligible = unitsOf[job];
        for (int i = 0; i < eligible.length; i++) {
            if (eligible[i] == unit) {
                return workOn[job][i];
            }
        }
        return NONE;
    }

    /** Whether a job can be done at a unit by an operator; by NONE where nobody is needed. */
    public boolean isPossible(int job, int unit, int operator) {
        return unit != NONE
                && work(job, unit) != NONE
                && (needsOperator[unit] ? operator != NONE && pace[operator][operationOf[job]] > 0 : operator == NONE);
    }

    /** Length in whole minutes, rounded up. */
    public int minutes(int job, int unit, int operator, long setup) {
        long millis = setup + work(job, unit);
        long pace = operator == NONE ? STANDARD_PACE : this.pace[operator][operationOf[job]];
        return (int) ((millis * pace + MINUTE - 1) / MINUTE);
    }

    /** The unit that a lot comes from to a job, NONE from home. */
    public int cameFrom(int job, int[] unit) {
        return isFirst(job) ? origin[lotOf[job]] : unit[job - 1];
    }

    /** Minutes that a lot travels from one unit to another; NONE is home. */
    public int travel(int from, int to) {
        if (!hasTransport) {
            return 0;
        }
        int here = from == NONE ? 0 : siteOf[from];
        int there = to == NONE ? 0 : siteOf[to];
        return here == there ? 0 : (from == NONE ? 0 : away[from]) + (to == NONE ? 0 : away[to]);
    }

    /** What a unit is set up for after a job, or at the start when that is NONE; pins apart. */
    public int setupClassAfter(int before, int unit) {
        return before == NONE ? unitSetupClass[unit] : setupClass[before];
    }

    public int setup(int fromClass, int job) {
        return setupTime[fromClass][setupClass[job]];
    }

    /** Whether a published job is elsewhere than it was published. */
    public boolean moves(int job, int unit, int operator, int start) {
        return published[job]
                && (unit != publishedUnit[job] || operator != publishedOperator[job] || start != publishedStart[job]);
    }

    public WorkCalendar calendarOf(int job, int unit, int operator) {
        if (operator == NONE) {
            return unitCalendar[unit];
        }
        WorkCalendar[] withTutor = tutored[operationOf[job]][operator];
        return withTutor == null ? calendar[unit][operator] : withTutor[unit];
    }
}
