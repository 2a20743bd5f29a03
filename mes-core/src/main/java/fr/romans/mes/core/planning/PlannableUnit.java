package fr.romans.mes.core.planning;

import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.core.unit.WorkCentreId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.util.Map;

/**
 * A work unit over the horizon.
 *
 * @param attended     false where work runs by the clock with nobody at it
 * @param capacityLots lots at once; 1 where attended
 * @param open         when it may be worked on; ignored where unattended
 * @param setUpFor     attribute values of what was done here last; an attribute that is absent differs from every value
 */
public record PlannableUnit(
        WorkUnitId id,
        WorkCentreId workCentre,
        boolean attended,
        int capacityLots,
        WorkingTime open,
        Map<String, String> setUpFor) {
    public PlannableUnit {
        setUpFor = Map.copyOf(setUpFor);
    }

    public PlannableUnit withOpen(WorkingTime other) {
        return new PlannableUnit(id, workCentre, attended, capacityLots, other, setUpFor);
    }
}
