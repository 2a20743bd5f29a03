package fr.romans.mes.shopfloor.access.gate;

import fr.romans.mes.shopfloor.page.ErrorPages;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends people who are not signed in to the sign-in page and back; tells the others that the page is not for them. */
@Produces
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class MayNotEnter implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

    private final ErrorPages errors;

    MayNotEnter(ErrorPages errors) {
        this.errors = errors;
    }

    @Override
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException problem) {
        if (problem.isForbidden()) {
            return errors.answer(request, HttpStatus.FORBIDDEN, "forbidden");
        }
        if (ErrorPages.isPartOfAPage(request)) {
            return HttpResponse.unauthorized().header("HX-Redirect", "/connexion");
        }
        return ErrorPages.wantsPage(request)
                ? HttpResponse.seeOther(signInAndBackTo(request.getUri()))
                : errors.answer(request, HttpStatus.UNAUTHORIZED, "signed-out");
    }

    private static URI signInAndBackTo(URI wanted) {
        String back = wanted.toString();
        return URI.create(
                "/".equals(back) ? "/connexion" : "/connexion?vers=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }
}
