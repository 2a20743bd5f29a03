package fr.romans.mes.core.planning;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.atelier.TransferRoute;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.planning.transfer.Transfers;
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

/**
 * Draws the snapshot of a site as it is now: with the plan on the floor, with what is known to stand in the way, and with what was
 * decided to be done at another site, or is done here for another.
 */
@Singleton
public class DrawSnapshot {

    private final Ateliers ateliers;
    private final Plans plans;
    private final Disturbances disturbances;
    private final Transfers transfers;
    private final GuestWork guests;
    private final Clock clock;

    public DrawSnapshot(
            Ateliers ateliers,
            Plans plans,
            Disturbances disturbances,
            Transfers transfers,
            GuestWork guests,
            Clock clock) {
        this.ateliers = ateliers;
        this.plans = plans;
        this.disturbances = disturbances;
        this.transfers = transfers;
        this.guests = guests;
        this.clock = clock;
    }

    /**
     * @param horizon that is planned, from now on
     * @param lines   the order line of each lot
     * @param changes what is to be otherwise, beside the disturbances and the transfers decided
     */
    public PlanningSnapshot of(
            Atelier atelier,
            Duration horizon,
            List<LotFile> lots,
            Map<OrderLineId, OrderLine> lines,
            List<? extends Change> changes) {
        return situation(atelier, horizon, new CurrentBook.Work(lots, lines)).with(changes);
    }

    /** What is known of a site now, with this work, and of the sites that could take some of it. */
    public Situation situation(Atelier atelier, Duration horizon, CurrentBook.Work work) {
        Instant now = clock.instant();
        return new Situation(
                atelier,
                now,
                horizon,
                work,
                plans.published(atelier.id()),
                disturbances.current(atelier.id(), now),
                transfers.of(atelier.id()),
                atelier.planning().transfers().stream()
                        .flatMap(route -> ateliers.find(route.to()).stream().map(other -> partner(other, route, atelier, now)))
                        .toList(),
                guests.heldAt(atelier.id(), home -> true, now));
    }

    private Partner partner(Atelier other, TransferRoute route, Atelier home, Instant now) {
        return new Partner(
                other,
                plans.published(other.id()),
                guests.heldAt(other.id(), site -> !site.equals(home.id()), now),
                guests.heldAt(other.id(), home.id()::equals, now),
                disturbances.current(other.id(), now),
                route);
    }
}
