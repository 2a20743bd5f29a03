package fr.romans.mes.shopfloor.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/** Answers a request with a page, or with a part of one where htmx asks for it. */
@Singleton
public class Pages {

    /** Of the brands' and shared pages; pages of a site show the time of that site. */
    private static final ZoneId HOME = ZoneId.of("Europe/Paris");

    private final Templates templates;
    private final Clock clock;

    Pages(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    public Screen screen(HttpRequest<?> request) {
        return new Screen(
                Phrases.in(Language.of(request)),
                request.getUserPrincipal(Authentication.class).map(Viewer::of).orElse(null),
                request.getUri().toString(),
                clock.instant(),
                HOME);
    }

    public MutableHttpResponse<String> show(HttpRequest<?> request, String template, Map<String, Object> model) {
        return show(screen(request), template, model);
    }

    public MutableHttpResponse<String> show(Screen screen, String template, Map<String, Object> model) {
        return html(HttpResponse.ok(), screen, template, model);
    }

    public MutableHttpResponse<String> show(
            HttpStatus status, Screen screen, String template, Map<String, Object> model) {
        return html(HttpResponse.status(status), screen, template, model);
    }

    /** Of a part sent by server-sent events. */
    public String part(Screen screen, String template, Map<String, Object> model) {
        return templates.render(template, screen, model);
    }

    private MutableHttpResponse<String> html(
            MutableHttpResponse<?> response, Screen screen, String template, Map<String, Object> model) {
        return response.body(templates.render(template, screen, model))
                .contentType(MediaType.TEXT_HTML_TYPE)
                .characterEncoding("utf-8")
                .header("Cache-Control", "no-store");
    }
}
