package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.inbox.Quarantine;
import fr.romans.mes.shopfloor.page.ErrorPages;
import fr.romans.mes.shopfloor.page.Language;
import fr.romans.mes.shopfloor.page.Pages;
import fr.romans.mes.shopfloor.page.RefusalSentences;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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

/** What terminals sent and nobody could take: read, play again once the cause is mended, or dismiss. */
@Controller
@Secured(Role.OF_MANAGERS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "quarantine")
class QuarantinePage {

    private static final int MOST_SHOWN = 100;

    private final Pages pages;
    private final Quarantine quarantine;
    private final RefusalSentences sentences;
    private final ErrorPages errors;

    QuarantinePage(Pages pages, Quarantine quarantine, RefusalSentences sentences, ErrorPages errors) {
        this.pages = pages;
        this.quarantine = quarantine;
        this.sentences = sentences;
        this.errors = errors;
    }

    @Get("/gestion/quarantaine")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    HttpResponse<?> page(HttpRequest<?> request) {
        return pages.show(
                request, "manager/quarantine", Map.of("messages", lines(request), "count", quarantine.openCount()));
    }

    @Post("/gestion/quarantaine/{id}/rejouer")
    @Consumes(MediaType.ALL)
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    HttpResponse<?> replay(HttpRequest<?> request, long id) {
        return settled(request, quarantine.replay(id));
    }

    @Post("/gestion/quarantaine/{id}/ecarter")
    @Consumes(MediaType.ALL)
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    HttpResponse<?> dismiss(HttpRequest<?> request, long id) {
        return settled(request, quarantine.dismiss(id));
    }

    @Get("/api/quarantine")
    @Operation(summary = "Messages of terminals that could not be taken and wait for a decision, newest first, at most 100")
    List<QuarantineLine> all(HttpRequest<?> request) {
        return lines(request);
    }

    private HttpResponse<?> settled(HttpRequest<?> request, Optional<Refusal> refusal) {
        return refusal.isPresent()
                ? errors.refuse(request, HttpStatus.CONFLICT, refusal.get())
                : HttpResponse.seeOther(URI.create("/gestion/quarantaine"));
    }

    private List<QuarantineLine> lines(HttpRequest<?> request) {
        return quarantine.open(MOST_SHOWN).stream()
                .map(message -> QuarantineLine.of(message, sentences.in(Language.of(request), message.reason())))
                .toList();
    }
}
