package fr.romans.mes.scheduler.solve;

import static fr.romans.mes.scheduler.problem.Problem.NONE;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.random.RandomGenerator;

/** The free job orders that ask for the same set-up, in the order of the plan as it was when last sorted. */
final class Alike {

    private final Schedule s;
    private final Problem p;
    private final int[][] ofClass;

    Alike(Schedule schedule) {
        this.s = schedule;
        this.p = schedule.p;
        ofClass = new int[p.setupTime.length][];
        int[] count = new int[ofClass.length];
        for (int j = 0; j < p.jobs; j++) {
            count[p.setupClass[j]] += p.pinned[j] ? 0 : 1;
        }
        for (int k = 0; k < count.length; k++) {
            ofClass[k] = new int[count[k]];
        }
    }

    void sort() {
        int[] count = new int[ofClass.length];
        for (int i = 0; i < s.count; i++) {
            int k = p.setupClass[s.order[i]];
            ofClass[k][count[k]++] = s.order[i];
        }
    }

    /** One of a class that stands within some places of a position among its like. */
    int near(int position, int setupClass, int reach, RandomGenerator random) {
        int[] jobs = ofClass[setupClass];
        if (jobs.length == 0) {
            return NONE;
        }
        int low = 0;
        int high = jobs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (s.position[jobs[middle]] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int at = low - reach + random.nextInt(2 * reach);
        return at < 0 || at >= jobs.length ? NONE : jobs[at];
    }
}
