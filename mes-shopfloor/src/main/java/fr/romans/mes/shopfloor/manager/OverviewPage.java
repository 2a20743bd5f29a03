package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.page.BrandColours;
import fr.romans.mes.shopfloor.page.LiveChanges;
import fr.romans.mes.shopfloor.page.Pages;
import fr.romans.mes.shopfloor.page.Screen;
import fr.romans.mes.shopfloor.page.Sites;
import fr.romans.mes.shopfloor.progress.OrderProgress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;

/** The week of a site: plan board, load, lateness, orders. */
@Hidden
@Controller("/gestion")
@Secured(Role.OF_MANAGERS)
@ExecuteOn(TaskExecutors.BLOCKING)
class OverviewPage {

    private final Pages pages;
    private final Sites sites;
    private final SiteOverview overview;
    private final LookAtPlans plans;
    private final LiveChanges changes;
    private final BrandColours colours;

    OverviewPage(
            Pages pages,
            Sites sites,
            SiteOverview overview,
            LookAtPlans plans,
            LiveChanges changes,
            BrandColours colours) {
        this.pages = pages;
        this.sites = sites;
        this.overview = overview;
        this.plans = plans;
        this.changes = changes;
        this.colours = colours;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> start() {
        return HttpResponse.seeOther(URI.create("/gestion/" + sites.first().id().value()));
    }

    @Get("/{site}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> overview(HttpRequest<?> request, String site) {
        Atelier atelier = sites.site(site);
        var model = glance(atelier, request);
        model.put("ateliers", List.copyOf(sites.all().all()));
        model.put("published", plans.published(atelier.id()).isPresent());
        model.put("hasDraft", plans.draft(atelier.id()).isPresent());
        return pages.show(screen(request, atelier), "manager/overview", model);
    }

    /** The part of the page that changes with the floor. */
    @Get("/{site}/apercu")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> glanceOnly(HttpRequest<?> request, String site) {
        Atelier atelier = sites.site(site);
        return pages.show(screen(request, atelier), "manager/glance", glance(atelier, request));
    }

    @Get("/{site}/flux")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> live(String site) {
        return changes.ofSite(sites.site(site).id());
    }

    private Map<String, Object> glance(Atelier atelier, HttpRequest<?> request) {
        Screen screen = screen(request, atelier);
        List<OrderProgress> orders = overview.orders(atelier);
        var model = new HashMap<String, Object>();
        model.put("atelier", atelier);
        model.put("figures", overview.figures(atelier, orders, screen));
        model.put("late", overview.late(orders, screen));
        model.put("loads", overview.load(atelier, screen));
        model.put(
                "orders",
                orders.stream().filter(order -> !order.delivery().isReady()).toList());
        model.put("colours", colours);
        return model;
    }

    private Screen screen(HttpRequest<?> request, Atelier atelier) {
        return pages.screen(request).in(atelier.calendar().zone());
    }
}
