package fr.romans.mes.shopfloor.manager;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.fixture.Floor;
import fr.romans.mes.shopfloor.fixture.Visitor;
import fr.romans.mes.shopfloor.inbox.InboxMessage;
import fr.romans.mes.shopfloor.inbox.StoredMessages;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManagerTest {

    private static final String HEADING = "commande,ligne,marque,modèle,type,disponible,échéance,37,38,39\n";

    private final Floor floor = Floor.shared();
    private final Visitor claire = Visitor.signedIn(floor, "claire");

    @Test
    void theBoardHoldsEveryPlannedJobOnAPostOfTheSite() {
        HttpResponse<String> answer = claire.json("/api/sites/le-soulier-francais/plan");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"state\":\"PUBLISHED\"", "\"units\"", "\"bars\"", "Rita noir");
    }

    @Test
    void planningMakesADraftThatIsComparedAndPutAside() {
        assertThat(claire.method("POST", "/api/sites/made-in-romans/plan?weeks=2").statusCode()).isEqualTo(202);
        String run = "";
        for (int i = 0; i < 600 && !run.contains("\"DONE\""); i++) {
            run = claire.json("/api/sites/made-in-romans/plan/run").body();
        }
        assertThat(run).contains("\"DONE\"", "\"costs\"");
        assertThat(claire.json("/api/sites/made-in-romans/plan/changes").statusCode()).isEqualTo(200);
        assertThat(claire.page("/gestion/made-in-romans/brouillon").body()).contains("Publier à l’atelier");
        String plan = run.replaceAll(".*\"plan\":\"([^\"]+)\".*", "$1");
        assertThat(claire.post("/gestion/made-in-romans/plan/" + plan + "/abandonner", Map.of()).statusCode()).isEqualTo(303);
        assertThat(claire.json("/api/sites/made-in-romans/plan?state=draft").statusCode()).isEqualTo(404);
        assertThat(claire.json("/api/sites/made-in-romans/plan").statusCode()).isEqualTo(200);
    }

    @Test
    void aPlanOfAnotherSiteIsNotFound() {
        assertThat(claire.method("POST", "/api/sites/made-in-romans/plan/none-such/publish").statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheWatchdogFindsIsSaidInWords() {
        StoredMessages messages = floor.use(StoredMessages.class);
        var message = new InboxMessage("mes/v1/x", new byte[0], 0, Floor.MONDAY);
        messages.quarantine(message, Refusal.of("message.not-json", "bytes", 0), Floor.MONDAY);
        try {
            assertThat(claire.page("/gestion/le-soulier-francais/alertes").body())
                    .contains("attendent en quarantaine", "À voir");
        } finally {
            messages.settle(messages.inQuarantine(1).get(0).id(), StoredMessages.Settlement.DISMISSED, Floor.MONDAY);
        }
    }

    @Test
    void loadAndLatenessComeAsJson() {
        assertThat(claire.json("/api/sites/le-soulier-francais/load").body()).contains("\"capacity\"", "\"planned\"");
        assertThat(claire.json("/api/sites/le-soulier-francais/load").body()).containsPattern("\"day\":\"2026-\\d\\d-\\d\\d\"");
        assertThat(claire.json("/api/sites/le-soulier-francais/late").statusCode()).isEqualTo(200);
        assertThat(claire.json("/api/sites/le-soulier-francais/figures").body()).contains("\"inProcess\"");
    }

    @Test
    void anOrderFileTwiceChangesNothing() {
        String file = HEADING + "IMP-1,1,fred-marzo,fm-rita-noir,série,2026-11-30,2026-12-18,2,4,2\n";
        assertThat(upload(file, "ALL_OR_NOTHING").body()).contains("1 ligne prise, 0 déjà connue");
        assertThat(upload(file, "ALL_OR_NOTHING").body()).contains("0 ligne prise, 1 déjà connue");
        assertThat(inTheBook("IMP-1.1")).isTrue();
    }

    @Test
    void aBadRowKeepsTheOthersOutUnlessSoundRowsAreAskedFor() {
        String file = HEADING
                + "IMP-2,1,fred-marzo,fm-rita-noir,série,2026-11-30,2026-12-18,2,4,2\n"
                + "IMP-2,2,fred-marzo,fm-rita-noir,série,2026-11-30,hier,2,4,2\n";
        String refused = upload(file, "ALL_OR_NOTHING").body();
        assertThat(refused).contains("Rien n’a été pris", "<td class=\"number\">3</td>");
        assertThat(inTheBook("IMP-2.1")).isFalse();
        assertThat(upload(file, "SOUND_ROWS").body()).contains("1 ligne prise");
        assertThat(inTheBook("IMP-2.1")).isTrue();
    }

    @Test
    void theImportAnswersProgramsInJson() {
        HttpResponse<String> answer = claire.send(claire.request("/api/orders/import")
                .header("Content-Type", "text/csv")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(HEADING + "IMP-3,1,nobody,fm-rita-noir,série,2026-11-30,2026-12-18,2,,\n")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"row\":2", "\"column\":", "\"reason\":");
    }

    @Test
    void theBookIsSearchedWithoutRegardToCapitalsAndAccents() {
        assertThat(claire.page("/gestion/commandes/liste?q=amelie+PAMELA").body()).contains("Paméla").doesNotContain("Rita");
    }

    @Test
    void ordersOfLongAgoAreOutOfTheWayAndFoundByTheirNumber() {
        upload(HEADING + "IMP-OLD,1,fred-marzo,fm-rita-noir,série,2019-11-30,2019-12-18,2,4,2\n", "ALL_OR_NOTHING");
        assertThat(claire.page("/gestion/commandes/liste").body()).doesNotContain("IMP-OLD.1");
        assertThat(claire.page("/gestion/commandes/liste?q=imp-old").body()).contains("IMP-OLD.1");
        Visitor fredMarzo = Visitor.signedIn(floor, "fred-marzo");
        assertThat(fredMarzo.page("/marque/liste").body()).doesNotContain("IMP-OLD.1");
        assertThat(fredMarzo.page("/marque/liste?q=imp-old.1-l01").body()).contains("IMP-OLD.1");
    }

    @Test
    void nothingIsCutAgainWhereNothingIsMissing() {
        upload(HEADING + "IMP-4,1,fred-marzo,fm-rita-noir,série,2026-11-30,2026-12-18,2,4,2\n", "ALL_OR_NOTHING");
        assertThat(claire.page("/gestion/commandes/IMP-4.1").body()).contains("IMP-4.1").doesNotContain("recouper");
        HttpResponse<String> answer = claire.send(claire.request("/api/orders/IMP-4.1/recut")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString("{\"sizes\":{\"38\":1}}")));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"code\":\"recut.nothing-missing\"", "Il ne manque aucune paire");
        assertThat(claire.page("/gestion/commandes/none-such").statusCode()).isEqualTo(404);
    }

    @Test
    void aScrappedPairIsCutAgainInTheSizeThatTheManagerNames() {
        String page = floor.use(OrderBook.class).ofBrand(new BrandId("fred-marzo")).stream()
                .map(line -> "/gestion/commandes/" + line.id().value())
                .filter(path -> claire.page(path).body().contains("/recouper"))
                .findFirst()
                .orElseThrow();
        String size = claire.page(page).body().replaceAll("(?s).*?type=\"number\" name=\"([0-9.]+)\".*", "$1");
        assertThat(claire.post(page + "/recouper", Map.of(size, "99")).body()).contains("il n’en manque que");
        assertThat(claire.post(page + "/recouper", Map.of(size, "1")).statusCode()).isEqualTo(303);
        assertThat(claire.page(page).body()).contains("-R01");
    }

    @Test
    void errorsTellNothingOfTheInside() {
        for (String path : new String[] {"/gestion/none-such", "/gestion/le-soulier-francais/none", "/api/sites/%20/plan"}) {
            HttpResponse<String> answer = claire.anyForm(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Exception", "fr.romans", "micronaut");
        }
        assertThat(claire.anyForm("/gestion/none-such").body()).contains("\"status\":404", "\"code\":\"not-found\"");
    }

    @Test
    void theDocumentOfTheApiNamesItsRoutes() {
        assertThat(claire.anyForm("/api/openapi.yaml").body())
                .contains("openapi: 3", "/api/reports", "/api/sites/{site}/plan", "/api/brand/orders")
                .doesNotContain("/gestion");
        assertThat(claire.page("/api").body()).contains("/api/reports");
    }

    private boolean inTheBook(String line) {
        return floor.use(OrderBook.class).ofBrand(new BrandId("fred-marzo")).stream()
                .anyMatch(known -> known.id().equals(new OrderLineId(line)));
    }

    private HttpResponse<String> upload(String file, String mode) {
        String boundary = "parted-here";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"mode\"\r\n\r\n" + mode + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"commandes.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + file + "\r\n--" + boundary + "--\r\n";
        return claire.send(claire.request("/gestion/commandes/import")
                .header("Accept", "text/html")
                .header("HX-Request", "true")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
    }
}
