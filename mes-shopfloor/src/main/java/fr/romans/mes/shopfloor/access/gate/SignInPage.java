package fr.romans.mes.shopfloor.access.gate;

import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.access.SignIn;
import fr.romans.mes.shopfloor.page.Language;
import fr.romans.mes.shopfloor.page.Pages;
import fr.romans.mes.shopfloor.page.RefusalSentences;
import fr.romans.mes.shopfloor.page.ReturnPath;
import fr.romans.mes.shopfloor.page.Viewer;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.SecurityFilter;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.session.Session;
import io.micronaut.session.SessionStore;
import io.micronaut.session.http.SessionForRequest;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInPage {

    private final Pages pages;
    private final SignIn signIn;
    private final RefusalSentences sentences;
    private final SessionStore<?> sessions;

    SignInPage(Pages pages, SignIn signIn, RefusalSentences sentences, SessionStore<?> sessions) {
        this.pages = pages;
        this.signIn = signIn;
        this.sentences = sentences;
        this.sessions = sessions;
    }

    @Get("/")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> home(Authentication authentication) {
        return HttpResponse.seeOther(URI.create(Viewer.of(authentication).home()));
    }

    @Get("/connexion")
    @Produces(MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> form(
            HttpRequest<?> request, @Nullable Authentication authentication, @Nullable @QueryValue String vers) {
        return authentication == null
                ? page(request, HttpStatus.OK, "", vers, null)
                : HttpResponse.seeOther(URI.create(Viewer.of(authentication).home()));
    }

    @Post("/connexion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> enter(HttpRequest<?> request, @Body Map<String, String> form) {
        String name = form.getOrDefault("nom", "");
        String towards = form.get("vers");
        SignIn.Outcome outcome = signIn.attempt(name, form.getOrDefault("mot-de-passe", ""), addressOf(request));
        if (outcome.account().isEmpty()) {
            Refusal refusal = outcome.refusal().orElseThrow();
            HttpStatus status = "sign-in.wait".equals(refusal.code())
                    ? HttpStatus.TOO_MANY_REQUESTS
                    : HttpStatus.UNPROCESSABLE_ENTITY;
            return page(request, status, name, towards, refusal);
        }
        Authentication authentication = Viewer.authenticationOf(outcome.account().get());
        openSession(request, authentication);
        return HttpResponse.seeOther(
                ReturnPath.of(towards).orElse(URI.create(Viewer.of(authentication).home())));
    }

    @Post("/deconnexion")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> leave(HttpRequest<?> request) {
        SessionForRequest.find(request).ifPresent(this::forget);
        return HttpResponse.seeOther(URI.create("/connexion"));
    }

    /** Always a new session: one that somebody else planted in the browser must not become signed in. */
    private void openSession(HttpRequest<?> request, Authentication authentication) {
        SessionForRequest.find(request).ifPresent(this::forget);
        Session session = SessionForRequest.create(sessions, request);
        session.put(SecurityFilter.AUTHENTICATION, authentication);
    }

    private void forget(Session session) {
        session.clear();
        sessions.deleteSession(session.getId());
    }

    private HttpResponse<?> page(
            HttpRequest<?> request, HttpStatus status, String name, @Nullable String towards, @Nullable Refusal refusal) {
        return pages.show(
                status,
                pages.screen(request),
                "access/sign-in",
                Map.of(
                        "name", name,
                        "towards", ReturnPath.of(towards).map(URI::toString).orElse(""),
                        "problem", refusal == null ? "" : sentences.in(Language.of(request), refusal)));
    }

    private static String addressOf(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress() == null
                ? request.getRemoteAddress().getHostString()
                : request.getRemoteAddress().getAddress().getHostAddress();
    }
}
