package fr.romans.mes.core.planning.replan;

import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.PlanWeek;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.planning.transfer.DecideTransfer;
import fr.romans.mes.core.planning.whatif.Disturbances;
import fr.romans.mes.core.product.Material;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.SiteId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Notes what happened, and plans again from the published plan on, moving as little of it as pays. */
@Singleton
public class ReplanNow {

    private final Disturbances disturbances;
    private final OrderBook orderBook;
    private final DecideTransfer transfers;
    private final PlanWeek planWeek;

    public ReplanNow(Disturbances disturbances, OrderBook orderBook, DecideTransfer transfers, PlanWeek planWeek) {
        this.disturbances = disturbances;
        this.orderBook = orderBook;
        this.transfers = transfers;
        this.planWeek = planWeek;
    }

    /**
     * Notes what happened: every plan to come reckons with it. Drift and a rush leave nothing to note.
     *
     * @throws InfeasibleRequest when the site has no such order line, or a transfer cannot be decided or undone
     */
    public void note(SiteId site, Event event) {
        if (event instanceof Event.Disturbed disturbed) {
            disturbances.note(site, disturbed.disturbance());
        } else if (event instanceof Event.MaterialLate late) {
            moveArrival(require(site, late.line()), late.material(), late.there());
        } else if (event instanceof Event.Transferred transferred) {
            refuse(transfers.decide(site, transferred.transfer()));
        } else if (event instanceof Event.TransferUndone undone) {
            refuse(transfers.undo(site, undone.transfer()));
        }
    }

    private static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(why -> {
            throw new InfeasibleRequest(why);
        });
    }

    /**
     * @return the draft, kept; the plan on the floor stays until it is published
     * @throws InfeasibleRequest when some work can be placed nowhere any more, or as {@link #note} says
     */
    public WeeklyPlan after(SiteId site, Event event, PlanningBudget budget) {
        note(site, event);
        Set<OrderLineId> first = event instanceof Event.Rush rush ? Set.of(require(site, rush.line()).id()) : Set.of();
        return planWeek.again(site, first, budget);
    }

    private void moveArrival(OrderLine line, Material material, LocalDate there) {
        var arrivals = new HashMap<>(line.arrivals());
        arrivals.put(material, there);
        orderBook.update(List.of(line.withArrivals(arrivals)));
    }

    private OrderLine require(SiteId site, OrderLineId id) {
        return orderBook.find(id)
                .filter(line -> line.site().equals(site))
                .orElseThrow(() -> new InfeasibleRequest(Refusal.of("replan.line-unknown", "line", id.value())));
    }
}
