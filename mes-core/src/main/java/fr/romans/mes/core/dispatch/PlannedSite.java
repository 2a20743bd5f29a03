package fr.romans.mes.core.dispatch;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.workorder.LotFile;
import java.util.Collection;
import java.util.List;

/** Where the published plan of a site has its job orders, with its open lots. */
record PlannedSite(Atelier home, PlannedPlaces places, Collection<LotFile> lots) {
    PlannedSite {
        lots = List.copyOf(lots);
    }
}
