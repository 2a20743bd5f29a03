package fr.romans.mes.scheduler.shop.instance;

import fr.romans.mes.scheduler.shop.instance.InstanceRefused.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * Flexible job shops ({@code .fjs}): for each job the number of operations, then for each operation the number of machines
 * and as many pairs of machine and time.
 */
final class FlexibleRows {

    private FlexibleRows() {}

    /** @throws InstanceRefused where the numbers do not add up */
    static Steps read(Section s) {
        if (s.body().isEmpty()) {
            throw new InstanceRefused(s.lastLine(), Fault.ENDS_EARLY, s.jobs(), 0);
        }
        boolean isRowAJob = s.body().size() == s.jobs();
        int first = countsFromOne(s, isRowAJob) ? 1 : 0;
        return new Steps(jobs(s, first, s.machines(), isRowAJob), s.machines());
    }

    /** Machine 0 or the machine that the header does not announce tells; where neither occurs both readings are one. */
    private static boolean countsFromOne(Section s, boolean isRowAJob) {
        // read as if there were one machine more, so that both ways of counting pass
        int least = 1;
        for (List<int[]> job : jobs(s, 0, s.machines() + 1, isRowAJob)) {
            for (int[] step : job) {
                for (int i = 0; i < step.length; i += 2) {
                    least = Math.min(least, step[i]);
                }
            }
        }
        return least == 1;
    }

    private static List<List<int[]>> jobs(Section s, int first, int machines, boolean isRowAJob) {
        var numbers = new NumberStream(s.body());
        var jobs = new ArrayList<List<int[]>>();
        for (int j = 0; j < s.jobs(); j++) {
            if (numbers.isAtEnd()) {
                throw new InstanceRefused(s.lastLine(), Fault.ENDS_EARLY, s.jobs(), j);
            }
            int line = numbers.line();
            var steps = new ArrayList<int[]>();
            int operations = numbers.next();
            if (operations < 1) {
                throw new InstanceRefused(line, Fault.NO_OPERATIONS);
            }
            for (int i = 0; i < operations; i++) {
                requireMore(numbers, s, line, j);
                int[] step = new int[2 * choices(numbers, s, line)];
                for (int k = 0; k < step.length; k += 2) {
                    requireMore(numbers, s, line, j);
                    step[k] = numbers.nextMachine(first, machines);
                    requireMore(numbers, s, line, j);
                    step[k + 1] = numbers.next();
                }
                steps.add(step);
            }
            if (isRowAJob && !numbers.isAtRowStart()) {
                throw new InstanceRefused(line, Fault.LEFT_OVER, s.jobs());
            }
            jobs.add(steps);
        }
        if (!numbers.isAtEnd()) {
            throw new InstanceRefused(numbers.line(), Fault.LEFT_OVER, s.jobs());
        }
        return jobs;
    }

    private static int choices(NumberStream numbers, Section s, int line) {
        int choices = numbers.next();
        if (choices < 1 || choices > s.machines()) {
            throw new InstanceRefused(line, Fault.NO_CHOICE, choices, s.machines());
        }
        return choices;
    }

    private static void requireMore(NumberStream numbers, Section s, int line, int job) {
        boolean isCutOff = s.body().size() == s.jobs() && (numbers.isAtEnd() || numbers.line() != line);
        if (isCutOff || numbers.isAtEnd()) {
            throw new InstanceRefused(line, Fault.ENDS_EARLY, s.jobs(), job);
        }
    }
}
