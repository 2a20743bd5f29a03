package fr.romans.mes.scheduler.shop;

import fr.romans.mes.scheduler.problem.Problem;
import fr.romans.mes.scheduler.problem.WorkCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads job shops (JSPLIB: jobs and machines, then pairs machine time), flexible job shops ({@code .fjs}) and flow shops
 * (a row of times for each machine) into the scheduler's own problem, one minute for each unit of time.
 */
public final class InstanceReader {

    private static final long MINUTE = 60_000;

    private InstanceReader() {}

    /**
     * @param problem    the instance as an atelier
     * @param isFlowShop jobs keep the same order on all machines
     */
    public record Instance(String name, Problem problem, boolean isFlowShop) {}

    /** @throws IllegalArgumentException when the file is of no known format; the message names file and reason */
    public static Instance read(Path file) throws IOException {
        String name = file.getFileName().toString().replaceAll("\\.(fjs|txt|jsp|fsp)$", "");
        List<int[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String numbers = line.strip();
            if (numbers.matches("[0-9][-0-9. \\t]*")) {
                rows.add(numbers(numbers));
            }
        }
        if (rows.size() < 2 || rows.get(0).length < 2) {
            throw new IllegalArgumentException(file + " is no instance: expected a line 'jobs machines' and a row of numbers for each job");
        }
        int jobs = rows.get(0)[0];
        int machines = rows.get(0)[1];
        List<int[]> body = rows.subList(1, rows.size());
        if (file.toString().endsWith(".fjs")) {
            return new Instance(name, flexible(file, jobs, machines, body), false);
        }
        if (body.size() >= jobs && body.stream().limit(jobs).allMatch(row -> row.length == 2 * machines)) {
            return new Instance(name, jobShop(jobs, machines, body), false);
        }
        if (body.size() >= machines && body.stream().limit(machines).allMatch(row -> row.length == jobs)) {
            int[][] times = new int[jobs][machines];
            for (int j = 0; j < jobs; j++) {
                for (int m = 0; m < machines; m++) {
                    times[j][m] = body.get(m)[j];
                }
            }
            return new Instance(name, flowShop(times), true);
        }
        return new Instance(name, flexible(file, jobs, machines, body), false);
    }

    private static int[] numbers(String line) {
        return java.util.Arrays.stream(line.split("\\s+")).mapToInt(text -> (int) Double.parseDouble(text)).toArray();
    }

    /** @param times by job and machine */
    public static Problem flowShop(int[][] times) {
        var jobs = new ArrayList<List<int[]>>();
        for (int[] row : times) {
            var steps = new ArrayList<int[]>();
            for (int m = 0; m < row.length; m++) {
                steps.add(new int[] {m, row[m]});
            }
            jobs.add(steps);
        }
        return problem(jobs, times[0].length);
    }

    private static Problem jobShop(int jobs, int machines, List<int[]> rows) {
        var all = new ArrayList<List<int[]>>();
        for (int[] row : rows.subList(0, jobs)) {
            var steps = new ArrayList<int[]>();
            for (int i = 0; i < machines; i++) {
                steps.add(new int[] {row[2 * i], row[2 * i + 1]});
            }
            all.add(steps);
        }
        return problem(all, machines);
    }

    private static Problem flexible(Path file, int jobs, int machines, List<int[]> rows) {
        int[] all = rows.stream().flatMapToInt(java.util.Arrays::stream).toArray();
        var read = new ArrayList<List<int[]>>();
        int at = 0;
        int highest = 0;
        try {
            for (int j = 0; j < jobs; j++) {
                var steps = new ArrayList<int[]>();
                for (int left = all[at++]; left > 0; left--) {
                    int[] step = new int[2 * all[at++]];
                    for (int i = 0; i < step.length; i++) {
                        step[i] = all[at++];
                        highest = i % 2 == 0 ? Math.max(highest, step[i]) : highest;
                    }
                    steps.add(step);
                }
                read.add(steps);
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(file + " ends before its " + jobs + " jobs are complete: is it a flexible job shop?", e);
        }
        if (highest > machines) {
            throw new IllegalArgumentException(file + " names machine " + highest + " of " + machines + ": is it a flexible job shop?");
        }
        if (highest == machines) {
            read.forEach(steps -> steps.forEach(InstanceReader::countFromZero));
        }
        return problem(read, machines);
    }

    private static void countFromZero(int[] step) {
        for (int i = 0; i < step.length; i += 2) {
            step[i]--;
        }
    }

    private static Problem problem(List<List<int[]>> jobs, int machines) {
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
