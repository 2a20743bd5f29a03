package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.core.brandorder.ImportMode;
import fr.romans.mes.core.brandorder.ImportOrders;
import fr.romans.mes.core.brandorder.csv.OrderFileReader;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.page.BrandColours;
import fr.romans.mes.shopfloor.page.Language;
import fr.romans.mes.shopfloor.page.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order book: searching, and importing files. */
@Hidden
@Controller("/gestion/commandes")
@Secured(Role.OF_MANAGERS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class OrderBookPage {

    private final Pages pages;
    private final SearchOrders search;
    private final OrderFileReader reader;
    private final ImportOrders importOrders;
    private final BrandColours colours;

    OrderBookPage(
            Pages pages,
            SearchOrders search,
            OrderFileReader reader,
            ImportOrders importOrders,
            BrandColours colours) {
        this.pages = pages;
        this.search = search;
        this.reader = reader;
        this.importOrders = importOrders;
        this.colours = colours;
    }

    @Get
    HttpResponse<?> book(HttpRequest<?> request, @QueryValue(defaultValue = "") String q) {
        return pages.show(request, "manager/orders", model(q));
    }

    @Get("/liste")
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue(defaultValue = "") String q) {
        return pages.show(request, "manager/order-list", model(q));
    }

    @Post("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(
            HttpRequest<?> request, @Part("fichier") CompletedFileUpload file, @Nullable @Part("mode") String mode)
            throws IOException {
        ImportMode chosen = mode(mode);
        ImportAnswer answer =
                ImportAnswer.of(importOrders.take(reader.read(file.getBytes()), chosen), Language.of(request));
        return pages.show(
                request, "manager/import-answer", Map.of("answer", answer, "file", file.getFilename(), "mode", chosen));
    }

    static ImportMode mode(@Nullable String text) {
        return ImportMode.SOUND_ROWS.name().equals(text) ? ImportMode.SOUND_ROWS : ImportMode.ALL_OR_NOTHING;
    }

    private Map<String, Object> model(String words) {
        return Map.of("orders", search.find(words), "words", words, "colours", colours);
    }
}
