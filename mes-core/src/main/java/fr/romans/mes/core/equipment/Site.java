package fr.romans.mes.core.equipment;

import fr.romans.mes.core.unit.AreaId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkCentreId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A workshop with its equipment hierarchy. */
public record Site(SiteId id, String name, List<Area> areas) {

    public Site {
        areas = List.copyOf(areas);
    }

    /** Where a work unit stands: what an MQTT topic or a breadcrumb spells out. */
    public record Path(SiteId site, AreaId area, WorkCentreId workCentre, WorkUnitId workUnit) {}

    public Stream<WorkCentre> workCentres() {
        return areas.stream().flatMap(area -> area.workCentres().stream());
    }

    public Stream<WorkUnit> workUnits() {
        return workCentres().flatMap(centre -> centre.units().stream());
    }

    public Set<WorkUnitId> workUnitIds() {
        return workUnits().map(WorkUnit::id).collect(Collectors.toSet());
    }

    public Optional<WorkUnit> workUnit(WorkUnitId id) {
        return workUnits().filter(unit -> unit.id().equals(id)).findFirst();
    }

    public Optional<Path> pathOf(WorkUnitId id) {
        for (Area area : areas) {
            for (WorkCentre centre : area.workCentres()) {
                for (WorkUnit unit : centre.units()) {
                    if (unit.id().equals(id)) {
                        return Optional.of(new Path(this.id, area.id(), centre.id(), id));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
