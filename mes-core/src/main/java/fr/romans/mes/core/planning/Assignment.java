package fr.romans.mes.core.planning;

import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a job order is done.
 *
 * @param operator null where the unit is unattended, and for started work that nobody put a name to
 * @param setup    part of the time between start and end that goes into set-up, at standard pace
 */
public record Assignment(
        JobOrderId jobOrder,
        WorkUnitId unit,
        @Nullable OperatorId operator,
        Instant start,
        Instant end,
        Duration setup) {

    public Interval interval() {
        return new Interval(start, end);
    }
}
