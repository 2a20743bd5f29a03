package fr.romans.mes.shopfloor.manager.replan;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.PlanningBudget;
import fr.romans.mes.core.planning.PublishPlan;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.planning.replan.ReplanNow;
import fr.romans.mes.core.planning.transfer.Transfer;
import fr.romans.mes.core.planning.transfer.Transfers;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.planning.whatif.Disturbances;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.manager.whatif.Route;
import fr.romans.mes.shopfloor.manager.whatif.SayChange;
import fr.romans.mes.shopfloor.page.ErrorPages;
import fr.romans.mes.shopfloor.page.Language;
import fr.romans.mes.shopfloor.page.Pages;
import fr.romans.mes.shopfloor.page.RefusalSentences;
import fr.romans.mes.shopfloor.page.Screen;
import fr.romans.mes.shopfloor.page.Sites;
import fr.romans.mes.shopfloor.progress.FollowOrders;
import fr.romans.mes.shopfloor.progress.OrderProgress;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A breakdown, an absence, a late hide, an order in a hurry: noted in one action, and planned around at once. */
@Controller
@Secured(Role.OF_MANAGERS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "plan")
class ReplanPage {

    /** Leaves the first plan and the writing their share of two seconds. */
    private static final Duration THINKING = Duration.ofMillis(1000);

    /**
     * @param plan    the draft
     * @param changes for the floor, once it is published; plan/changes lists them with their reasons
     */
    @Introspected
    record Replanned(String plan, int changes) {}

    private final Pages pages;
    private final Sites sites;
    private final FollowOrders orders;
    private final ReplanNow replan;
    private final PublishPlan publishPlan;
    private final Disturbances disturbances;
    private final Transfers transfers;
    private final RefusalSentences sentences;
    private final ErrorPages errors;

    ReplanPage(
            Pages pages,
            Sites sites,
            FollowOrders orders,
            ReplanNow replan,
            PublishPlan publishPlan,
            Disturbances disturbances,
            Transfers transfers,
            RefusalSentences sentences,
            ErrorPages errors) {
        this.pages = pages;
        this.sites = sites;
        this.orders = orders;
        this.replan = replan;
        this.publishPlan = publishPlan;
        this.disturbances = disturbances;
        this.transfers = transfers;
        this.sentences = sentences;
        this.errors = errors;
    }

    @Get("/gestion/{site}/imprevu")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    HttpResponse<?> form(HttpRequest<?> request, String site) {
        return page(request, sites.site(site), "");
    }

    @Post("/gestion/{site}/imprevu")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    HttpResponse<?> happened(HttpRequest<?> request, String site, @Body Map<String, String> form) {
        Atelier atelier = sites.site(site);
        String[] route = form.getOrDefault("transfert", "").split("/", -1);
        var happened = new Happened(
                form.get("evenement"),
                form.get("poste"),
                form.get("personne"),
                form.get("ligne"),
                route[route.length - 1],
                route[0],
                form.get("matiere"),
                form.get("jusque"));
        try {
            plan(request, atelier, happened);
            return HttpResponse.seeOther(URI.create("/gestion/" + atelier.id().value() + "/brouillon"));
        } catch (Happened.Unreadable e) {
            return page(request, atelier, say(request, e.refusal()));
        } catch (InfeasibleRequest e) {
            return page(request, atelier, say(request, e.refusal()));
        }
    }

    @Post("/api/sites/{site}/replan")
    @Operation(
            summary = "Notes what happened and plans again at once",
            description = "event: DRIFT, BREAKDOWN (unit, until), ABSENCE (person, until), MATERIAL_LATE (line, material, until), RUSH "
                    + "(line), TRANSFER or TRANSFER_UNDONE (line, operation, to: the site). Goes on from the published plan and moves as little of it as pays; the draft waits to be published. 422 names "
                    + "what cannot be read, or the conflict where no plan can exist.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Replanned.class)))
    HttpResponse<?> replan(HttpRequest<?> request, String site, @Body Happened happened) {
        try {
            WeeklyPlan draft = plan(request, sites.site(site), happened);
            return HttpResponse.ok(new Replanned(draft.id().value(), publishPlan.changesOf(draft).size()));
        } catch (Happened.Unreadable e) {
            return errors.refuse(request, HttpStatus.UNPROCESSABLE_ENTITY, e.refusal());
        } catch (InfeasibleRequest e) {
            return errors.refuse(request, HttpStatus.UNPROCESSABLE_ENTITY, e.refusal());
        }
    }

    @Post("/api/sites/{site}/disturbances")
    @Operation(
            summary = "Notes what happened, without planning",
            description = "event: BREAKDOWN (unit, until), ABSENCE (person, until), MATERIAL_LATE (line, material, until), TRANSFER or "
                    + "TRANSFER_UNDONE (line, operation, to). Every plan to come reckons with it; what is on the floor stays. 422 names what cannot be read.")
    @ApiResponse(responseCode = "204", description = "Noted")
    HttpResponse<?> note(HttpRequest<?> request, String site, @Body Happened happened) {
        Atelier atelier = sites.site(site);
        try {
            replan.note(atelier.id(), happened.readToNote(atelier, pages.screen(request).now()));
            return HttpResponse.noContent();
        } catch (Happened.Unreadable e) {
            return errors.refuse(request, HttpStatus.UNPROCESSABLE_ENTITY, e.refusal());
        } catch (InfeasibleRequest e) {
            return errors.refuse(request, HttpStatus.UNPROCESSABLE_ENTITY, e.refusal());
        }
    }

    private WeeklyPlan plan(HttpRequest<?> request, Atelier atelier, Happened happened) {
        Screen screen = pages.screen(request);
        return replan.after(
                atelier.id(),
                happened.read(atelier, screen.now()),
                PlanningBudget.of(THINKING, screen.now().getEpochSecond()));
    }

    private HttpResponse<?> page(HttpRequest<?> request, Atelier atelier, String problem) {
        Screen screen = pages.screen(request).in(atelier.calendar().zone());
        List<OrderProgress> open =
                orders.ofSite(atelier.id()).stream().filter(order -> !order.delivery().isReady()).toList();
        List<Change.Disturbance> known = disturbances.current(atelier.id(), screen.now());
        return pages.show(
                screen,
                "manager/replan/form",
                Map.of(
                        "atelier", atelier,
                        "orders", open,
                        "known", known,
                        "transfers", transfers.of(atelier.id()).stream()
                                .filter(transfer -> open.stream().anyMatch(order -> order.line().id().equals(transfer.line())))
                                .map(transfer -> line(atelier, transfer, screen))
                                .toList(),
                        "routes", Route.of(atelier, sites.all(), screen),
                        "problem", problem));
    }

    private TransferLine line(Atelier atelier, Transfer transfer, Screen screen) {
        String words = new SayChange(atelier, screen, sites.all()::siteName)
                .of(new Change.Transfer(transfer.line(), Set.of(), transfer.operation(), transfer.to()));
        return new TransferLine(transfer.line().value(), Route.value(transfer.to(), transfer.operation()), words);
    }

    private String say(HttpRequest<?> request, Refusal refusal) {
        return sentences.in(Language.of(request), refusal);
    }
}
