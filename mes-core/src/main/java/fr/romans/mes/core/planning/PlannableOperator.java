package fr.romans.mes.core.planning;

import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A person over the horizon.
 *
 * @param pace    factor on working times for each operation that the person may do; 1 = standard, above 1 = slower
 * @param tutored of these operations, those that the person does beside a tutor only, with the time when one is there
 */
public record PlannableOperator(
        OperatorId id,
        WorkingTime present,
        Map<OperationCode, BigDecimal> pace,
        Map<OperationCode, WorkingTime> tutored) {
    public PlannableOperator {
        pace = Map.copyOf(pace);
        tutored = Map.copyOf(tutored);
    }

    /** When the person may do this operation. */
    public WorkingTime presentFor(OperationCode operation) {
        WorkingTime tutor = tutored.get(operation);
        return tutor == null ? present : present.and(tutor);
    }

    public PlannableOperator withPresent(WorkingTime other) {
        return new PlannableOperator(id, other, pace, tutored);
    }
}
