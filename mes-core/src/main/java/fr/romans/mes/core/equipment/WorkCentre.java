package fr.romans.mes.core.equipment;

import fr.romans.mes.core.unit.WorkCentreId;
import java.util.List;

/** A line (ligne): posts of the same trade. */
public record WorkCentre(WorkCentreId id, String name, List<WorkUnit> units) {
    public WorkCentre {
        units = List.copyOf(units);
    }
}
