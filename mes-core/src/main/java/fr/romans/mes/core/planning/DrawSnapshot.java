package fr.romans.mes.core.planning;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.planning.whatif.Disturbances;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.workorder.LotFile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws the snapshot of a site as it is now: with the plan on the floor, and with what is known to stand in the way. */
@Singleton
public class DrawSnapshot {

    private final Plans plans;
    private final Disturbances disturbances;
    private final Clock clock;

    public DrawSnapshot(Plans plans, Disturbances disturbances, Clock clock) {
        this.plans = plans;
        this.disturbances = disturbances;
        this.clock = clock;
    }

    /**
     * @param horizon that is planned, from now on
     * @param lines   the order line of each lot
     * @param changes what is to be otherwise, beside the disturbances
     */
    public PlanningSnapshot of(
            Atelier atelier,
            Duration horizon,
            List<LotFile> lots,
            Map<OrderLineId, OrderLine> lines,
            List<? extends Change> changes) {
        Instant now = clock.instant();
        var all = new ArrayList<Change>(disturbances.current(atelier.id(), now));
        all.addAll(changes);
        return new SnapshotBuilder(atelier, now, horizon, plans.published(atelier.id())).of(lots, lines, all);
    }
}
