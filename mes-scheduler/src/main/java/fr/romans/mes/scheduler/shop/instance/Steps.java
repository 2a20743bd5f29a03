package fr.romans.mes.scheduler.shop.instance;

import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.problem.WorkCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The jobs of an instance while it is read.
 *
 * @param jobs     by job and operation the machines that can do it, from 0, each followed by its time
 * @param machines how many there are
 */
record Steps(List<List<int[]>> jobs, int machines) {

    private static final long MINUTE = 60_000;

    /** @param times by job and machine */
    static Steps ofFlowShop(int[][] times) {
        var jobs = new ArrayList<List<int[]>>();
        for (int[] row : times) {
            var steps = new ArrayList<int[]>();
            for (int m = 0; m < row.length; m++) {
                steps.add(new int[] {m, row[m]});
            }
            jobs.add(steps);
        }
        return new Steps(jobs, times[0].length);
    }

    /** Machines that an operation can choose among, on average. */
    double flexibility() {
        return jobs.stream().flatMap(List::stream).mapToInt(step -> step.length / 2).average().orElse(0);
    }

    /** Machines that some operation may use: fewer than there are in some files. */
    int machinesInUse() {
        return (int) jobs.stream()
                .flatMap(List::stream)
                .flatMapToInt(step -> IntStream.range(0, step.length / 2).map(i -> step[2 * i]))
                .distinct()
                .count();
    }

    /** Do all jobs pass all machines in their natural order? */
    boolean isFlowShop() {
        return machines > 1 && jobs.stream().allMatch(this::isInMachineOrder);
    }

    private boolean isInMachineOrder(List<int[]> job) {
        boolean isInOrder = job.size() == machines;
        for (int i = 0; isInOrder && i < machines; i++) {
            isInOrder = job.get(i).length == 2 && job.get(i)[0] == i;
        }
        return isInOrder;
    }

    Problem toProblem() {
        int operations = jobs.stream().mapToInt(List::size).sum();
        Problem p = new Problem(jobs.size(), operations, machines, 0, 1);
        p.until = WorkCalendar.NEVER - 1;
        p.setupTime = new int[1][1];
        p.qualified[0] = new int[0];
        p.pairsOfBrand = new long[] {jobs.size()};
        p.brands = 1;
        WorkCalendar always = WorkCalendar.always(1 << 24);
        for (int u = 0; u < machines; u++) {
            p.attended[u] = true;
            p.capacity[u] = 1;
            p.unitCalendar[u] = always;
        }
        int j = 0;
        for (int lot = 0; lot < jobs.size(); lot++) {
            p.firstJob[lot] = j;
            p.holdFrom[lot] = Problem.NONE;
            p.holdUntil[lot] = Problem.NONE;
            p.cellsOf[lot] = new int[0];
            p.needOf[lot] = new int[0];
            p.pairs[lot] = 1;
            p.lateRateScale[lot] = 1;
            p.pastAimRateScale[lot] = 1;
            for (int[] step : jobs.get(lot)) {
                p.lotOf[j] = lot;
                p.unitsOf[j] = new int[step.length / 2];
                p.workOn[j] = new long[step.length / 2];
                for (int i = 0; i < step.length / 2; i++) {
                    p.unitsOf[j][i] = step[2 * i];
                    p.workOn[j][i] = step[2 * i + 1] * MINUTE;
                }
                j++;
            }
        }
        p.firstJob[jobs.size()] = j;
        return p;
    }
}
