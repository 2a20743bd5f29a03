package fr.romans.mes.scheduler.solve;

import fr.romans.mes.scheduler.problem.Problem;

/**
 * How much a person is wanted elsewhere, in minutes: the load that the operations he or she masters put on each of those
 * who master them. The foreman sends the one who is least missed.
 */
final class Scarcity {

    private static final double MINUTES_AT_MOST = 240;

    private final Problem p;

    Scarcity(Problem p) {
        this.p = p;
    }

    double[] ofOperators() {
        double[] load = new double[p.operations];
        for (int j = 0; j < p.jobs; j++) {
            load[p.operationOf[j]] += p.workOn[j].length == 0 ? 0 : p.workOn[j][0] / 60_000.0;
        }
        double[] wanted = new double[p.operators];
        double most = 1;
        for (int o = 0; o < p.operators; o++) {
            for (int operation = 0; operation < p.operations; operation++) {
                if (p.pace[o][operation] > 0) {
                    wanted[o] += load[operation] / p.qualified[operation].length;
                }
            }
            most = Math.max(most, wanted[o]);
        }
        for (int o = 0; o < p.operators; o++) {
            wanted[o] *= MINUTES_AT_MOST / most;
        }
        return wanted;
    }
}
