package fr.romans.mes.core.workorder;

import fr.romans.mes.core.atelier.SmallAtelier;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Instant;
import java.util.Map;

/** Lots of the small atelier with their first operations in given states, each at its usual post an hour after the other. */
public final class LotStates {

    private static final Map<OperationCode, WorkUnitId> POSTS = Map.of(
            SmallAtelier.CUTTING, SmallAtelier.CUT_1,
            SmallAtelier.STITCHING, SmallAtelier.STITCH,
            SmallAtelier.LASTING, SmallAtelier.LASTER,
            SmallAtelier.DRYING, SmallAtelier.RACK,
            SmallAtelier.FINISHING, SmallAtelier.FINISH);
    private static final Map<OperationCode, OperatorId> PEOPLE = Map.of(
            SmallAtelier.CUTTING, SmallAtelier.ANNA,
            SmallAtelier.STITCHING, SmallAtelier.CHLOE,
            SmallAtelier.LASTING, SmallAtelier.DAVID,
            SmallAtelier.DRYING, SmallAtelier.DAVID,
            SmallAtelier.FINISHING, SmallAtelier.DAVID);

    private LotStates() {}

    public static LotFile in(LotFile lot, JobOrderState... states) {
        LotFile file = lot;
        for (int i = 0; i < states.length; i++) {
            file = file.with(inState(lot.jobOrders().get(i), states[i], i));
        }
        return file;
    }

    private static JobOrder inState(JobOrder job, JobOrderState state, int hour) {
        if (!state.isStarted() && !state.isOver()) {
            return job.inState(state);
        }
        Instant start = Reports.MONDAY_8.plusSeconds(3600L * hour);
        return new JobOrder(
                job.id(),
                job.lot(),
                job.sequence(),
                job.operation(),
                job.target(),
                state,
                state == JobOrderState.ENDED ? job.target() : Pairs.NONE,
                Pairs.NONE,
                POSTS.get(job.operation()),
                PEOPLE.get(job.operation()),
                start,
                state.isOver() ? start.plusSeconds(3000) : null,
                Told.NOTHING);
    }

    /** Ended with so many good pairs, the others scrapped. */
    public static JobOrder ended(JobOrder job, int good) {
        JobOrder ended = inState(job, JobOrderState.ENDED, 0);
        return counted(ended, good, job.target().count() - good);
    }

    public static JobOrder counted(JobOrder job, int good, int scrapped) {
        return new JobOrder(
                job.id(),
                job.lot(),
                job.sequence(),
                job.operation(),
                job.target(),
                job.state(),
                Pairs.of(good),
                Pairs.of(scrapped),
                job.unit(),
                job.operator(),
                job.startedAt(),
                job.endedAt(),
                Told.NOTHING);
    }
}
