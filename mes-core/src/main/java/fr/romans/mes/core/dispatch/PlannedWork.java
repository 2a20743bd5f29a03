package fr.romans.mes.core.dispatch;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.workorder.LotFile;
import java.util.Collection;
import java.util.List;

/** The published plan of a site with its open lots. */
record PlannedWork(Atelier home, WeeklyPlan plan, Collection<LotFile> lots) {
    PlannedWork {
        lots = List.copyOf(lots);
    }
}
