package fr.romans.mes.core.dispatch;

import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dispatch list (liste de travail) of a post: started work first, then by planned start.
 *
 * @param plan of the post's own site, null while it has none; work of another site is of that site's plan
 */
public record DispatchList(WorkUnitId unit, @Nullable PlanId plan, List<DispatchEntry> entries) {
    public DispatchList {
        entries = List.copyOf(entries);
    }
}
