package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.planning.file.PlanFile;
import java.time.Instant;
import java.util.Comparator;

/** A job order of the problem with its place in the plan. */
record PlacedJob(PlanFile.Lot lot, PlanFile.JobOrder job, PlanFile.Placed place) {

    /** Order of work on a post. */
    static final Comparator<PlacedJob> BY_START = Comparator.comparing(PlacedJob::start)
            .thenComparing(PlacedJob::end)
            .thenComparing(PlacedJob::id);

    String id() {
        return job.id();
    }

    Instant start() {
        return place.start();
    }

    Instant end() {
        return place.end();
    }

    /** Pinned work is a fact of the floor: the rules bind what is placed around it. */
    boolean isPinned() {
        return job.pin() != null;
    }
}
