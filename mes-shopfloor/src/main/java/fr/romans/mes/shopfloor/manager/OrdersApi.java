package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.core.brandorder.ImportOrders;
import fr.romans.mes.core.brandorder.csv.OrderFileReader;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.page.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
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

/** The order book as JSON. */
@Controller("/api/orders")
@Secured(Role.OF_MANAGERS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "orders")
class OrdersApi {

    private final SearchOrders search;
    private final OrderFileReader reader;
    private final ImportOrders importOrders;

    OrdersApi(SearchOrders search, OrderFileReader reader, ImportOrders importOrders) {
        this.search = search;
        this.reader = reader;
        this.importOrders = importOrders;
    }

    @Get
    @Operation(summary = "Order lines of all sites that hold every word of q, by due date")
    List<BookLine> find(@QueryValue(defaultValue = "") String q) {
        return search.find(q).stream().map(BookLine::of).toList();
    }

    @Post("/import")
    @Consumes("text/csv")
    @Operation(
            summary = "Imports an order file",
            description = "The body is the file. mode: ALL_OR_NOTHING (a bad row keeps every row out) or SOUND_ROWS. "
                    + "422 when rows were rejected. The same file twice changes nothing.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    HttpResponse<?> take(
            HttpRequest<?> request, @Body byte[] file, @QueryValue(defaultValue = "ALL_OR_NOTHING") String mode) {
        ImportAnswer answer = ImportAnswer.of(
                importOrders.take(reader.read(file), OrderBookPage.mode(mode)), Language.of(request));
        return answer.problems().isEmpty() ? HttpResponse.ok(answer) : HttpResponse.unprocessableEntity().body(answer);
    }
}
