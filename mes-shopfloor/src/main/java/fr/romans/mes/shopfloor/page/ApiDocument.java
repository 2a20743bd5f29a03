package fr.romans.mes.shopfloor.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The OpenAPI document, as the build draws it from the controllers. */
@Hidden
@Controller("/api")
@Secured(SecurityRule.IS_AUTHENTICATED)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "atelier",
                        version = "1",
                        description = "Plans, orders, posts and reports of a shared shoe atelier. Sign in with POST "
                                + "/connexion (form fields nom and mot-de-passe) and send the cookie. What a person may call "
                                + "depends on the role; errors are JSON with status, code and title."))
class ApiDocument {

    private static final String DOCUMENT = "/META-INF/swagger/atelier-1.yml";

    private final Pages pages;

    ApiDocument(Pages pages) {
        this.pages = pages;
    }

    @Get("/openapi.yaml")
    @Produces("application/yaml")
    HttpResponse<String> document() throws IOException {
        return HttpResponse.ok(text());
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request) throws IOException {
        return pages.show(request, "page/api", java.util.Map.of("operations", ApiOperation.all(text())));
    }

    private static String text() throws IOException {
        try (InputStream document = ApiDocument.class.getResourceAsStream(DOCUMENT)) {
            return new String(Objects.requireNonNull(document, DOCUMENT).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
