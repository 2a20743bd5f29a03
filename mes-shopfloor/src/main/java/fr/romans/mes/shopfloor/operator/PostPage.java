package fr.romans.mes.shopfloor.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.equipment.WorkUnit;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.page.LiveChanges;
import fr.romans.mes.shopfloor.page.Pages;
import fr.romans.mes.shopfloor.page.Screen;
import fr.romans.mes.shopfloor.page.Sites;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Choosing a post, and the desk of a post. The tablet remembers its post in a cookie. */
@Hidden
@Controller("/poste")
@Secured({Role.OF_OPERATORS, Role.OF_MANAGERS})
@ExecuteOn(TaskExecutors.BLOCKING)
class PostPage {

    private static final String COOKIE = "poste";

    private final Pages pages;
    private final Sites sites;
    private final DrawPostDesk draw;
    private final LiveChanges changes;
    private final ObjectMapper json;

    PostPage(Pages pages, Sites sites, DrawPostDesk draw, LiveChanges changes, ObjectMapper json) {
        this.pages = pages;
        this.sites = sites;
        this.draw = draw;
        this.changes = changes;
        this.json = json;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> choose(HttpRequest<?> request, @Nullable @QueryValue String choisir) {
        Optional<URI> remembered = choisir == null ? remembered(request) : Optional.empty();
        return remembered.isPresent()
                ? HttpResponse.seeOther(remembered.get())
                : pages.show(
                        request, "operator/choose", Map.of("ateliers", List.copyOf(sites.all().all())));
    }

    @Get("/{site}/{unit}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> desk(HttpRequest<?> request, String site, String unit) throws JsonProcessingException {
        Atelier atelier = sites.site(site);
        WorkUnit post = sites.post(atelier, unit);
        Screen screen = pages.screen(request).in(atelier.calendar().zone());
        PostDesk desk = draw.of(atelier, post, screen);
        return pages.show(
                        screen,
                        "operator/desk",
                        Map.of("atelier", atelier, "post", post, "desk", inScript(json.writeValueAsString(desk))))
                .cookie(Cookie.of(COOKIE, atelier.id().value() + "/" + post.id().value())
                        .path("/poste")
                        .httpOnly(true)
                        .sameSite(SameSite.Strict)
                        .maxAge(Duration.ofDays(365)));
    }

    @Get("/{site}/{unit}/flux")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> live(String site, String unit) {
        return changes.ofSite(sites.site(site).id());
    }

    /** Under /poste, so that it may answer for the pages there while there is no network. */
    @Get("/sw.js")
    @Produces("text/javascript")
    HttpResponse<String> serviceWorker() throws IOException {
        try (InputStream script = PostPage.class.getResourceAsStream("/assets/post-offline.js")) {
            return HttpResponse.ok(new String(
                            java.util.Objects.requireNonNull(script, "assets/post-offline.js").readAllBytes(),
                            StandardCharsets.UTF_8))
                    .header("Cache-Control", "no-cache");
        }
    }

    private Optional<URI> remembered(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(Cookie::getValue)
                .map(value -> value.split("/"))
                .filter(parts -> parts.length == 2 && exists(parts[0], parts[1]))
                .map(parts -> URI.create("/poste/" + parts[0] + "/" + parts[1]));
    }

    private boolean exists(String site, String unit) {
        return sites.all().all().stream()
                .filter(atelier -> atelier.id().value().equals(site))
                .flatMap(atelier -> atelier.site().workUnits())
                .anyMatch(post -> post.id().value().equals(unit));
    }

    /** A data block ends at the first closing tag: none may stand in it. */
    private static String inScript(String text) {
        return text.replace("<", "\\u003c");
    }
}
