package fr.romans.mes.shopfloor.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.shopfloor.fixture.Floor;
import fr.romans.mes.shopfloor.fixture.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Floor floor = Floor.shared();

    @Test
    void whoIsNotSignedInIsSentToTheSignInPageAndBack() {
        HttpResponse<String> answer = Visitor.anonymous(floor).page("/?q=rita");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/connexion?vers=%2F%3Fq%3Drita");
    }

    @Test
    void programsAreToldInJsonThatTheyAreNotSignedIn() {
        HttpResponse<String> answer = Visitor.anonymous(floor).json("/");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"signed-out\"");
    }

    @Test
    void signingInLeadsToTheRoomOfTheRole() {
        assertThat(Visitor.signedIn(floor, "claire").page("/").headers().firstValue("Location")).contains("/gestion");
        assertThat(Visitor.signedIn(floor, "tablette").page("/").headers().firstValue("Location")).contains("/poste");
        assertThat(Visitor.signedIn(floor, "milemil").page("/").headers().firstValue("Location")).contains("/marque");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        HttpResponse<String> answer = Visitor.anonymous(floor)
                .post("/connexion", Map.of("nom", "claire", "mot-de-passe", Floor.PASSWORD));
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict");
        assertThat(answer.headers().map().keySet()).noneMatch("authorization-info"::equalsIgnoreCase);
    }

    @Test
    void aSessionPlantedBeforeSigningInIsNotTheOneThatIsSignedIn() {
        Visitor visitor = Visitor.signedIn(floor, "milemil");
        String first = cookieOf(visitor.post("/connexion", Map.of("nom", "milemil", "mot-de-passe", Floor.PASSWORD)));
        String second = cookieOf(visitor.post("/connexion", Map.of("nom", "claire", "mot-de-passe", Floor.PASSWORD)));
        assertThat(first).isNotEqualTo(second);
        HttpResponse<String> withTheOld =
                Visitor.anonymous(floor).send(visitor.request("/").header("Cookie", first).header("Accept", "text/html"));
        assertThat(withTheOld.headers().firstValue("Location").orElse("")).startsWith("/connexion");
    }

    private static String cookieOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    @Test
    void signingOutEndsTheSession() {
        Visitor visitor = Visitor.signedIn(floor, "claire");
        assertThat(visitor.post("/deconnexion", Map.of()).statusCode()).isEqualTo(303);
        assertThat(visitor.page("/").headers().firstValue("Location").orElse("")).startsWith("/connexion");
    }

    @Test
    void signingInNeverLeadsToAnotherHost() {
        for (String trap : new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example"}) {
            HttpResponse<String> answer = Visitor.anonymous(floor)
                    .post("/connexion", Map.of("nom", "claire", "mot-de-passe", Floor.PASSWORD, "vers", trap));
            assertThat(answer.headers().firstValue("Location")).contains("/gestion");
        }
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        Visitor visitor = Visitor.signedIn(floor, "claire");
        assertThat(visitor.post("/deconnexion", Map.of(), "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/deconnexion", Map.of(), "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/deconnexion", Map.of(), "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/langue", Map.of("langue", "fr"), "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(303);
        assertThat(visitor.post("/langue", Map.of("langue", "fr"), "Origin", floor.uri().toString()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void everyAnswerForbidsFramesInlineScriptsAndSniffing() {
        for (String path : new String[] {"/connexion", "/nowhere", "/assets/base.css"}) {
            var headers = Visitor.anonymous(floor).page(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-ancestors 'none'")
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void compressedRequestsAreRefused() {
        Visitor visitor = Visitor.anonymous(floor);
        HttpResponse<String> answer = visitor.send(visitor.request("/connexion")
                .header("Content-Encoding", "gzip")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofByteArray(zipped("nom=claire"))));
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    private static byte[] zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void guessingIsSlowedDownWithoutSayingWhichNamesExist() {
        Visitor guesser = Visitor.anonymous(floor);
        HttpResponse<String> answer = null;
        for (int i = 0; i < 5; i++) {
            answer = guesser.post("/connexion", Map.of("nom", "nobody", "mot-de-passe", "guess " + i));
            assertThat(answer.statusCode()).isEqualTo(422);
        }
        assertThat(answer.body()).contains("Le nom ou le mot de passe ne convient pas.");
        answer = guesser.post("/connexion", Map.of("nom", "nobody", "mot-de-passe", "guess 6"));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Attendez encore");
    }

    @Test
    void theSwitchChangesTheLanguageAndComesBack() {
        Visitor visitor = Visitor.anonymous(floor);
        assertThat(visitor.page("/connexion").body()).contains("<html lang=\"fr\">", "Se connecter");
        HttpResponse<String> answer = visitor.post("/langue", Map.of("langue", "en", "retour", "/connexion"));
        assertThat(answer.headers().firstValue("Location")).contains("/connexion");
        assertThat(visitor.page("/connexion").body()).contains("<html lang=\"en\">", "Sign in");
    }
}
