package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.planning.PublishPlan;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.page.ErrorPages;
import fr.romans.mes.shopfloor.page.Language;
import fr.romans.mes.shopfloor.page.Pages;
import fr.romans.mes.shopfloor.page.RefusalSentences;
import fr.romans.mes.shopfloor.page.Screen;
import fr.romans.mes.shopfloor.page.Sites;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Plans as JSON. */
@Controller("/api/sites")
@Secured(Role.OF_MANAGERS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "plan")
class PlanApi {

    @Introspected
    record SiteLine(String id, String name, String zone) {}

    @Introspected
    record Published(String plan, int changes) {}

    private final Pages pages;
    private final Sites sites;
    private final LookAtPlans look;
    private final DrawPlanBoard draw;
    private final SiteOverview overview;
    private final PlanningRuns runs;
    private final Plans plans;
    private final PublishPlan publishPlan;
    private final RefusalSentences sentences;
    private final ErrorPages errors;

    PlanApi(
            Pages pages,
            Sites sites,
            LookAtPlans look,
            DrawPlanBoard draw,
            SiteOverview overview,
            PlanningRuns runs,
            Plans plans,
            PublishPlan publishPlan,
            RefusalSentences sentences,
            ErrorPages errors) {
        this.pages = pages;
        this.sites = sites;
        this.look = look;
        this.draw = draw;
        this.overview = overview;
        this.runs = runs;
        this.plans = plans;
        this.publishPlan = publishPlan;
        this.sentences = sentences;
        this.errors = errors;
    }

    @Get
    @Operation(summary = "The sites of this installation")
    List<SiteLine> sites() {
        return sites.all().all().stream()
                .map(atelier -> new SiteLine(
                        atelier.id().value(),
                        atelier.site().name(),
                        atelier.calendar().zone().getId()))
                .toList();
    }

    @Get("/{site}/plan")
    @Operation(
            summary = "The plan of a site as a board draws it",
            description = "state: published (what the floor works by) or draft (the latest that nobody has decided on). "
                    + "404 when there is no such plan.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanBoard.class)))
    HttpResponse<?> plan(HttpRequest<?> request, String site, @QueryValue(defaultValue = "published") String state) {
        Atelier atelier = sites.site(site);
        Optional<WeeklyPlan> plan = "draft".equals(state) ? look.draft(atelier.id()) : look.published(atelier.id());
        return HttpResponse.ok(draw.of(atelier, plan.orElseThrow(Sites::notFound), screen(request, atelier)));
    }

    @Post("/{site}/plan")
    @Consumes(MediaType.ALL)
    @Operation(
            summary = "Starts the planner",
            description = "Answers 202 at once; 409 when it is at work on this site already. Follow plan/run. steps: ends the search after so "
                    + "many steps, if its seconds suffice, so that the same work and seed give the same plan again.")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = PlanningRun.class)))
    HttpResponse<?> start(
            HttpRequest<?> request,
            String site,
            @QueryValue(defaultValue = "1") String weeks,
            @QueryValue(defaultValue = "1") long seed,
            @QueryValue @Nullable Long steps) {
        Atelier atelier = sites.site(site);
        if (steps != null && steps < 1) {
            return errors.refuse(request, HttpStatus.UNPROCESSABLE_ENTITY, Refusal.of("planning.no-steps", "steps", steps));
        }
        OptionalLong limit = steps == null ? OptionalLong.empty() : OptionalLong.of(steps);
        return runs.start(atelier.id(), PlanningPage.weeks(weeks), seed, limit)
                ? HttpResponse.accepted().body(run(request, site))
                : errors.refuse(request, HttpStatus.CONFLICT, Refusal.of("planning.running"));
    }

    @Get("/{site}/plan/run")
    @Operation(summary = "How far the planner is; 404 when it was not started since the server was")
    PlanningRun run(HttpRequest<?> request, String site) {
        PlanningRuns.Run run = runs.of(sites.site(site).id()).orElseThrow(Sites::notFound);
        String problem = run.refusal() == null ? null : sentences.in(Language.of(request), run.refusal());
        return new PlanningRun(run.state(), run.budget().toSeconds(), run.costs(), run.plan(), problem);
    }

    @Get("/{site}/plan/changes")
    @Operation(summary = "What publishing the draft would change; 404 when there is no draft")
    List<ChangeRow> changes(HttpRequest<?> request, String site) {
        Atelier atelier = sites.site(site);
        return look.changes(
                atelier, look.draft(atelier.id()).orElseThrow(Sites::notFound), screen(request, atelier));
    }

    @Post("/{site}/plan/{plan}/publish")
    @Consumes(MediaType.ALL)
    @Operation(summary = "Publishes a draft to the floor; 409 when it is no draft any more, or another site took hours that it wants since it was drawn")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Published.class)))
    HttpResponse<?> publish(HttpRequest<?> request, String site, String plan) {
        WeeklyPlan draft = planOf(sites.site(site), plan);
        PublishPlan.Outcome outcome = publishPlan.publish(draft.id());
        return outcome.refusal().isPresent()
                ? errors.refuse(request, HttpStatus.CONFLICT, outcome.refusal().get())
                : HttpResponse.ok(new Published(plan, outcome.changes().size()));
    }

    @Delete("/{site}/plan/{plan}")
    @Operation(summary = "Puts a draft aside; a plan that is no draft stays")
    HttpResponse<?> discard(String site, String plan) {
        plans.discard(planOf(sites.site(site), plan).id());
        return HttpResponse.noContent();
    }

    @Get("/{site}/load")
    @Operation(summary = "Minutes planned against minutes of capacity, by line and working day, from today")
    List<DayLoad> load(HttpRequest<?> request, String site) {
        Atelier atelier = sites.site(site);
        return overview.load(atelier, screen(request, atelier));
    }

    @Get("/{site}/late")
    @Operation(summary = "Order lines planned after their due date; hard deadlines first, then the latest")
    List<LateLot> late(HttpRequest<?> request, String site) {
        Atelier atelier = sites.site(site);
        return overview.late(overview.orders(atelier), screen(request, atelier));
    }

    @Get("/{site}/figures")
    @Operation(summary = "A site in a few figures")
    SiteFigures figures(HttpRequest<?> request, String site) {
        Atelier atelier = sites.site(site);
        return overview.figures(atelier, overview.orders(atelier), screen(request, atelier));
    }

    private WeeklyPlan planOf(Atelier atelier, String id) {
        return Optional.of(id)
                .filter(Identifier::isValid)
                .flatMap(valid -> plans.find(new PlanId(valid)))
                .filter(plan -> plan.site().equals(atelier.id()))
                .orElseThrow(Sites::notFound);
    }

    private Screen screen(HttpRequest<?> request, Atelier atelier) {
        return pages.screen(request).in(atelier.calendar().zone());
    }
}
