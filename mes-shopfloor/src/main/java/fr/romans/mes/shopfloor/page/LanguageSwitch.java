package fr.romans.mes.shopfloor.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The one switch between French and English; a cookie remembers it. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class LanguageSwitch {

    @Post("/langue")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    HttpResponse<?> speak(@Body Map<String, String> form) {
        Language language = Language.EN.code().equals(form.get("langue")) ? Language.EN : Language.FR;
        return HttpResponse.seeOther(backTo(form.getOrDefault("retour", "/")))
                .cookie(Cookie.of(Language.COOKIE, language.code())
                        .path("/")
                        .httpOnly(true)
                        .sameSite(SameSite.Strict)
                        .maxAge(Duration.ofDays(365)));
    }

    /** Only to a page of ours: never to another host, whatever the form says. */
    private static URI backTo(String path) {
        return ReturnPath.of(path).orElse(URI.create("/"));
    }
}
