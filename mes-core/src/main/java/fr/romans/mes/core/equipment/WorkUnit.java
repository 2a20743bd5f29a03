package fr.romans.mes.core.equipment;

import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.WorkUnitId;
import java.util.Set;

/**
 * A post (poste). Attended operations take one lot at a time; elapsed ones (drying) take up to {@code capacityLots} at once.
 *
 * @param operations what can be done here
 */
public record WorkUnit(WorkUnitId id, String name, Set<OperationCode> operations, int capacityLots) {
    public WorkUnit {
        operations = Set.copyOf(operations);
        if (capacityLots < 1) {
            throw new IllegalArgumentException("a work unit holds at least one lot: " + id.value());
        }
    }
}
