package fr.romans.mes.shopfloor.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.dispatch.DispatchEntry;
import fr.romans.mes.core.dispatch.DispatchBoard;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.fixture.Floor;
import fr.romans.mes.shopfloor.fixture.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportsApiTest {

    private static final SiteId SITE = new SiteId("made-in-romans");

    private final Floor floor = Floor.shared();
    private final Visitor tablet = Visitor.signedIn(floor, "tablette");

    @Test
    void aReportMovesTheJobOnceHoweverOftenItIsSent() {
        JobOrder job = startable();
        send("start-" + job.id().value(), job, "\"what\":\"STARTED\"");
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> answer = send(
                    "two-" + job.id().value(),
                    job,
                    "\"what\":\"PROGRESSED\",\"good\":0,\"scrap\":[{\"pairs\":1,\"reason\":\"hide-flaw\"}]");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        JobOrder after = now(job);
        assertThat(after.state()).isEqualTo(JobOrderState.RUNNING);
        assertThat(after.scrapped().count()).isEqualTo(1);
    }

    @Test
    void aReportThatContradictsIsKeptAndSaysSo() {
        JobOrder job = startable();
        HttpResponse<String> answer = send("resume-" + job.id().value(), job, "\"what\":\"RESUMED\"");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("démarrez-la d’abord");
    }

    @Test
    void whatCannotBeReadIsRefusedInPlainWords() {
        JobOrder job = startable();
        HttpResponse<String> answer = send("bad-1", job, "\"what\":\"PROGRESSED\",\"good\":-4");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("message.schema").doesNotContain("Exception");
        assertThat(send("bad-2", job, "\"what\":\"DANCED\"").statusCode()).isEqualTo(400);
        assertThat(tablet.postJson("/api/reports", "{}").statusCode()).isEqualTo(400);
        assertThat(tablet.postJson("/api/reports", "not json", "Idempotency-Key", uuid("bad-3")).body())
                .doesNotContain("Unrecognized");
    }

    @Test
    void aWrongCountIsCorrectedAndAMistakeWithdrawn() {
        JobOrder job = startable();
        String id = job.id().value();
        send("c-start-" + id, job, "\"what\":\"STARTED\"");
        send("c-scrap-" + id, job, "\"what\":\"PROGRESSED\",\"good\":1,\"scrap\":[{\"pairs\":1,\"reason\":\"hide-flaw\"}]");
        assertThat(desk()).contains("\"id\":\"tablet-1_" + uuid("c-scrap-" + id) + "\"");

        send("c-fix-" + id, job, "\"what\":\"CORRECTED\",\"good\":2,\"corrects\":\"tablet-1_" + uuid("c-scrap-" + id) + "\"");
        assertThat(now(job).good().count()).isEqualTo(2);
        assertThat(now(job).scrapped().count()).isZero();

        send("c-gone-" + id, job, "\"what\":\"WITHDRAWN\",\"corrects\":\"tablet-1_" + uuid("c-scrap-" + id) + "\"");
        assertThat(now(job).good().count()).isZero();
        assertThat(desk()).doesNotContain("tablet-1_" + uuid("c-scrap-" + id));
    }

    private String desk() {
        return tablet.json("/api/sites/made-in-romans/posts/mir-coupe-1").body();
    }

    @Test
    void anUnknownJobIsNotFound() {
        HttpResponse<String> answer = tablet.postJson(
                "/api/reports", body("none-such", "mir-coupe-1", "\"what\":\"STARTED\""), "Idempotency-Key", uuid("bad-4"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("job-order.unknown");
    }

    @Test
    void theDeskListsWhoIsQualifiedFirst() {
        String desk = tablet.json("/api/sites/made-in-romans/posts/mir-coupe-1").body();
        assertThat(desk.indexOf("\"qualified\":true")).isPositive().isLessThan(desk.indexOf("\"qualified\":false"));
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private JobOrder startable() {
        return floor.use(DispatchBoard.class).ofSite(SITE).values().stream()
                .flatMap(list -> list.entries().stream())
                .filter(DispatchEntry::isStartable)
                .map(DispatchEntry::jobOrder)
                .filter(job -> job.operation().value().equals("CUTTING"))
                .findFirst()
                .orElseThrow();
    }

    private JobOrder now(JobOrder job) {
        JobOrderId id = job.id();
        return floor.use(WorkOrders.class).findByJobOrder(id).orElseThrow().jobOrder(id).orElseThrow();
    }

    private HttpResponse<String> send(String id, JobOrder job, String what) {
        return tablet.postJson("/api/reports", body(job.id().value(), "mir-coupe-1", what), "Idempotency-Key", uuid(id));
    }

    /** The clock stands still, so the numbering alone tells what came after what. */
    private static int sequence(String what) {
        return what.contains("STARTED") ? 1 : what.contains("CORRECTED") ? 3 : what.contains("WITHDRAWN") ? 4 : 2;
    }

    private String body(String job, String unit, String what) {
        return "{\"site\":\"" + SITE.value() + "\",\"terminal\":\"tablet-1\",\"jobOrder\":\"" + job + "\",\"unit\":\"" + unit + "\",\"occurredAt\":\"" + floor.clock().instant()
                + "\",\"sequence\":" + sequence(what) + "," + what + "}";
    }
}
