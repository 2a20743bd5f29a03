package fr.romans.mes.core.planning;

import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job order to be placed.
 *
 * @param workOn        the units it can be done on, with the time it takes there at standard pace, set-up apart
 * @param setup         attribute values that set-ups compare
 * @param earliestStart of its own (material), never before the lot's release
 * @param pin           where it must stay, null when it is free
 */
public record PlannableJobOrder(
        JobOrderId id,
        OperationCode operation,
        Map<WorkUnitId, Duration> workOn,
        Map<String, String> setup,
        Instant earliestStart,
        @Nullable Assignment pin) {
    public PlannableJobOrder {
        workOn = Map.copyOf(workOn);
        setup = Map.copyOf(setup);
    }

    /** The same, with more units that it can be done on. */
    public PlannableJobOrder alsoOn(Map<WorkUnitId, Duration> more) {
        var all = new HashMap<>(workOn);
        all.putAll(more);
        return new PlannableJobOrder(id, operation, all, setup, earliestStart, pin);
    }

    public PlannableJobOrder notBefore(Instant there) {
        return there.isAfter(earliestStart) ? new PlannableJobOrder(id, operation, workOn, setup, there, pin) : this;
    }
}
