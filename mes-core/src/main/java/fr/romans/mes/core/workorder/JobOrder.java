package fr.romans.mes.core.workorder;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One operation of one lot (tâche), as it stands.
 *
 * @param sequence step of the routing, such as 30
 * @param target   pairs of the lot, less those that operations before it scrapped
 * @param unit     where it was last reported, null before its start
 * @param operator who last reported, null before its start
 * @param told     which of its reports are counted in
 */
public record JobOrder(
        JobOrderId id,
        LotId lot,
        int sequence,
        OperationCode operation,
        Pairs target,
        JobOrderState state,
        Pairs good,
        Pairs scrapped,
        @Nullable WorkUnitId unit,
        @Nullable OperatorId operator,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Told told) {

    public static JobOrder planned(JobOrderId id, LotId lot, int sequence, OperationCode operation, Pairs target) {
        return new JobOrder(
                id,
                lot,
                sequence,
                operation,
                target,
                JobOrderState.NOT_ALLOWED_TO_START,
                Pairs.NONE,
                Pairs.NONE,
                null,
                null,
                null,
                null,
                Told.NOTHING);
    }

    /** Pairs that are neither good nor scrapped yet. */
    public Pairs open() {
        return target.minus(good).minus(scrapped);
    }

    public JobOrder inState(JobOrderState next) {
        return new JobOrder(
                id, lot, sequence, operation, target, next, good, scrapped, unit, operator, startedAt, endedAt, told);
    }

    JobOrder told(Told reports) {
        return new JobOrder(
                id, lot, sequence, operation, target, state, good, scrapped, unit, operator, startedAt, endedAt, reports);
    }
}
