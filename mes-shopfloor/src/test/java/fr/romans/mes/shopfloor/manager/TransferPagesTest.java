package fr.romans.mes.shopfloor.manager;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.planning.Assignment;
import fr.romans.mes.core.planning.PlanState;
import fr.romans.mes.core.planning.Plans;
import fr.romans.mes.core.planning.PublishPlan;
import fr.romans.mes.core.planning.WeeklyPlan;
import fr.romans.mes.core.planning.transfer.Transfers;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.PlanId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.fixture.Floor;
import fr.romans.mes.shopfloor.fixture.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A transfer on the pages of both sites. */
class TransferPagesTest {

    private static final SiteId LSF = new SiteId("le-soulier-francais");
    private static final SiteId MIR = new SiteId("made-in-romans");
    private static final OperationCode STITCHING = new OperationCode("STITCHING");
    private static final WorkUnitId THERE = new WorkUnitId("mir-piquage-1");

    /** Its own: the plans of both sites change. */
    private static final Floor FLOOR = Floor.with(Map.of());

    private final Visitor claire = Visitor.signedIn(FLOOR, "claire");
    private final Visitor tablet = Visitor.signedIn(FLOOR, "tablette");

    @AfterAll
    static void close() {
        FLOOR.close();
    }

    @Test
    void managerDecidesOnItAndItIsSeenAtBothSites() {
        JobOrder job = stitchingToDo();
        String line = line(job);
        Map<String, String> form = Map.of("evenement", "TRANSFER", "ligne", line, "transfert", MIR.value() + "/STITCHING");
        assertThat(claire.page("/gestion/le-soulier-francais/imprevu").body())
                .contains("Confier une opération à l’autre site", "made-in-romans/STITCHING")
                .doesNotContain("Confié à un autre site");
        assertThat(claire.post("/gestion/le-soulier-francais/imprevu", form).statusCode()).isEqualTo(303);
        assertThat(claire.page("/gestion/le-soulier-francais/imprevu").body()).contains("Confié à un autre site", "Reprendre ici");
        WeeklyPlan plan = published(job);

        String desk = tablet.json("/api/sites/made-in-romans/posts/" + THERE.value()).body();
        assertThat(desk).contains("\"id\":\"" + job.id().value() + "\"", "\"home\":\"Le Soulier Français\"");
        assertThat(tablet.json("/api/sites/le-soulier-francais/posts/piquage-1").body()).doesNotContain(job.id().value());
        assertThat(claire.json("/api/sites/made-in-romans/plan").body()).contains(job.id().value(), "Le Soulier Français");
        assertThat(claire.json("/api/sites/le-soulier-francais/plan").body())
                .contains("\"id\":\"mir-piquage-1\"", "\"group\":\"Made in Romans\"", "Nadia Cherif (Made in Romans)");
        assertThat(claire.page("/gestion/made-in-romans").statusCode()).isEqualTo(200);
        assertThat(claire.page("/gestion/le-soulier-francais/plan/pourquoi?job=" + job.id().value()).body()).contains("Pourquoi là");
        assertThat(FLOOR.use(Plans.class).published(LSF)).map(WeeklyPlan::id).contains(plan.id());

        report(job, "STARTED");
        assertThat(tablet.json("/api/sites/made-in-romans/posts/" + THERE.value()).body()).contains("\"said\":[{");
        HttpResponse<String> undone = claire.postJson(
                "/api/sites/le-soulier-francais/replan",
                "{\"event\":\"TRANSFER_UNDONE\",\"line\":\"" + line + "\",\"operation\":\"STITCHING\",\"to\":\"made-in-romans\"}");
        assertThat(undone.statusCode()).isEqualTo(422);
        assertThat(undone.body()).contains("transfer.begun");
    }

    @Test
    void whatIsNotBegunIsTakenBackAndWhatTheOtherSiteDoesNotTakeIsRefused() {
        String line = FLOOR.use(OrderBook.class).ofSite(LSF).get(0).id().value();
        Map<String, String> form = Map.of("ligne", line, "transfert", MIR.value() + "/CUTTING");
        claire.post("/gestion/le-soulier-francais/imprevu", with(form, "TRANSFER"));
        assertThat(FLOOR.use(Transfers.class).of(LSF)).anyMatch(one -> one.operation().value().equals("CUTTING"));
        claire.post("/gestion/le-soulier-francais/imprevu", with(form, "TRANSFER_UNDONE"));
        assertThat(FLOOR.use(Transfers.class).of(LSF)).noneMatch(one -> one.operation().value().equals("CUTTING"));

        assertThat(claire.post("/gestion/le-soulier-francais/imprevu", Map.of(
                                "evenement", "TRANSFER", "ligne", line, "transfert", MIR.value() + "/PACKING"))
                        .body())
                .contains("ne prend pas l’opération « Contrôle et mise en boîte »");
    }

    private static Map<String, String> with(Map<String, String> form, String event) {
        return Map.of("evenement", event, "ligne", form.get("ligne"), "transfert", form.get("transfert"));
    }

    private static JobOrder stitchingToDo() {
        return FLOOR.use(WorkOrders.class).openOf(LSF).stream()
                .flatMap(file -> file.jobOrders().stream())
                .filter(job -> job.operation().equals(STITCHING) && !job.state().isStarted() && !job.state().isOver())
                .findFirst()
                .orElseThrow();
    }

    private static String line(JobOrder job) {
        return FLOOR.use(WorkOrders.class).find(job.lot()).orElseThrow().lot().orderLine().value();
    }

    /** The plan on the floor with this one job order elsewhere. */
    private static WeeklyPlan published(JobOrder job) {
        WeeklyPlan before = FLOOR.use(Plans.class).published(LSF).orElseThrow();
        var there = new Assignment(
                job.id(), THERE, new OperatorId("nadia"), Floor.WEDNESDAY.plusSeconds(3600), Floor.WEDNESDAY.plusSeconds(7200), Duration.ZERO);
        var plan = new WeeklyPlan(
                new PlanId("with-a-transfer"), LSF, PlanState.DRAFT, Floor.WEDNESDAY, Floor.WEDNESDAY.plusSeconds(1), null,
                Stream.concat(
                                before.assignments().stream().filter(one -> !one.jobOrder().equals(job.id())), Stream.of(there))
                        .toList(),
                before.cost());
        FLOOR.use(Plans.class).add(plan);
        assertThat(FLOOR.use(PublishPlan.class).publish(plan.id()).refusal()).isEmpty();
        return plan;
    }

    private void report(JobOrder job, String what) {
        HttpResponse<String> answer = tablet.postJson(
                "/api/reports",
                "{\"site\":\"made-in-romans\",\"unit\":\"" + THERE.value() + "\",\"terminal\":\"tab-1\",\"jobOrder\":\""
                        + job.id().value() + "\",\"operator\":\"nadia\",\"occurredAt\":\"" + Floor.WEDNESDAY
                        + "\",\"sequence\":1,\"what\":\"" + what + "\"}",
                "Idempotency-Key",
                "7b1c2f34-9a51-4c1d-8d5f-0a1b2c3d4e5f");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
