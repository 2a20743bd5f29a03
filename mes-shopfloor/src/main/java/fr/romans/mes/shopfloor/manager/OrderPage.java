package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.ShoeSize;
import fr.romans.mes.core.workorder.RecutPairs;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.page.ErrorPages;
import fr.romans.mes.shopfloor.page.Language;
import fr.romans.mes.shopfloor.page.Pages;
import fr.romans.mes.shopfloor.page.RefusalSentences;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One order line: where it is, and cutting again what was scrapped. */
@Controller
@Secured(Role.OF_MANAGERS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "orders")
class OrderPage {

    /** @param sizes pairs by size, such as {@code {"38": 1, "39.5": 2}} */
    @Introspected
    record Recut(Map<String, Integer> sizes) {}

    @Introspected
    record Made(List<String> lots) {}

    private final Pages pages;
    private final OrderBook orderBook;
    private final FollowOrders orders;
    private final RecutPairs recutPairs;
    private final RefusalSentences sentences;
    private final ErrorPages errors;

    OrderPage(
            Pages pages,
            OrderBook orderBook,
            FollowOrders orders,
            RecutPairs recutPairs,
            RefusalSentences sentences,
            ErrorPages errors) {
        this.pages = pages;
        this.orderBook = orderBook;
        this.orders = orders;
        this.recutPairs = recutPairs;
        this.sentences = sentences;
        this.errors = errors;
    }

    @Get("/gestion/commandes/{line}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    HttpResponse<?> page(HttpRequest<?> request, String line) {
        return page(request, line, Optional.empty());
    }

    @Post("/gestion/commandes/{line}/recouper")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    HttpResponse<?> recut(HttpRequest<?> request, String line, @Body Map<String, String> form) {
        Optional<Refusal> refusal = recut(line, form).refusal();
        return refusal.isPresent()
                ? page(request, line, refusal)
                : HttpResponse.seeOther(URI.create("/gestion/commandes/" + line));
    }

    @Post("/api/orders/{line}/recut")
    @Operation(
            summary = "Makes lots for scrapped pairs, to be cut again",
            description = "409 when more is asked for than is missing. The lots are planned with the next plan.")
    HttpResponse<?> recut(HttpRequest<?> request, String line, @Body Recut wanted) {
        var sizes = new TreeMap<String, String>();
        wanted.sizes().forEach((size, pairs) -> sizes.put(size, String.valueOf(pairs)));
        RecutPairs.Outcome outcome = recut(line, sizes);
        return outcome.refusal().isPresent()
                ? errors.refuse(request, HttpStatus.CONFLICT, outcome.refusal().get())
                : HttpResponse.ok(new Made(
                        outcome.lots().stream().map(file -> file.lot().id().value()).toList()));
    }

    private RecutPairs.Outcome recut(String line, Map<String, String> sizes) {
        var wanted = new TreeMap<ShoeSize, Pairs>();
        for (Map.Entry<String, String> size : sizes.entrySet()) {
            String pairs = size.getValue().strip();
            if (pairs.isEmpty()) {
                continue;
            }
            Optional<ShoeSize> known = size(size.getKey());
            if (known.isEmpty() || !pairs.matches("\\d{1,4}")) {
                return new RecutPairs.Outcome(List.of(), Optional.of(
                        Refusal.of("recut.unreadable", "size", size.getKey(), "pairs", pairs)));
            }
            wanted.put(known.get(), Pairs.of(Integer.parseInt(pairs)));
        }
        return recutPairs.of(id(line), SizeRun.of(wanted));
    }

    private static Optional<ShoeSize> size(String text) {
        try {
            return Optional.of(ShoeSize.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private HttpResponse<?> page(HttpRequest<?> request, String line, Optional<Refusal> refusal) {
        OrderProgress order = orderBook.find(id(line))
                .flatMap(known -> orders.ofBrand(known.brand(), known.id()))
                .orElseThrow(Sites::notFound);
        String problem = refusal.map(no -> sentences.in(Language.of(request), no)).orElse("");
        return pages.show(request, "manager/order", Map.of("order", order, "problem", problem));
    }

    private static OrderLineId id(String line) {
        if (!Identifier.isValid(line)) {
            throw Sites.notFound();
        }
        return new OrderLineId(line);
    }
}
