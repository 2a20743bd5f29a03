package fr.romans.mes.scheduler.solve;

import fr.romans.mes.scheduler.problem.Problem;

/**
 * Apparent tardiness cost with set-ups: (w/p)·exp(−max(0, slack)/(k₁·p̄))·exp(−s/(k₂·s̄)). The slack of a lot with work
 * left beyond this operation counts that work and an estimate of its waits (Vepsalainen and Morton 1987; set-ups by Lee,
 * Bhaskaran and Pinedo 1997).
 */
final class ApparentTardinessCost implements Priority {

    private static final double WAIT_PER_WORK = 1;

    private final Problem p;
    private final double[] needed;
    private final double[] base;
    private final double perSlack;
    private final double perSetup;

    ApparentTardinessCost(Problem p, double lookAhead, double setupWeight) {
        this.p = p;
        double[] minutes = new double[p.jobs];
        needed = new double[p.jobs];
        base = new double[p.jobs];
        double sum = 0;
        double setups = 0;
        int setupCount = 0;
        for (int j = 0; j < p.jobs; j++) {
            minutes[j] = Math.max(1, p.workOn[j].length == 0 ? 1 : p.workOn[j][0] / 60_000.0);
            sum += minutes[j];
            int worst = 0;
            for (int[] from : p.setupTime) {
                worst = Math.max(worst, from[p.setupClass[j]]);
            }
            setups += worst / 60_000.0;
            setupCount += worst > 0 ? 1 : 0;
        }
        int open = 1;
        for (int u = 0; u < p.units; u++) {
            open = Math.max(open, p.attended[u] ? p.unitCalendar[u].totalWork() : 1);
        }
        double clockPerWork = Math.min(10, (double) p.until / open);
        double meanMinutes = Math.max(1, sum / Math.max(1, p.jobs));
        double meanSetup = Math.max(1, setups / Math.max(1, setupCount));
        perSlack = 1 / (lookAhead * meanMinutes * clockPerWork);
        perSetup = 1 / (60_000 * setupWeight * meanSetup);
        for (int lot = 0; lot < p.lots; lot++) {
            double left = 0;
            double weight = Math.max(1e-9, (double) p.lateRate[lot] / p.lateRateScale[lot]);
            for (int j = p.lastJob(lot); j >= p.firstJob[lot]; j--) {
                needed[j] = minutes[j] * clockPerWork + left;
                base[j] = Math.log(weight / minutes[j]);
                left += minutes[j] * (1 + WAIT_PER_WORK) * (isUnattended(j) ? 1 / (1 + WAIT_PER_WORK) : clockPerWork);
            }
        }
    }

    private boolean isUnattended(int j) {
        return p.unitsOf[j].length > 0 && !p.attended[p.unitsOf[j][0]];
    }

    @Override
    public int key(int job, int arrival) {
        return p.aim[p.lotOf[job]];
    }

    @Override
    public boolean isDynamic() {
        return true;
    }

    /** The logarithm of the index: the same choice, without exponentials. */
    @Override
    public double index(int job, int time, int setupMillis) {
        double slack = p.aim[p.lotOf[job]] - time - needed[job];
        return base[job] - (slack > 0 ? slack * perSlack : 0) - setupMillis * perSetup;
    }
}
