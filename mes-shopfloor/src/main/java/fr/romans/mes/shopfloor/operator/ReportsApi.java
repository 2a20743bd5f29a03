package fr.romans.mes.shopfloor.operator;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.page.ErrorPages;
import fr.romans.mes.shopfloor.page.Language;
import fr.romans.mes.shopfloor.page.Pages;
import fr.romans.mes.shopfloor.page.RefusalSentences;
import fr.romans.mes.shopfloor.page.Screen;
import fr.romans.mes.shopfloor.page.Sites;
import fr.romans.mes.shopfloor.terminal.ReportIntake;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Posts and reports as JSON. */
@Controller("/api")
@Secured({Role.OF_OPERATORS, Role.OF_MANAGERS})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "floor")
class ReportsApi {

    /** @param problem what the report contradicts, null when it fits; it is kept in both cases */
    @Introspected
    record Taken(String id, @Nullable String problem) {}

    private final Pages pages;
    private final Sites sites;
    private final DrawPostDesk draw;
    private final ReportIntake intake;
    private final RefusalSentences sentences;
    private final ErrorPages errors;

    ReportsApi(
            Pages pages,
            Sites sites,
            DrawPostDesk draw,
            ReportIntake intake,
            RefusalSentences sentences,
            ErrorPages errors) {
        this.pages = pages;
        this.sites = sites;
        this.draw = draw;
        this.intake = intake;
        this.sentences = sentences;
        this.errors = errors;
    }

    @Get("/sites/{site}/posts/{unit}")
    @Operation(summary = "A post: its dispatch list, who may work there, reasons for scrap and pauses")
    PostDesk post(HttpRequest<?> request, String site, String unit) {
        Atelier atelier = sites.site(site);
        Screen screen = pages.screen(request).in(atelier.calendar().zone());
        return draw.of(atelier, sites.post(atelier, unit), screen);
    }

    @Post("/reports")
    @Operation(
            summary = "Takes a report of the floor",
            description = "The header Idempotency-Key is the id of the report, a UUID: the same key again changes nothing. "
                    + "422 when it cannot be read, 404 when there is no such job order.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Taken.class)))
    HttpResponse<?> take(
            HttpRequest<?> request, @Header("Idempotency-Key") String id, @Body TappedReport tapped) {
        Instant now = pages.screen(request).now().truncatedTo(ChronoUnit.MICROS);
        Atelier atelier = sites.site(tapped.site());
        ReportIntake.Answer answer = intake.take(
                atelier.id(), sites.post(atelier, tapped.unit()).id(), tapped.toEvent(id, now));
        if (!answer.stored()) {
            Refusal why = answer.problem().orElseThrow();
            boolean unknown = "job-order.unknown".equals(why.code());
            return errors.refuse(request, unknown ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_ENTITY, why);
        }
        return HttpResponse.ok(new Taken(
                id,
                answer.problem()
                        .map(refusal -> sentences.in(Language.of(request), refusal))
                        .orElse(null)));
    }
}
