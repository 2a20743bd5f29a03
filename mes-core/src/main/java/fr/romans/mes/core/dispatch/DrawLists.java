package fr.romans.mes.core.dispatch;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.planning.transfer.Transfers;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.LotFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Draws the lists of a site from its own published plan and from those of the sites that have work there. One caller at a time. */
final class DrawLists {

    private final Ateliers ateliers;
    private final Plans plans;
    private final Transfers transfers;
    /** Of the plans drawn last: the plan of a site stands for days, and lists are drawn every few seconds. */
    private final Map<SiteId, PlannedPlaces> places = new HashMap<>();

    DrawLists(Ateliers ateliers, Plans plans, Transfers transfers) {
        this.ateliers = ateliers;
        this.plans = plans;
        this.transfers = transfers;
    }

    /**
     * @param openLots of a site, asked for those alone that have work at the posts
     * @param upTo     work that is planned to begin then or later is left out, unless it has begun
     * @return empty while no plan is published that could have any
     */
    Map<WorkUnitId, DispatchList> of(SiteId site, Function<SiteId, Collection<LotFile>> openLots, Instant upTo) {
        Atelier here = ateliers.require(site);
        Optional<WeeklyPlan> own = plans.published(site);
        List<WeeklyPlan> others = ateliers.giversTo(site).stream()
                .flatMap(home -> plans.published(home.id()).stream())
                .toList();
        if (own.isEmpty() && others.isEmpty()) {
            return Map.of();
        }
        var work = new ArrayList<PlannedSite>();
        own.ifPresent(plan -> work.add(new PlannedSite(here, placesOf(plan), openLots.apply(site))));
        others.stream()
                .filter(plan -> hasWorkAt(here, plan))
                .forEach(plan -> work.add(
                        new PlannedSite(ateliers.require(plan.site()), placesOf(plan), openLots.apply(plan.site()))));
        return Dispatcher.lists(here.site(), own.map(WeeklyPlan::id).orElse(null), work, upTo);
    }

    private PlannedPlaces placesOf(WeeklyPlan plan) {
        return places.compute(plan.site(), (site, known) -> known != null && known.isOf(plan) ? known : new PlannedPlaces(plan));
    }

    /** By its plan, or begun here although its plan has it at home by now. */
    private boolean hasWorkAt(Atelier here, WeeklyPlan plan) {
        return placesOf(plan).useAny(here.site().workUnitIds())
                || transfers.of(plan.site()).stream().anyMatch(transfer -> transfer.to().equals(here.id()));
    }
}
