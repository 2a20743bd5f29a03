package fr.romans.mes.core.planning;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.planning.whatif.Disturbances;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.workorder.LotFile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Draws the snapshot of a site as it is now: with the plan on the floor, and with what is known to stand in the way. */
@Singleton
public class DrawSnapshot {

    private final Ateliers ateliers;
    private final Plans plans;
    private final Disturbances disturbances;
    private final Clock clock;

    public DrawSnapshot(Ateliers ateliers, Plans plans, Disturbances disturbances, Clock clock) {
        this.ateliers = ateliers;
        this.plans = plans;
        this.disturbances = disturbances;
        this.clock = clock;
    }

    /**
     * @param horizon that is planned, from now on
     * @param lines   the order line of each lot
     * @param changes what is to be otherwise, beside the disturbances; transfers need a {@link #situation}
     */
    public PlanningSnapshot of(
            Atelier atelier,
            Duration horizon,
            List<LotFile> lots,
            Map<OrderLineId, OrderLine> lines,
            List<? extends Change> changes) {
        return situation(atelier, horizon, new CurrentBook.Work(lots, lines), List.of()).with(changes);
    }

    /** What is known of a site now, with this work, and of the sites that could take some of it. */
    public Situation situation(Atelier atelier, Duration horizon, CurrentBook.Work work) {
        return situation(atelier, horizon, work, partners(atelier));
    }

    private Situation situation(Atelier atelier, Duration horizon, CurrentBook.Work work, List<Partner> partners) {
        Instant now = clock.instant();
        return new Situation(
                atelier,
                now,
                horizon,
                work,
                plans.published(atelier.id()),
                disturbances.current(atelier.id(), now),
                partners);
    }

    private List<Partner> partners(Atelier atelier) {
        return atelier.planning().transfers().stream()
                .flatMap(route -> ateliers.find(route.to()).stream()
                        .map(other -> new Partner(
                                other,
                                plans.published(other.id()),
                                disturbances.current(other.id(), clock.instant()),
                                route)))
                .toList();
    }
}
