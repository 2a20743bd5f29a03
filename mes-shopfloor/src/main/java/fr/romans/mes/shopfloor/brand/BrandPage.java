package fr.romans.mes.shopfloor.brand;

import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.page.LiveChanges;
import fr.romans.mes.shopfloor.page.Pages;
import fr.romans.mes.shopfloor.page.Sites;
import fr.romans.mes.shopfloor.page.Viewer;
import fr.romans.mes.shopfloor.progress.OrderProgress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.reactivestreams.Publisher;

/** The orders of the brand that is signed in. */
@Hidden
@Controller("/marque")
@Secured(Role.OF_BRANDS)
@ExecuteOn(TaskExecutors.BLOCKING)
class BrandPage {

    private final Pages pages;
    private final BrandOrders orders;
    private final LiveChanges changes;

    BrandPage(Pages pages, BrandOrders orders, LiveChanges changes) {
        this.pages = pages;
        this.orders = orders;
        this.changes = changes;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> all(
            HttpRequest<?> request,
            Authentication authentication,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String montrer) {
        return pages.show(request, "brand/orders", model(authentication, q, montrer));
    }

    @Get("/liste")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> list(
            HttpRequest<?> request,
            Authentication authentication,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String montrer) {
        return pages.show(request, "brand/order-list", model(authentication, q, montrer));
    }

    @Get("/commande/{line}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> one(HttpRequest<?> request, Authentication authentication, String line) {
        return pages.show(request, "brand/order", Map.of("order", own(authentication, line)));
    }

    @Get("/commande/{line}/suivi")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> oneLive(HttpRequest<?> request, Authentication authentication, String line) {
        return pages.show(request, "brand/order-detail", Map.of("order", own(authentication, line)));
    }

    @Get("/flux")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> live(Authentication authentication) {
        return changes.ofBrand(brand(authentication));
    }

    private OrderProgress own(Authentication authentication, String line) {
        return orders.find(brand(authentication), line).orElseThrow(Sites::notFound);
    }

    private Map<String, Object> model(Authentication authentication, String words, String filter) {
        BrandOrders.Filter chosen = BrandOrders.Filter.of(filter);
        return Map.of(
                "orders", orders.of(brand(authentication), words, chosen),
                "words", words,
                "filter", chosen.name());
    }

    private static BrandId brand(Authentication authentication) {
        return Viewer.of(authentication).ownBrand();
    }
}
