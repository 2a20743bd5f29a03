package fr.romans.mes.core.dispatch;

import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.util.List;

/** The dispatch list (liste de travail) of a post: started work first, then by planned start. */
public record DispatchList(WorkUnitId unit, PlanId plan, List<DispatchEntry> entries) {
    public DispatchList {
        entries = List.copyOf(entries);
    }
}
