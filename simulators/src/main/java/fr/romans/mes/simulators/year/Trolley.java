package fr.romans.mes.simulators.year;

import java.time.Instant;

/** A lot on its trolley. */
final class Trolley {

    final String lot;
    int pairs;
    /** The step that was done last; 0 before the first. */
    int done;
    /** The step under way; 0 while it stands. */
    int step;
    /** Whether it has been unloaded into boxes. */
    boolean isPacked;
    /** Since when it stands before its next step. */
    Instant since;

    Trolley(String lot, int pairs, Instant since) {
        this.lot = lot;
        this.pairs = pairs;
        this.since = since;
    }
}
