package fr.romans.mes.shopfloor.manager.explain;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.WorkCentreId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.shopfloor.page.Screen;
import org.jspecify.annotations.Nullable;

/** What people call posts, lines, persons and lasts; the id where the configuration no longer has them. */
final class Names {

    private final Atelier atelier;
    private final Ateliers all;
    private final Screen screen;

    Names(Atelier atelier, Ateliers all, Screen screen) {
        this.atelier = atelier;
        this.all = all;
        this.screen = screen;
    }

    String unit(WorkUnitId id) {
        return all.postName(atelier, id);
    }

    String line(String id) {
        return atelier.site().workCentres()
                .filter(centre -> centre.id().equals(new WorkCentreId(id)))
                .findFirst()
                .map(centre -> centre.name())
                .orElse(id);
    }

    String person(@Nullable OperatorId id) {
        return id == null ? screen.say("board.nobody") : all.personName(atelier, id);
    }

    String model(String id) {
        return Identifier.isValid(id) && atelier.lastModels().containsKey(new LastModelId(id))
                ? atelier.lastModels().get(new LastModelId(id)).name()
                : id;
    }
}
