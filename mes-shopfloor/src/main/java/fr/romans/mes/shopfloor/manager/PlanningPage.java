package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.planning.PublishPlan;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.page.Language;
import fr.romans.mes.shopfloor.page.Pages;
import fr.romans.mes.shopfloor.page.RefusalSentences;
import fr.romans.mes.shopfloor.page.Screen;
import fr.romans.mes.shopfloor.page.Sites;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Planning the week: the run of the planner, the draft against the plan on the floor, publishing or putting aside. */
@Hidden
@Controller("/gestion/{site}")
@Secured(Role.OF_MANAGERS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PlanningPage {

    private static final int MOST_WEEKS = 12;

    private final Pages pages;
    private final Sites sites;
    private final PlanningRuns runs;
    private final LookAtPlans look;
    private final Plans plans;
    private final PublishPlan publishPlan;
    private final RefusalSentences sentences;

    PlanningPage(
            Pages pages,
            Sites sites,
            PlanningRuns runs,
            LookAtPlans look,
            Plans plans,
            PublishPlan publishPlan,
            RefusalSentences sentences) {
        this.pages = pages;
        this.sites = sites;
        this.runs = runs;
        this.look = look;
        this.plans = plans;
        this.publishPlan = publishPlan;
        this.sentences = sentences;
    }

    @Post("/plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> start(HttpRequest<?> request, String site, @Body Map<String, String> form) {
        Atelier atelier = sites.site(site);
        long seed = pages.screen(request).now().getEpochSecond();
        runs.start(atelier.id(), weeks(form.getOrDefault("semaines", "")), seed, OptionalLong.empty());
        return progress(request, site);
    }

    @Get("/plan/progres")
    HttpResponse<?> progress(HttpRequest<?> request, String site) {
        Atelier atelier = sites.site(site);
        Screen screen = screen(request, atelier);
        var model = new HashMap<String, Object>();
        model.put("atelier", atelier);
        model.put("run", runs.of(atelier.id()).map(run -> shown(run, request)).orElse(null));
        model.put("draft", look.draft(atelier.id()).orElse(null));
        return pages.show(screen, "manager/planning", model);
    }

    @Get("/brouillon")
    HttpResponse<?> draft(HttpRequest<?> request, String site) {
        Atelier atelier = sites.site(site);
        Optional<WeeklyPlan> draft = look.draft(atelier.id());
        if (draft.isEmpty()) {
            return HttpResponse.seeOther(URI.create("/gestion/" + atelier.id().value()));
        }
        return draftPage(request, atelier, draft.get(), "");
    }

    @Post("/plan/{plan}/publier")
    @Consumes(MediaType.ALL)
    HttpResponse<?> publish(HttpRequest<?> request, String site, String plan) {
        Atelier atelier = sites.site(site);
        WeeklyPlan draft = planOf(atelier, plan);
        PublishPlan.Outcome outcome = publishPlan.publish(draft.id());
        if (outcome.refusal().isPresent()) {
            String problem = sentences.in(Language.of(request), outcome.refusal().get());
            return draftPage(request, atelier, draft, problem);
        }
        runs.forget(atelier.id());
        return HttpResponse.seeOther(URI.create("/gestion/" + atelier.id().value()));
    }

    @Post("/plan/{plan}/abandonner")
    @Consumes(MediaType.ALL)
    HttpResponse<?> discard(String site, String plan) {
        Atelier atelier = sites.site(site);
        plans.discard(planOf(atelier, plan).id());
        runs.forget(atelier.id());
        return HttpResponse.seeOther(URI.create("/gestion/" + atelier.id().value()));
    }

    private HttpResponse<?> draftPage(HttpRequest<?> request, Atelier atelier, WeeklyPlan draft, String problem) {
        Screen screen = screen(request, atelier);
        var model = new HashMap<String, Object>();
        model.put("atelier", atelier);
        model.put("draft", draft);
        model.put("published", look.published(atelier.id()).orElse(null));
        model.put("changes", look.changes(atelier, draft, screen));
        model.put("problem", problem);
        return pages.show(screen, "manager/draft", model);
    }

    private WeeklyPlan planOf(Atelier atelier, String id) {
        return Optional.of(id)
                .filter(fr.romans.mes.core.unit.Identifier::isValid)
                .flatMap(valid -> plans.find(new PlanId(valid)))
                .filter(plan -> plan.site().equals(atelier.id()))
                .orElseThrow(Sites::notFound);
    }

    PlanningRun shown(PlanningRuns.Run run, HttpRequest<?> request) {
        String problem = run.refusal() == null ? null : sentences.in(Language.of(request), run.refusal());
        return new PlanningRun(run.state(), run.budget().toSeconds(), run.costs(), run.plan(), problem);
    }

    static int weeks(String text) {
        return text.matches("\\d{1,2}") ? Math.max(1, Math.min(MOST_WEEKS, Integer.parseInt(text))) : 1;
    }

    private Screen screen(HttpRequest<?> request, Atelier atelier) {
        return pages.screen(request).in(atelier.calendar().zone());
    }
}
