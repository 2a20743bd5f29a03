package fr.romans.mes.shopfloor.brand;

import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.page.Pages;
import fr.romans.mes.shopfloor.page.Screen;
import fr.romans.mes.shopfloor.page.Sites;
import fr.romans.mes.shopfloor.page.Viewer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** The orders of the brand that is signed in, as JSON. */
@Controller("/api/brand/orders")
@Secured(Role.OF_BRANDS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "brand")
class BrandApi {

    private final Pages pages;
    private final BrandOrders orders;

    BrandApi(Pages pages, BrandOrders orders) {
        this.pages = pages;
        this.orders = orders;
    }

    @Get
    @Operation(
            summary = "My orders with their progress",
            description = "q: words that all must occur in number, style or lot. show: all, open, late or ready.")
    List<OwnOrder> all(
            HttpRequest<?> request,
            Authentication authentication,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "all") String show) {
        Screen screen = pages.screen(request);
        return orders.of(Viewer.of(authentication).ownBrand(), q, BrandOrders.Filter.of(show)).stream()
                .map(order -> OwnOrder.of(order, screen))
                .toList();
    }

    @Get("/{line}")
    @Operation(summary = "One of my orders; 404 for any other")
    OwnOrder one(HttpRequest<?> request, Authentication authentication, String line) {
        return orders.find(Viewer.of(authentication).ownBrand(), line)
                .map(order -> OwnOrder.of(order, pages.screen(request)))
                .orElseThrow(Sites::notFound);
    }
}
