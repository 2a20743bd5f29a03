package fr.romans.mes.scheduler.promise;

import fr.romans.mes.core.atelier.TimeSpread;
import fr.romans.mes.scheduler.gap.Placement;
import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.solve.Foreman;
import java.util.Arrays;
import java.util.Random;

/**
 * Simulated courses of the floor: it does what the plan has first, whoever is free, and each job order takes a time drawn
 * log-normally around its standard time. Unattended work takes its time.
 * What the job orders of an operation share is drawn in pairs, once slower and once as much faster: fewer courses then tell
 * as much. The problem is this simulation's own, since it draws the times in it. The same seed draws the same courses.
 */
final class Courses {

    private static final int BEFORE_ALL = -1;

    private final Problem p;
    /** By job order, as {@link Foreman#work} takes it. */
    private final int[] rank;

    private final Foreman foreman;
    private final long[][] standard;
    private final int[] ends;

    Courses(Problem p) {
        this.p = p;
        this.rank = new int[p.jobs];
        this.foreman = new Foreman(p);
        this.standard = Arrays.stream(p.workOn).map(long[]::clone).toArray(long[][]::new);
        this.ends = new int[p.lots];
    }

    /** What is planned first goes first, no lot earlier than planned. */
    void follow(Placement places) {
        System.arraycopy(places.start, 0, rank, 0, p.jobs);
        for (int lot = 0; lot < p.lots; lot++) {
            holdBackJob(places, p.firstJob[lot]);
        }
    }

    /** Lots from this one on go before all others. */
    void rush(int firstLot) {
        Arrays.fill(rank, p.firstJob[firstLot], p.jobs, BEFORE_ALL);
    }

    /** No job of the lots from this one on begins earlier than planned. */
    void holdBack(Placement places, int firstLot) {
        for (int j = p.firstJob[firstLot]; j < p.jobs; j++) {
            holdBackJob(places, j);
        }
    }

    /** @return when each of the first lots ends if everything takes its standard time, the others left out */
    int[] standard(int lots) {
        for (int j = 0; j < p.jobs; j++) {
            System.arraycopy(standard[j], 0, p.workOn[j], 0, standard[j].length);
        }
        return run(0, lots).clone();
    }

    /** @return when the last of the lots from {@code firstAsked} on is ready, for each course, sorted */
    int[] drawn(int courses, int firstAsked, TimeSpread spread, long seed) {
        var random = new Random(seed);
        int[] ready = new int[courses];
        double[] ofOperation = new double[p.operations];
        for (int i = 0; i < courses; i++) {
            for (int k = 0; k < p.operations; k++) {
                ofOperation[k] = i % 2 == 0 ? spread.operation() * random.nextGaussian() : -ofOperation[k];
            }
            draw(ofOperation, spread.task(), random);
            ready[i] = Arrays.stream(run(firstAsked, p.lots), firstAsked, p.lots).max().orElse(0);
        }
        Arrays.sort(ready);
        return ready;
    }

    /** All ends are the end of the calendars where they end before. */
    private int[] run(int firstLot, int lots) {
        if (!foreman.work(rank, firstLot, lots, ends)) {
            Arrays.fill(ends, p.until);
        }
        return ends;
    }

    private void holdBackJob(Placement places, int j) {
        if (places.unit[j] != Problem.NONE) {
            p.earliest[j] = Math.max(p.earliest[j], places.start[j]);
        }
    }

    private void draw(double[] ofOperation, double ofTask, Random random) {
        for (int j = 0; j < p.jobs; j++) {
            double factor = Math.exp(ofOperation[p.operationOf[j]] + ofTask * random.nextGaussian());
            for (int i = 0; i < p.unitsOf[j].length; i++) {
                boolean byTheClock = !p.attended[p.unitsOf[j][i]];
                p.workOn[j][i] = byTheClock ? standard[j][i] : Math.round(standard[j][i] * factor);
            }
        }
    }
}
