package fr.romans.mes.shopfloor.manager;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.planning.whatif.Disturbances;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.shopfloor.fixture.Floor;
import fr.romans.mes.shopfloor.fixture.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a manager asks of the plan: a date, a reason, another plan at once. */
class DeskTest {

    private static final SiteId SITE = new SiteId("made-in-romans");

    private final Floor floor = Floor.shared();
    private final Visitor claire = Visitor.signedIn(floor, "claire");

    @Test
    void promiseHasTwoQuotesAndLeavesNoTraceUntilItIsAccepted() {
        String request = "{\"style\":\"fm-rita-noir\",\"kind\":\"SERIES\",\"sizes\":\"37:4 38:4\",\"earliest\":\"2026-11-30\"}";
        int before = floor.use(OrderBook.class).ofSite(new SiteId("le-soulier-francais")).size();
        HttpResponse<String> answer = post("/api/sites/le-soulier-francais/promises", request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"inGaps\":{\"planned\":\"202", "\"rush\":{\"planned\":\"2026-1", "\"p90\":\"");
        assertThat(floor.use(OrderBook.class).ofSite(new SiteId("le-soulier-francais"))).hasSize(before);

        String accepted = "{\"request\":" + request + ",\"order\":\"ASK-1\",\"promised\":\"2026-12-18\"}";
        assertThat(post("/api/sites/le-soulier-francais/promises/accept", accepted).statusCode()).isEqualTo(201);
        assertThat(floor.use(OrderBook.class).find(new OrderLineId("ASK-1.1")))
                .map(OrderLine::due).contains(LocalDate.of(2026, 12, 18));
    }

    @Test
    void promiseThatCannotBeReadOrMadeNamesTheConflict() {
        assertThat(post("/api/sites/le-soulier-francais/promises",
                                "{\"style\":\"fm-rita-noir\",\"kind\":\"SERIES\",\"sizes\":\"beaucoup\",\"earliest\":\"2026-11-30\"}")
                        .body())
                .contains("promise.sizes-unreadable", "beaucoup");
        HttpResponse<String> noLasts = post("/api/sites/le-soulier-francais/promises",
                "{\"style\":\"fm-rita-noir\",\"kind\":\"SERIES\",\"sizes\":\"20:4\",\"earliest\":\"2026-11-30\"}");
        assertThat(noLasts.statusCode()).isEqualTo(422);
        assertThat(noLasts.body()).contains("plan.lasts-lacking");
    }

    @Test
    void everyBarHasAReason() {
        WeeklyPlan plan = floor.use(Plans.class).published(SITE).orElseThrow();
        for (int i = 0; i < plan.assignments().size(); i += plan.assignments().size() / 7) {
            String job = plan.assignments().get(i).jobOrder().value();
            assertThat(claire.json("/api/sites/made-in-romans/plan/why?job=" + job).body())
                    .contains("\"job\":\"" + job + "\"", "\"reason\":\"");
        }
        String last = plan.assignments().get(plan.assignments().size() - 1).jobOrder().value();
        assertThat(claire.page("/gestion/made-in-romans/plan/pourquoi?job=" + last).body()).contains("Pourquoi là");
        assertThat(claire.json("/api/sites/made-in-romans/plan/why?job=none-such").statusCode()).isEqualTo(404);
    }

    @Test
    void absenceIsPlannedAroundAndRemembered() {
        HttpResponse<String> answer =
                post("/api/sites/made-in-romans/replan", "{\"event\":\"ABSENCE\",\"person\":\"nobody\",\"until\":\"2026-11-26\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("replan.person-unknown");

        WeeklyPlan published = floor.use(Plans.class).published(SITE).orElseThrow();
        String person = published.assignments().stream()
                .filter(one -> one.operator() != null && one.start().isAfter(Floor.WEDNESDAY))
                .findFirst().orElseThrow().operator().value();
        HttpResponse<String> draft = post("/api/sites/made-in-romans/replan",
                "{\"event\":\"ABSENCE\",\"person\":\"" + person + "\",\"until\":\"2026-11-25\"}");
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(200);
        String id = draft.body().replaceAll(".*\"plan\":\"([^\"]+)\".*", "$1");
        assertThat(floor.use(Plans.class).latestDraft(SITE).orElseThrow().assignments())
                .filteredOn(one -> one.operator() != null && one.operator().value().equals(person))
                .allMatch(one -> one.start().isAfter(Floor.WEDNESDAY.plusSeconds(6 * 3600)) || one.start().isBefore(Floor.WEDNESDAY));
        assertThat(claire.json("/api/sites/made-in-romans/plan/changes").body()).contains("\"why\":\"");
        assertThat(claire.page("/gestion/made-in-romans/imprevu").body()).contains("Déjà pris en compte");
        assertThat(claire.post("/gestion/made-in-romans/plan/" + id + "/abandonner", Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void whatHappenedIsNotedWithoutPlanning() {
        Optional<PlanId> draft = floor.use(Plans.class).latestDraft(SITE).map(WeeklyPlan::id);
        String noted = "/api/sites/made-in-romans/disturbances";
        assertThat(post(noted, "{\"event\":\"BREAKDOWN\",\"unit\":\"mir-press\",\"until\":\"2026-11-25T10:45\"}").body())
                .contains("work-unit.unknown", "mir-press");
        assertThat(post(noted, "{\"event\":\"DRIFT\"}").body()).contains("replan.nothing-to-note");
        assertThat(post(noted, "{\"event\":\"BREAKDOWN\",\"unit\":\"mir-coupe-2\",\"until\":\"2026-11-25T10:45\"}").statusCode())
                .isEqualTo(204);
        assertThat(floor.use(Disturbances.class).current(SITE, Floor.WEDNESDAY))
                .filteredOn(Change.Breakdown.class::isInstance)
                .as("every plan to come reckons with it").hasSize(1);
        assertThat(floor.use(Plans.class).latestDraft(SITE).map(WeeklyPlan::id)).isEqualTo(draft);
    }

    @Test
    void scenariosStandSideBySideAndTouchNoPlan() {
        WeeklyPlan before = floor.use(Plans.class).published(SITE).orElseThrow();
        assertThat(claire.post("/gestion/made-in-romans/et-si", Map.of("nom", "Samedi", "changement", "EXTRA_HOURS")).body())
                .contains("Il manque quelque chose");
        assertThat(claire.post("/gestion/made-in-romans/et-si", Map.of(
                                "nom", "Samedi", "changement", "EXTRA_HOURS", "jour", "2026-11-28", "de", "08:00", "a", "12:00"))
                        .body())
                .contains("Samedi", "Tel quel");
        String scenarios = "";
        for (int i = 0; i < 600 && scenarios.split("\"total\"").length < 3; i++) {
            scenarios = claire.json("/api/sites/made-in-romans/scenarios").body();
        }
        assertThat(scenarios).contains("\"name\":\"\"", "\"name\":\"Samedi\"", "\"loads\"").doesNotContain("\"problem\":\"");
        assertThat(claire.page("/gestion/made-in-romans/et-si").body()).contains("ouvrir sam. 28 nov. 08:00 à 12:00");
        assertThat(floor.use(Plans.class).published(SITE)).contains(before);
        assertThat(claire.post("/gestion/made-in-romans/et-si/oublier", Map.of("nom", "Samedi")).body()).doesNotContain("Tel quel</th>");
        assertThat(claire.json("/api/sites/made-in-romans/scenarios").body()).isEqualTo("[]");
    }

    @Test
    void orderIsTriedInOtherSizesAndAtTheOtherSite() {
        assertThat(claire.page("/gestion/made-in-romans/et-si").body())
                .contains("Confier une opération à l’autre site", "Piquage → Le Soulier Français");
        String line = floor.use(OrderBook.class).ofSite(SITE).get(0).id().value();
        assertThat(claire.post("/gestion/made-in-romans/et-si", Map.of(
                                "nom", "Ailleurs", "changement", "TRANSFER", "ligne", line, "transfert", "le-soulier-francais/LASTING"))
                        .body())
                .as("lasting does not travel").contains("Il manque quelque chose");
        assertThat(claire.post("/gestion/made-in-romans/et-si", Map.of(
                                "nom", "Ailleurs", "changement", "TRANSFER", "ligne", line, "transfert", "le-soulier-francais/STITCHING"))
                        .body())
                .contains("Piquage de " + line + " à Le Soulier Français");
        assertThat(claire.post("/gestion/made-in-romans/et-si", Map.of(
                                "nom", "Plus", "changement", "ORDER_ADDED", "modele", "mir-collines", "grille", "38:4 39:4", "jour", "2026-12-18"))
                        .body())
                .contains("8 paires de ");
        assertThat(claire.post("/gestion/made-in-romans/et-si", Map.of(
                                "nom", "Plus", "changement", "ORDER_CHANGED", "ligne", line, "grille", "beaucoup", "jour", "2026-12-18"))
                        .body())
                .contains("Il manque quelque chose");
        List.of("Ailleurs", "Plus").forEach(name -> claire.post("/gestion/made-in-romans/et-si/oublier", Map.of("nom", name)));
    }

    @Test
    void sharesOfTheBrandsStandBesideTheirPairs() {
        assertThat(claire.json("/api/sites/made-in-romans/plan/fairness").body())
                .contains("\"brand\":\"", "\"pairShare\":", "\"latenessShare\":", "\"displacedPairDays\":");
        assertThat(claire.page("/gestion/made-in-romans/equite").body()).contains("Équité entre marques");
    }

    private HttpResponse<String> post(String path, String json) {
        return claire.send(claire.request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }
}
