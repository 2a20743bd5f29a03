package fr.romans.mes.shopfloor.manager.fairness;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.planning.fairness.BrandShare;
import fr.romans.mes.core.planning.fairness.MeasureFairness;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.manager.LookAtPlans;
import fr.romans.mes.shopfloor.page.BrandColours;
import fr.romans.mes.shopfloor.page.Pages;
import fr.romans.mes.shopfloor.page.Sites;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fairness between the brands, as a part of the plan's page and of the draft's, and as JSON. */
@Controller
@Secured(Role.OF_MANAGERS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "plan")
class FairnessPage {

    /** @param pairShare of the pairs planned, in percent, as the other shares of their wholes */
    @Introspected
    record Share(
            String brand,
            long pairs,
            double pairShare,
            double latePairDays,
            double latenessShare,
            double displacedPairDays,
            double displacementShare) {

        static Share of(BrandShare share) {
            return new Share(
                    share.brand().value(),
                    share.pairs(),
                    tenths(100 * share.ofPairs()),
                    tenths(share.latePairDays()),
                    tenths(100 * share.ofLateness()),
                    tenths(share.displacedPairDays()),
                    tenths(100 * share.ofDisplacement()));
        }

        private static double tenths(double value) {
            return Math.round(10 * value) / 10.0;
        }
    }

    private final Pages pages;
    private final Sites sites;
    private final LookAtPlans look;
    private final MeasureFairness measure;
    private final BrandColours colours;

    FairnessPage(Pages pages, Sites sites, LookAtPlans look, MeasureFairness measure, BrandColours colours) {
        this.pages = pages;
        this.sites = sites;
        this.look = look;
        this.measure = measure;
        this.colours = colours;
    }

    @Get("/gestion/{site}/equite")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    HttpResponse<?> part(HttpRequest<?> request, String site, @QueryValue(defaultValue = "published") String state) {
        Atelier atelier = sites.site(site);
        return pages.show(
                pages.screen(request).in(atelier.calendar().zone()),
                "manager/fairness/shares",
                Map.of("atelier", atelier, "shares", measure.of(plan(atelier, state)), "colours", colours));
    }

    @Get("/api/sites/{site}/plan/fairness")
    @Operation(
            summary = "What each brand bears beside its share of the pairs",
            description = "state: published or draft. Displacement is lateness that the draft has and the plan on the floor has not: what a "
                    + "rush or a disturbance pushed back. Shares in percent. 404 when there is no such plan.")
    List<Share> shares(String site, @QueryValue(defaultValue = "published") String state) {
        return measure.of(plan(sites.site(site), state)).stream().map(Share::of).toList();
    }

    private WeeklyPlan plan(Atelier atelier, String state) {
        Optional<WeeklyPlan> plan = "draft".equals(state) ? look.draft(atelier.id()) : look.published(atelier.id());
        return plan.orElseThrow(Sites::notFound);
    }
}
