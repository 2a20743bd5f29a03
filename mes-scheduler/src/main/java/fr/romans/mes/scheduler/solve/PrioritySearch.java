package fr.romans.mes.scheduler.solve;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.Random;

/**
 * First phase: simulated annealing over the priorities of job orders. Each is added to the index of the best dispatching
 * variant, and the {@link Dispatcher} decodes all of them into a feasible plan: set-ups, lasts and people are honoured
 * whatever the search tries.
 */
final class PrioritySearch {

    private static final double START_TEMPERATURE = 0.003;
    private static final double COOLING = 0.01;

    private final Problem p;
    private final Dispatcher dispatcher;
    private final Schedule schedule;
    private final Priority base;
    private final double[] bias;

    PrioritySearch(Problem p, Priority base) {
        this.p = p;
        this.base = base;
        this.dispatcher = new Dispatcher(p);
        this.schedule = new Schedule(p);
        this.bias = new double[p.jobs];
    }

    Candidate search(Candidate start, Clockwork clock, Random random, Incumbent incumbent) {
        Candidate best = start;
        Priority biased = new Biased();
        Candidate current = decode(biased);
        current = current == null ? start : current;
        double[] before = bias.clone();
        while (clock.goesOn(1)) {
            double temperature = START_TEMPERATURE * start.soft() * Math.pow(COOLING, clock.share());
            System.arraycopy(bias, 0, before, 0, bias.length);
            change(random);
            Candidate next = decode(biased);
            if (next != null && isAccepted(current, next, temperature, random)) {
                current = next;
                if (next.compareTo(best) < 0) {
                    best = next;
                    incumbent.offer(best);
                }
            } else {
                System.arraycopy(before, 0, bias, 0, bias.length);
            }
        }
        return best;
    }

    static boolean isAccepted(Candidate current, Candidate next, double temperature, Random random) {
        if (next.hard() != current.hard()) {
            return next.hard() < current.hard();
        }
        return next.soft() <= current.soft()
                || random.nextDouble() < Math.exp((current.soft() - next.soft()) / Math.max(1e-9, temperature));
    }

    private void change(Random random) {
        int lot = random.nextInt(p.lots);
        int first = p.firstJob[lot] + random.nextInt(p.lastJob(lot) - p.firstJob[lot] + 1);
        int last = random.nextBoolean() ? first : p.lastJob(lot);
        double by = random.nextGaussian();
        for (int j = first; j <= last; j++) {
            bias[j] += by;
        }
    }

    private @org.jspecify.annotations.Nullable Candidate decode(Priority priority) {
        Genes genes = dispatcher.build(priority);
        if (genes == null) {
            return null;
        }
        schedule.load(genes);
        return new Candidate(genes, schedule.score().hard(), schedule.score().soft());
    }

    private final class Biased implements Priority {
        @Override
        public int key(int job, int arrival) {
            return base.key(job, arrival);
        }

        @Override
        public boolean isDynamic() {
            return true;
        }

        @Override
        public double index(int job, int time, int unit, int setupMillis) {
            return base.index(job, time, unit, setupMillis) + bias[job];
        }
    }
}
