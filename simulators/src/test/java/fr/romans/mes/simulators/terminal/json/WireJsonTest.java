package fr.romans.mes.simulators.terminal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.simulators.terminal.DispatchList;
import fr.romans.mes.simulators.terminal.TerminalEvent;
import fr.romans.mes.simulators.terminal.TerminalEvent.ScrappedPairs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Golden messages of wire contract v1. */
class WireJsonTest {

    private static final Instant AT = Instant.parse("2026-11-24T07:31:00Z");

    @Test
    void aProgressEventCarriesGoodPairsAndScrapWithReasons() {
        var event = new TerminalEvent(
                "e-1", "lsf-coupe-1", 17, AT, "progress", "FM-2026-014.1-L01-10", "agnes", 3,
                List.of(new ScrappedPairs(1, "hide-flaw")), null, null);
        assertThat(new String(WireJson.event(event), StandardCharsets.UTF_8)).isEqualTo("""
                {"eventId":"e-1","terminal":"lsf-coupe-1","seq":17,"occurredAt":"2026-11-24T07:31:00Z","type":"progress",\
                "jobOrder":"FM-2026-014.1-L01-10","operator":"agnes","good":3,"scrap":[{"pairs":1,"reason":"hide-flaw"}]}""");
    }

    @Test
    void whatATypeDoesNotCarryIsLeftOut() {
        var event = new TerminalEvent("e-2", "lsf-coupe-1", 18, AT, "downtime", null, null, null, List.of(), "panne", "begin");
        assertThat(new String(WireJson.event(event), StandardCharsets.UTF_8)).isEqualTo("""
                {"eventId":"e-2","terminal":"lsf-coupe-1","seq":18,"occurredAt":"2026-11-24T07:31:00Z","type":"downtime",\
                "reason":"panne","phase":"begin"}""");
    }

    @Test
    void aDispatchListIsReadAndUnknownKeysPass() throws Exception {
        DispatchList list = WireJson.dispatchList(bytes("""
                {"site":"lsf","workUnit":"coupe-1","publishedAt":"2026-11-24T07:00:00Z","planId":"p-1","novelty":true,"entries":[
                 {"jobOrder":"A-10","lot":"A","brand":"ellips","style":"el-ovale","operation":"CUTTING","pairs":12,
                  "operator":"agnes","plannedStart":"2026-11-24T07:00:00Z","plannedEnd":"2026-11-24T08:36:00Z",
                  "state":"ALLOWED_TO_START","startable":true,"blockedBy":[],"defectCodes":["hide-flaw"],"hides":3},
                 {"jobOrder":"B-50","pairs":0,"operator":null,"plannedStart":"2026-11-24T07:00:00Z",
                  "plannedEnd":"2026-11-24T08:36:00Z","state":"NOT_ALLOWED_TO_START","startable":false},
                 {"jobOrder":"C-50","pairs":4,"operator":null,"plannedStart":"2026-11-24T07:00:00Z",
                  "plannedEnd":"2026-11-24T10:00:00Z","state":"NOT_ALLOWED_TO_START","startable":false,"blockedBy":["x"]}]}"""));
        assertThat(list.entries()).extracting(DispatchList.Entry::jobOrder).containsExactly("A-10", "C-50");
        assertThat(list.entries().get(0).defectCodes()).containsExactly("hide-flaw");
        assertThat(list.entries().get(1).operator()).isNull();
    }

    @Test
    void anEmptyPayloadIsAnEmptyList() throws Exception {
        assertThat(WireJson.dispatchList(new byte[0]).entries()).isEmpty();
    }

    @Test
    void aMessageThatCannotBeReadSaysWhy() {
        assertThatThrownBy(() -> WireJson.clock(bytes("{\"now\":\"soon\",\"speed\":60}"))).hasMessageContaining("now");
        assertThatThrownBy(() -> WireJson.clock(bytes("[1]"))).hasMessageContaining("object");
        assertThatThrownBy(() -> WireJson.acknowledgements(bytes("{\"eventId\":\"e\"}"))).hasMessageContaining("result");
        assertThatThrownBy(() -> WireJson.dispatchList(bytes("{\"entries\":[{\"jobOrder\":\"A\"}]}"))).hasMessageContaining("pairs");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
