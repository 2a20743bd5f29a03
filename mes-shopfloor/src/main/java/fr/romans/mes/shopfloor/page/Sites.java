package fr.romans.mes.shopfloor.page;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.equipment.WorkUnit;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Sites and posts as addresses name them; what does not exist is "not found", like any page that does not. */
@Singleton
public class Sites {

    private final Ateliers ateliers;

    Sites(Ateliers ateliers) {
        this.ateliers = ateliers;
    }

    public Ateliers all() {
        return ateliers;
    }

    public Atelier first() {
        return ateliers.all().iterator().next();
    }

    public Atelier site(String id) {
        return Optional.of(id)
                .filter(Identifier::isValid)
                .flatMap(valid -> ateliers.find(new SiteId(valid)))
                .orElseThrow(Sites::notFound);
    }

    public WorkUnit post(Atelier atelier, String id) {
        return Optional.of(id)
                .filter(Identifier::isValid)
                .flatMap(valid -> atelier.site().workUnit(new WorkUnitId(valid)))
                .orElseThrow(Sites::notFound);
    }

    public static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "not found");
    }
}
