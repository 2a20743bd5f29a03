package fr.romans.mes.scheduler.solve;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.Random;

/**
 * Simulated annealing over explicit changes of a {@link Schedule}, each propagated and rolled back if refused. How
 * much dearer a change may make the plan is drawn before it is made, so that it can be given up as soon as it is dearer.
 */
final class Annealing {

    /** In costs of a lot. */
    private static final double START_TEMPERATURE = 0.35;
    private static final double COOLING = 0.003;
    /** Changes for each job order that the start temperature is made for; with fewer it has to be cooler. */
    private static final double CHANGES_PER_JOB = 80;
    /** Factor on the start temperature, to stay near the published plan. */
    private static final double HEAT_NEAR_PUBLISHED = 0.1;
    private static final int TRIALS = 200;
    private static final int CHANGES_BETWEEN_SORTS = 20_000;

    private final Schedule schedule;
    private final Draws draws;
    private final Problem p;

    Annealing(Schedule schedule) {
        this.schedule = schedule;
        this.draws = new Draws(schedule);
        this.p = schedule.p;
    }

    Candidate search(Start from, Clockwork clock, Random random, Incumbent incumbent) {
        Candidate start = from.plan();
        schedule.load(start.genes());
        schedule.sortByTime();
        Candidate best = start;
        var moves = new Moves(schedule, random);
        if (schedule.count < 2) {
            return best;
        }
        double heat = from.followsPublished() ? HEAT_NEAR_PUBLISHED : 1;
        long hard = schedule.score().hard();
        long soft = schedule.score().soft();
        double hottest = 0;
        long began = System.nanoTime();
        long changes = 0;
        while (clock.goesOn(32)) {
            changes++;
            if (changes == TRIALS) {
                hottest = heat * hottest(start, clock.expectedSteps(TRIALS, System.nanoTime() - began));
            }
            if (changes % CHANGES_BETWEEN_SORTS == 0) {
                schedule.sortByTime();
                hard = schedule.score().hard();
                soft = schedule.score().soft();
            }
            Draw draw = draws.draw(random);
            if (draw == null) {
                continue;
            }
            double temperature = hottest * Math.pow(COOLING, clock.share());
            double bears = -temperature * Math.log(1 - random.nextDouble());
            schedule.giveUpWhenWorseBy((long) bears);
            if (!moves.make(draw)) {
                schedule.rollback();
                continue;
            }
            long nextHard = schedule.score().hard();
            long nextSoft = schedule.score().soft();
            if (nextHard != hard ? nextHard > hard : nextSoft - soft > bears) {
                schedule.rollback();
                continue;
            }
            hard = nextHard;
            soft = nextSoft;
            if (hard < best.hard() || hard == best.hard() && soft < best.soft()) {
                best = Candidate.of(schedule);
                incumbent.offer(best);
            }
        }
        return justInTime(best, incumbent);
    }

    private double hottest(Candidate start, double expectedChanges) {
        double perJob = expectedChanges / Math.max(1, schedule.count);
        double factor = Math.max(0.1, Math.min(1.2, Math.sqrt(perJob / CHANGES_PER_JOB)));
        return START_TEMPERATURE * start.soft() / Math.max(1, p.lots) * factor;
    }

    private Candidate justInTime(Candidate best, Incumbent incumbent) {
        schedule.load(best.genes());
        schedule.sortByTime();
        var justInTime = new JustInTime(schedule);
        for (int i = 0; i < 5 && justInTime.apply(); i++) {
            incumbent.offer(Candidate.of(schedule));
        }
        Candidate held = Candidate.of(schedule);
        return held.compareTo(best) < 0 ? held : best;
    }
}
