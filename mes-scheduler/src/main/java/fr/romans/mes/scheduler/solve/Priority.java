package fr.romans.mes.scheduler.solve;

import fr.romans.mes.scheduler.problem.Problem;

/** Which of the job orders that wait goes first. */
interface Priority {

    /** Fixed when a job joins its queue; the smallest goes first. */
    int key(int job, int arrival);

    /** Whether the index below decides, weighed anew at each decision, rather than the key. */
    default boolean isDynamic() {
        return false;
    }

    /** The largest goes first; never larger with a longer set-up. */
    default double index(int job, int time, int setupMillis) {
        throw new UnsupportedOperationException("a fixed priority has no index");
    }

    /** Earliest due date: of the lot. */
    static Priority earliestDueDate(Problem p) {
        return (job, arrival) -> p.due[p.lotOf[job]];
    }

    /** First in, first out: in the queue of the operation. */
    static Priority firstInFirstOut() {
        return (job, arrival) -> arrival;
    }
}
