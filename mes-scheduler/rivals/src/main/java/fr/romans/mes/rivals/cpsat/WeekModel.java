package fr.romans.mes.rivals.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.translate.Translation;
import java.util.ArrayList;
import java.util.List;

/** The whole week: job orders in their lots' order, posts, people, drying, lasts, and what the plan costs. */
final class WeekModel {

    /** Chains of all operations together have no more arcs than about this many. */
    private static final int ARCS = 300_000;

    private final Translation translation;
    private final Problem p;
    private final CpModel model = new CpModel();
    private final Jobs jobs;
    private final Clock clock;
    private final People people;
    private final List<Posts> posts = new ArrayList<>();
    private final Costs costs;

    WeekModel(Translation translation, HintedPlan hint) {
        this.translation = translation;
        this.p = translation.problem();
        var time = new OpenTime(translation.snapshot());
        int horizon = time.work(hint.lastEnd()) + time.workAWeek;
        int longestAbsence = People.longestAbsence(translation.snapshot(), time, horizon);
        jobs = new Jobs(model, p, time, hint, horizon, longestAbsence);
        clock = new Clock(model, time, horizon);
        posts();
        people = new People(jobs, translation.snapshot());
        order();
        dry();
        lasts();
        costs = new Costs(jobs, clock, posts);
    }

    private void posts() {
        int operations = (int) java.util.stream.IntStream.range(0, p.operations).filter(k -> jobs.setupMillis(k) > 0).count();
        int neighbours = ARCS / Math.max(1, operations * p.lots);
        neighbours = neighbours >= p.lots ? p.lots : neighbours / 3;
        for (int k = 0; k < p.operations; k++) {
            if (p.qualified[k].length > 0) {
                posts.add(new Posts(jobs, k, neighbours));
            }
        }
    }

    private void order() {
        for (int j = 0; j < p.jobs; j++) {
            if (!p.isFirst(j) && jobs.isAttended(j) && jobs.isAttended(j - 1)) {
                model.addGreaterOrEqual(jobs.start[j], jobs.end[j - 1]);
            }
        }
    }

    /** Unattended work runs by the clock, so many lots at once as the unit holds. */
    private void dry() {
        var units = new java.util.TreeMap<Integer, CumulativeConstraint>();
        for (int j = 0; j < p.jobs; j++) {
            if (jobs.isAttended(j)) {
                continue;
            }
            if (p.unitsOf[j].length != 1 || p.isFirst(j) || p.isLast(j)) {
                throw new IllegalArgumentException("this model needs unattended work on one unit, between attended work");
            }
            int unit = p.unitsOf[j][0];
            int minutes = p.minutes(j, unit, Problem.NONE, 0);
            IntVar start = model.newIntVar(p.earliest[j], 10_080L * (jobs.horizon / jobs.time.workAWeek + 1), "");
            model.addHint(start, jobs.hint.start[j]);
            jobs.start[j] = start;
            units.computeIfAbsent(unit, u -> model.addCumulative(p.capacity[u]))
                    .addDemand(model.newFixedSizeIntervalVar(start, minutes, ""), 1);
            IntVar ready = clock.ofEnd(jobs.end[j - 1], jobs.hintEnd(j - 1));
            IntVar next = clock.ofStart(jobs.start[j + 1], jobs.hintStart(j + 1));
            model.addGreaterOrEqual(start, ready);
            model.addGreaterOrEqual(next, LinearExpr.newBuilder().add(start).add(minutes));
            // the same seen from the axis of open minutes, where propagation is stronger
            model.addGreaterOrEqual(jobs.start[j + 1], jobs.end[j - 1]);
        }
    }

    private void lasts() {
        CumulativeConstraint[] cells = new CumulativeConstraint[p.cells];
        for (int lot = 0; lot < p.lots; lot++) {
            if (p.cellsOf[lot].length == 0) {
                continue;
            }
            int from = p.holdFrom[lot];
            int until = p.holdUntil[lot];
            if (from == Problem.NONE || until == Problem.NONE || !jobs.isAttended(from) || !jobs.isAttended(until)) {
                throw new IllegalArgumentException("this model needs lasts held from one attended job to another");
            }
            IntVar held = model.newIntVar(1, jobs.horizon, "");
            model.addHint(held, jobs.hintStart(until) - jobs.hintStart(from));
            var hold = model.newIntervalVar(jobs.start[from], held, jobs.start[until], "");
            for (int i = 0; i < p.cellsOf[lot].length; i++) {
                int cell = p.cellsOf[lot][i];
                cells[cell] = cells[cell] == null ? model.addCumulative(p.owned[cell]) : cells[cell];
                cells[cell].addDemand(hold, p.needOf[lot][i]);
            }
        }
    }

    CpModel model() {
        return model;
    }

    Costs costs() {
        return costs;
    }

    /** Whether the model leaves no plan out by its near neighbours. */
    boolean isWhole() {
        return posts.stream().allMatch(Posts::isWhole);
    }

    List<Assignment> assignments(Values values) {
        int[] unit = new int[p.jobs];
        int[] operator = new int[p.jobs];
        int[] start = new int[p.jobs];
        int[] end = new int[p.jobs];
        long[] setup = new long[p.jobs];
        posts.forEach(one -> one.units(unit, values));
        for (int j = 0; j < p.jobs; j++) {
            if (jobs.isAttended(j)) {
                operator[j] = people.operator(j, values);
                start[j] = jobs.time.clockOfStart(values.of(jobs.start[j]));
                end[j] = jobs.time.clockOfEnd(values.of(jobs.end[j]));
                boolean isSetUp = jobs.setup[j] != null && values.isTrue(jobs.setup[j]);
                setup[j] = isSetUp ? jobs.setupMillis(p.operationOf[j]) : 0;
            } else {
                unit[j] = p.unitsOf[j][0];
                operator[j] = Problem.NONE;
                start[j] = values.of(jobs.start[j]);
                end[j] = start[j] + p.minutes(j, unit[j], Problem.NONE, 0);
            }
        }
        return translation.assignments(unit, operator, start, end, setup);
    }
}
