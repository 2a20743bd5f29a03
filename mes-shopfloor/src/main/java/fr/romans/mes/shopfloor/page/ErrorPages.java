package fr.romans.mes.shopfloor.page;

import fr.romans.mes.core.unit.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;

/** The one form of an error: a page for people, {@link Problem} JSON for programs. Never a stack trace, never a class name. */
@Singleton
public class ErrorPages {

    private final Pages pages;
    private final RefusalSentences sentences;

    ErrorPages(Pages pages, RefusalSentences sentences) {
        this.pages = pages;
        this.sentences = sentences;
    }

    /** @param code key of the sentence under {@code error.} in the bundles */
    public MutableHttpResponse<?> answer(HttpRequest<?> request, HttpStatus status, String code) {
        Screen screen = pages.screen(request);
        return answer(request, status, code, screen.say("error." + code));
    }

    public MutableHttpResponse<?> refuse(HttpRequest<?> request, HttpStatus status, Refusal refusal) {
        return answer(request, status, refusal.code(), sentences.in(Language.of(request), refusal));
    }

    private MutableHttpResponse<?> answer(HttpRequest<?> request, HttpStatus status, String code, String sentence) {
        if (wantsPage(request)) {
            return pages.show(
                    status,
                    pages.screen(request),
                    "page/error",
                    Map.of("status", status.getCode(), "sentence", sentence));
        }
        return HttpResponse.status(status)
                .body(new Problem(status.getCode(), code, sentence))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    /** A browser that opens a page; not a script, and not htmx fetching a part. */
    public static boolean wantsPage(HttpRequest<?> request) {
        String accept = request.getHeaders().get(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains("text/html")
                && !request.getPath().startsWith("/api/")
                && !isPartOfAPage(request);
    }

    public static boolean isPartOfAPage(HttpRequest<?> request) {
        return request.getHeaders().contains("HX-Request");
    }
}
