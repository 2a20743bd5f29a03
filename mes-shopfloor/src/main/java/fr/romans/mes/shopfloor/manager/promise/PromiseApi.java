package fr.romans.mes.shopfloor.manager.promise;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.promise.AcceptPromise;
import fr.romans.mes.core.planning.promise.QuotePromise;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.OrderId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.page.ErrorPages;
import fr.romans.mes.shopfloor.page.Sites;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Date promise as JSON. */
@Controller("/api/sites/{site}/promises")
@Secured(Role.OF_MANAGERS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "promise")
class PromiseApi {

    /**
     * @param order    number under which the brand knows the order
     * @param promised day that it becomes due
     */
    @Introspected
    record Accepted(AskedFor request, @Nullable String order, @Nullable String promised) {}

    @Introspected
    record Taken(String line, String due) {}

    private final Sites sites;
    private final QuotePromise quote;
    private final AcceptPromise accept;
    private final ErrorPages errors;

    PromiseApi(Sites sites, QuotePromise quote, AcceptPromise accept, ErrorPages errors) {
        this.sites = sites;
        this.quote = quote;
        this.accept = accept;
        this.errors = errors;
    }

    @Post
    @Operation(
            summary = "When could this be delivered?",
            description = "style, kind (SERIES, SMALL_SERIES, SHOW, PROTOTYPE, MADE_TO_ORDER, PRE_ORDER_CAMPAIGN), sizes such as "
                    + "\"37:4 38:6\", earliest day of its material. Answers two quotes, each by standard times and as P50 and P90 of "
                    + "simulated courses: without moving what is published or making others later, and as a rush with what it would displace. Asking leaves no trace. "
                    + "422 names the conflict.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PromiseAnswer.class)))
    HttpResponse<?> ask(HttpRequest<?> request, String site, @Body AskedFor asked) {
        Optional<Refusal> problem = asked.problem(sites.site(site));
        if (problem.isPresent()) {
            return refused(request, problem.get());
        }
        try {
            return HttpResponse.ok(PromiseAnswer.of(quote.ask(asked.request())));
        } catch (InfeasibleRequest e) {
            return refused(request, e.refusal());
        }
    }

    @Post("/accept")
    @Operation(
            summary = "Takes a request into the order book, due on the promised day",
            description = "The request becomes line 1 of the order. The same twice changes nothing; 422 when it cannot be taken.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Taken.class)))
    HttpResponse<?> accept(HttpRequest<?> request, String site, @Body Accepted accepted) {
        Atelier atelier = sites.site(site);
        Optional<Refusal> problem =
                accepted.request().problem(atelier).or(() -> take(accepted.request(), accepted.order(), accepted.promised()));
        return problem.isPresent()
                ? refused(request, problem.get())
                : HttpResponse.created(new Taken(accepted.order() + ".1", String.valueOf(accepted.promised())));
    }

    private Optional<Refusal> take(AskedFor asked, @Nullable String order, @Nullable String promised) {
        return take(accept, asked, order, promised);
    }

    static Optional<Refusal> take(AcceptPromise accept, AskedFor asked, @Nullable String order, @Nullable String promised) {
        if (order == null || !Identifier.isValid(order) || !Identifier.isValid(order + ".1")) {
            return Optional.of(Refusal.of("promise.order-unreadable", "order", order == null ? "" : order));
        }
        return AskedFor.day(promised)
                .map(day -> accept.accept(asked.request(), new OrderId(order), day))
                .orElseGet(() -> Optional.of(Refusal.of("promise.day-unreadable", "day", promised == null ? "" : promised)));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Refusal refusal) {
        return errors.refuse(request, HttpStatus.UNPROCESSABLE_ENTITY, refusal);
    }
}
