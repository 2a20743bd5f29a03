package fr.romans.mes.core.planning;

import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A person over the horizon.
 *
 * @param pace factor on working times for each operation that the person may do alone; 1 = standard, above 1 = slower
 */
public record PlannableOperator(OperatorId id, WorkingTime present, Map<OperationCode, BigDecimal> pace) {
    public PlannableOperator {
        pace = Map.copyOf(pace);
    }
}
