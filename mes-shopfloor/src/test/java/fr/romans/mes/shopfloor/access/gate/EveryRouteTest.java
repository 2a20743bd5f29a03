package fr.romans.mes.shopfloor.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.shopfloor.fixture.Floor;
import fr.romans.mes.shopfloor.fixture.Visitor;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route that the router knows, tried by everybody: a new one without a rule here fails. */
class EveryRouteTest {

    private static final String NOBODY = "nobody";
    private static final Map<String, String> ACCOUNTS =
            Map.of("MANAGER", "claire", "OPERATOR", "tablette", "BRAND", "fred-marzo");

    /** First that fits wins. */
    private static final List<Rule> RULES = List.of(
            new Rule("/connexion", Set.of(NOBODY)),
            new Rule("/deconnexion", Set.of(NOBODY)),
            new Rule("/langue", Set.of(NOBODY)),
            new Rule("/health.*", Set.of(NOBODY)),
            new Rule("/prometheus", Set.of("MANAGER")),
            new Rule("/", Set.of("MANAGER", "OPERATOR", "BRAND")),
            new Rule("/api(/openapi.yaml)?", Set.of("MANAGER", "OPERATOR", "BRAND")),
            new Rule("/gestion.*", Set.of("MANAGER")),
            new Rule("/poste.*", Set.of("MANAGER", "OPERATOR")),
            new Rule("/api/sites/[^/]+/posts/.*", Set.of("MANAGER", "OPERATOR")),
            new Rule("/api/reports", Set.of("MANAGER", "OPERATOR")),
            new Rule("/api/brand/.*", Set.of("BRAND")),
            new Rule("/marque.*", Set.of("BRAND")),
            new Rule("/api/sites.*", Set.of("MANAGER")),
            new Rule("/api/orders.*", Set.of("MANAGER")),
            new Rule("/api/quarantine.*", Set.of("MANAGER")));

    private record Rule(String path, Set<String> roles) {}

    record Route(String method, String path) {}

    static Stream<Route> routes() {
        return Floor.shared().use(Router.class).uriRoutes()
                .filter(route -> !route.getHttpMethodName().equals("HEAD") && !route.getHttpMethodName().equals("OPTIONS"))
                .map(route -> new Route(route.getHttpMethodName(), path(route)))
                .distinct();
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString().replaceAll("\\{[^}]*}", "none-such");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isOpenToItsRolesAndClosedToAllOthers(Route route) {
        Set<String> roles = RULES.stream()
                .filter(rule -> route.path().matches(rule.path()))
                .findFirst()
                .map(Rule::roles)
                .orElseThrow(() -> new AssertionError("no rule says who may call " + route));
        if (roles.contains(NOBODY)) {
            assertThat(status(Visitor.anonymous(Floor.shared()), route)).isNotIn(401, 403);
            return;
        }
        assertThat(status(Visitor.anonymous(Floor.shared()), route)).as("anonymous").isEqualTo(401);
        ACCOUNTS.forEach((role, name) -> {
            int status = status(Visitor.signedIn(Floor.shared(), name), route);
            if (roles.contains(role)) {
                assertThat(status).as(role).isNotIn(401, 403, 500);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        });
    }

    @Test
    void staticFilesNeedNoAccountAndLeadNowhereElse() {
        Visitor visitor = Visitor.anonymous(Floor.shared());
        assertThat(visitor.page("/assets/base.css").statusCode()).isEqualTo(200);
        assertThat(visitor.page("/webjars/htmx.org/2.0.10/dist/htmx.min.js").statusCode()).isEqualTo(200);
        assertThat(visitor.page("/assets/%2e%2e/application.yml").statusCode()).isGreaterThanOrEqualTo(400);
    }

    private static int status(Visitor visitor, Route route) {
        return visitor.status(visitor.request(route.path())
                .header("Accept", "application/json, text/event-stream, */*")
                .method(route.method(), BodyPublishers.noBody()));
    }
}
