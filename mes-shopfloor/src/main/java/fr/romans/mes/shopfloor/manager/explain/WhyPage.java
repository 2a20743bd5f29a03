package fr.romans.mes.shopfloor.manager.explain;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.planning.explain.ExplainPlan;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.manager.LookAtPlans;
import fr.romans.mes.shopfloor.page.Pages;
import fr.romans.mes.shopfloor.page.Screen;
import fr.romans.mes.shopfloor.page.Sites;
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
import java.util.Map;
import java.util.Optional;

/** Why a job order is where the plan has it, for the board and as JSON. */
@Controller
@Secured(Role.OF_MANAGERS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "plan")
class WhyPage {

    private final Pages pages;
    private final Sites sites;
    private final LookAtPlans look;
    private final ExplainPlan explain;

    WhyPage(Pages pages, Sites sites, LookAtPlans look, ExplainPlan explain) {
        this.pages = pages;
        this.sites = sites;
        this.look = look;
        this.explain = explain;
    }

    @Get("/gestion/{site}/plan/pourquoi")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    HttpResponse<?> panel(HttpRequest<?> request, String site, @QueryValue String job, @QueryValue(defaultValue = "published") String state) {
        Screen screen = screen(request, sites.site(site));
        return pages.show(screen, "manager/explain/why", Map.of("why", why(request, site, job, state)));
    }

    @Get("/api/sites/{site}/plan/why")
    @Operation(
            summary = "What binds the start of a job order, and what made its lot late",
            description = "state: published or draft. The steps lead from the job order back to where the waiting begins. "
                    + "404 when the plan has no such job order.")
    Why why(HttpRequest<?> request, String site, @QueryValue String job, @QueryValue(defaultValue = "published") String state) {
        Atelier atelier = sites.site(site);
        Optional<WeeklyPlan> plan = "draft".equals(state) ? look.draft(atelier.id()) : look.published(atelier.id());
        return Optional.of(job)
                .filter(Identifier::isValid)
                .flatMap(id -> plan.flatMap(found -> new SayWhy(atelier, sites.all(), explain.of(found), screen(request, atelier))
                        .of(new JobOrderId(id))))
                .orElseThrow(Sites::notFound);
    }

    private Screen screen(HttpRequest<?> request, Atelier atelier) {
        return pages.screen(request).in(atelier.calendar().zone());
    }
}
