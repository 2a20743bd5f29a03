package fr.romans.mes.core.planning.whatif;

import fr.romans.mes.core.planning.PlanningSnapshot;
import java.util.List;

/** An atelier that differs from the real one by a few changes, under a name. */
public record Scenario(String name, List<Change> changes) {

    public Scenario {
        changes = List.copyOf(changes);
    }

    public PlanningSnapshot applyTo(PlanningSnapshot snapshot) {
        PlanningSnapshot changed = snapshot;
        for (Change change : changes) {
            changed = change.applyTo(changed);
        }
        return changed;
    }
}
