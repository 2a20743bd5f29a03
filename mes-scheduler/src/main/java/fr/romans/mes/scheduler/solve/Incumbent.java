package fr.romans.mes.scheduler.solve;

import org.jspecify.annotations.Nullable;

/** The best plan that any walk has found; read by the thread that tells of progress. It never steers a walk. */
final class Incumbent {

    private @Nullable Candidate best;
    private boolean isNews;

    synchronized void offer(Candidate candidate) {
        if (best == null || candidate.compareTo(best) < 0) {
            best = candidate;
            isNews = true;
        }
    }

    /** The best one if it is better than when last asked. */
    synchronized @Nullable Candidate news() {
        if (!isNews) {
            return null;
        }
        isNews = false;
        return best;
    }
}
