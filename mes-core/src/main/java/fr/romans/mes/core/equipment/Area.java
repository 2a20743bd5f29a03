package fr.romans.mes.core.equipment;

import fr.romans.mes.core.unit.AreaId;
import java.util.List;

/** A zone of the site. */
public record Area(AreaId id, String name, List<WorkCentre> workCentres) {
    public Area {
        workCentres = List.copyOf(workCentres);
    }
}
