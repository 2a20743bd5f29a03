package fr.romans.mes.shopfloor.manager.promise;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.promise.AcceptPromise;
import fr.romans.mes.core.planning.promise.QuotePromise;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.Identifier;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.StyleId;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.page.BrandColours;
import fr.romans.mes.shopfloor.page.Language;
import fr.romans.mes.shopfloor.page.Pages;
import fr.romans.mes.shopfloor.page.RefusalSentences;
import fr.romans.mes.shopfloor.page.Screen;
import fr.romans.mes.shopfloor.page.Sites;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A designer on the phone asks for a day: the manager fills in sizes and reads it. */
@Hidden
@Controller("/gestion/{site}/promesse")
@Secured(Role.OF_MANAGERS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PromisePage {

    private static final String SIZE = "pointure-";

    private final Pages pages;
    private final Sites sites;
    private final QuotePromise quote;
    private final AcceptPromise accept;
    private final RefusalSentences sentences;
    private final BrandColours colours;

    PromisePage(
            Pages pages,
            Sites sites,
            QuotePromise quote,
            AcceptPromise accept,
            RefusalSentences sentences,
            BrandColours colours) {
        this.pages = pages;
        this.sites = sites;
        this.quote = quote;
        this.accept = accept;
        this.sentences = sentences;
        this.colours = colours;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, String site) {
        Atelier atelier = sites.site(site);
        Screen screen = screen(request, atelier);
        return pages.show(
                screen,
                "manager/promise/form",
                Map.of(
                        "atelier", atelier,
                        "style", atelier.styles().values().iterator().next(),
                        "today", screen.now().atZone(screen.zone()).toLocalDate(),
                        "kinds", List.of(OrderKind.values())));
    }

    @Get("/pointures")
    HttpResponse<?> sizes(HttpRequest<?> request, String site, @QueryValue String modele) {
        Atelier atelier = sites.site(site);
        Style style = Optional.of(modele)
                .filter(Identifier::isValid)
                .flatMap(id -> atelier.style(new StyleId(id)))
                .orElseThrow(Sites::notFound);
        return pages.show(screen(request, atelier), "manager/promise/sizes", Map.of("atelier", atelier, "style", style));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(HttpRequest<?> request, String site, @Body Map<String, String> form) {
        Atelier atelier = sites.site(site);
        AskedFor asked = asked(form);
        Optional<Refusal> problem = asked.problem(atelier);
        if (problem.isPresent()) {
            return refused(request, atelier, problem.get());
        }
        try {
            var model = new HashMap<String, Object>();
            model.put("atelier", atelier);
            model.put("promise", quote.ask(asked.request()));
            model.put("asked", asked);
            model.put("colours", colours);
            return pages.show(screen(request, atelier), "manager/promise/answer", model);
        } catch (InfeasibleRequest e) {
            return refused(request, atelier, e.refusal());
        }
    }

    @Post("/accepter")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(HttpRequest<?> request, String site, @Body Map<String, String> form) {
        Atelier atelier = sites.site(site);
        var asked = new AskedFor(form.get("modele"), form.get("type"), form.get("grille"), form.get("disponible"));
        Optional<Refusal> problem =
                asked.problem(atelier).or(() -> PromiseApi.take(accept, asked, form.get("commande"), form.get("jour")));
        return problem.isPresent()
                ? refused(request, atelier, problem.get())
                : pages.show(
                        screen(request, atelier),
                        "manager/promise/taken",
                        Map.of("line", form.get("commande") + ".1", "day", AskedFor.day(form.get("jour")).orElseThrow()));
    }

    /** The size fields of the form become one size run. */
    private static AskedFor asked(Map<String, String> form) {
        var sizes = new TreeMap<String, String>();
        form.forEach((field, pairs) -> {
            if (field.startsWith(SIZE) && !pairs.isBlank()) {
                sizes.put(field.substring(SIZE.length()), pairs.strip());
            }
        });
        var run = new StringBuilder();
        sizes.forEach((size, pairs) -> run.append(run.isEmpty() ? "" : " ").append(size).append(':').append(pairs));
        return new AskedFor(form.get("modele"), form.get("type"), run.toString(), form.get("disponible"));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Atelier atelier, Refusal refusal) {
        return pages.show(
                screen(request, atelier),
                "manager/refused",
                Map.of("problem", sentences.in(Language.of(request), refusal)));
    }

    private Screen screen(HttpRequest<?> request, Atelier atelier) {
        return pages.screen(request).in(atelier.calendar().zone());
    }
}
