package fr.romans.mes.scheduler.shop.instance;

import fr.romans.mes.scheduler.shop.instance.InstanceRefused.Fault;
import java.util.ArrayList;
import java.util.List;

/** The layouts in which collections write shops, told apart by what the rows hold. */
enum InstanceFormat {

    /** A row for each job: pairs of machine and time (OR-Library, JSPLIB). */
    PAIRS {
        @Override
        long expected(Section s) {
            return 2L * s.jobs() * s.machines();
        }

        @Override
        int rowLength(Section s) {
            return 2 * s.machines();
        }

        @Override
        Steps read(Section s) {
            int first = firstMachine(s);
            var numbers = new NumberStream(s.body());
            var jobs = new ArrayList<List<int[]>>();
            for (int j = 0; j < s.jobs(); j++) {
                var steps = new ArrayList<int[]>();
                for (int i = 0; i < s.machines(); i++) {
                    steps.add(new int[] {numbers.nextMachine(first, s.machines()), numbers.next()});
                }
                jobs.add(steps);
            }
            return new Steps(jobs, s.machines());
        }

        private int firstMachine(Section s) {
            var numbers = new NumberStream(s.body());
            int least = Integer.MAX_VALUE;
            while (!numbers.isAtEnd()) {
                least = Math.min(least, numbers.next());
                numbers.next();
            }
            return Math.min(1, least);
        }
    },

    /** A block of times by job and step, then a block of machines (Taillard's job shops). */
    TWO_BLOCKS {
        @Override
        long expected(Section s) {
            return 2L * s.jobs() * s.machines();
        }

        @Override
        int rowLength(Section s) {
            return s.machines();
        }

        @Override
        Steps read(Section s) {
            int size = s.jobs() * s.machines();
            var times = new NumberStream(s.body());
            var machines = new NumberStream(s.body());
            int[] time = new int[size];
            for (int i = 0; i < size; i++) {
                time[i] = times.next();
                machines.next();
            }
            int least = 1;
            while (!times.isAtEnd()) {
                least = Math.min(least, times.next());
            }
            var jobs = new ArrayList<List<int[]>>();
            for (int j = 0; j < s.jobs(); j++) {
                var steps = new ArrayList<int[]>();
                for (int i = 0; i < s.machines(); i++) {
                    steps.add(new int[] {machines.nextMachine(least, s.machines()), time[j * s.machines() + i]});
                }
                jobs.add(steps);
            }
            return new Steps(jobs, s.machines());
        }
    },

    /** A row of times for each machine (Taillard's flow shops). */
    MACHINE_ROWS {
        @Override
        long expected(Section s) {
            return (long) s.jobs() * s.machines();
        }

        @Override
        int rowLength(Section s) {
            return s.jobs();
        }

        @Override
        Steps read(Section s) {
            var numbers = new NumberStream(s.body());
            int[][] times = new int[s.jobs()][s.machines()];
            for (int m = 0; m < s.machines(); m++) {
                for (int j = 0; j < s.jobs(); j++) {
                    times[j][m] = numbers.next();
                }
            }
            return Steps.ofFlowShop(times);
        }
    },

    /** A row of times for each job of a flow shop. */
    JOB_ROWS {
        @Override
        long expected(Section s) {
            return (long) s.jobs() * s.machines();
        }

        @Override
        int rowLength(Section s) {
            return s.machines();
        }

        @Override
        Steps read(Section s) {
            var numbers = new NumberStream(s.body());
            int[][] times = new int[s.jobs()][s.machines()];
            for (int[] row : times) {
                for (int m = 0; m < row.length; m++) {
                    row[m] = numbers.next();
                }
            }
            return Steps.ofFlowShop(times);
        }
    };

    /** Numbers in the whole body. */
    abstract long expected(Section s);

    /** Numbers in a row, where rows are not broken. */
    abstract int rowLength(Section s);

    abstract Steps read(Section s);

    /** @throws InstanceRefused at the first row that is too short or too long, or at the end of too few */
    Steps readWhole(Section s) {
        if (s.numbersInBody() == expected(s)) {
            return read(s);
        }
        for (NumberRow row : s.body()) {
            if (row.length() != rowLength(s)) {
                throw new InstanceRefused(row.line(), Fault.ROW_LENGTH, row.length(), rowLength(s));
            }
        }
        int rows = (int) (expected(s) / rowLength(s));
        if (s.body().size() > rows) {
            throw new InstanceRefused(s.body().get(rows).line(), Fault.LEFT_OVER, s.jobs());
        }
        throw new InstanceRefused(s.lastLine(), Fault.ENDS_EARLY, rows, s.body().size());
    }

    /** The layout that a row of the body fits best; flexible shops have rows of any length. */
    boolean isLikely(Section s) {
        return s.numbersInBody() == expected(s) || 2 * s.rowsOfLength(rowLength(s)) > s.body().size();
    }
}
