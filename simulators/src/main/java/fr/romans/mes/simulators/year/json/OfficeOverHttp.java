package fr.romans.mes.simulators.year.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.romans.mes.simulators.orderbook.BookLine;
import fr.romans.mes.simulators.orderbook.csv.OrderCsv;
import fr.romans.mes.simulators.year.Office;
import fr.romans.mes.simulators.year.SteppedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A manager at the server's HTTP interface, as {@code openapi.yml} describes it. */
public final class OfficeOverHttp implements Office {

    private static final long LOOK_EVERY_MILLIS = 10;
    private static final int CONFLICT = 409;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String base;
    private final String site;
    private final String plans;

    public OfficeOverHttp(SteppedServer.Welcome server) {
        this.base = server.http();
        this.site = "/api/sites/" + server.site();
        this.plans = site + "/plan";
        signIn(server);
    }

    private void signIn(SteppedServer.Welcome server) {
        String form = "nom=" + encoded(server.manager()) + "&mot-de-passe=" + encoded(server.managerPassword());
        HttpResponse<String> answer = send(request("/connexion")
                .setHeader("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        expect(303, answer, "sign-in");
    }

    @Override
    public void takeOrders(List<BookLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var csv = new StringBuilder();
        OrderCsv.write(lines, csv);
        HttpResponse<String> answer = send(request("/api/orders/import")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv.toString())));
        expect(200, answer, "orders");
    }

    @Override
    public void noteAbsence(String person, LocalDate through) {
        note(Map.of("event", "ABSENCE", "person", person, "until", through.toString()));
    }

    @Override
    public void noteLateLeather(String orderLine, LocalDate there) {
        note(Map.of("event", "MATERIAL_LATE", "line", orderLine, "material", "LEATHER", "until", there.toString()));
    }

    private void note(Map<String, String> happened) {
        expect(204, post(site + "/disturbances", happened), "disturbance");
    }

    /** A conflict says that nothing is missing: a run that was killed had asked already. */
    @Override
    public void recut(String orderLine, SortedMap<Integer, Integer> sizes) {
        Map<String, Integer> bySize = new TreeMap<>();
        sizes.forEach((size, pairs) -> bySize.put(OrderCsv.points(size), pairs));
        HttpResponse<String> answer = post("/api/orders/" + orderLine + "/recut", Map.of("sizes", bySize));
        if (answer.statusCode() != CONFLICT) {
            expect(200, answer, "recut");
        }
    }

    private HttpResponse<String> post(String path, Object body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(mapper.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + body, e);
        }
    }

    @Override
    public Published planAndPublish(int weeks, long seed, long steps) {
        long begin = System.nanoTime();
        String wanted = "?weeks=" + weeks + "&seed=" + seed + "&steps=" + steps;
        expect(202, send(request(plans + wanted).POST(BodyPublishers.noBody())), "plan");
        JsonNode run = read(send(request(plans + "/run").GET()));
        while (run.path("state").asText().equals("RUNNING")) {
            pause();
            run = read(send(request(plans + "/run").GET()));
        }
        if (!run.path("state").asText().equals("DONE")) {
            throw new IllegalStateException("no plan could be made: " + run.path("problem").asText());
        }
        Duration thinking = Duration.ofNanos(System.nanoTime() - begin);
        String plan = run.path("plan").asText();
        HttpResponse<String> published =
                send(request(plans + "/" + plan + "/publish").POST(BodyPublishers.noBody()));
        expect(200, published, "publish");
        return new Published(plan, read(published).path("changes").asInt(), thinking);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json")
                .timeout(Duration.ofMinutes(2));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("the server does not answer at " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server was asked", e);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return mapper.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("the server's answer is no JSON: " + answer.body(), e);
        }
    }

    private static void expect(int status, HttpResponse<String> answer, String what) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(what + ": " + answer.uri() + " answered " + answer.statusCode() + ": "
                    + answer.body().lines().limit(5).toList());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a plan was made", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
