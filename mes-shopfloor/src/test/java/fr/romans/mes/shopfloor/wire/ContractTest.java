package fr.romans.mes.shopfloor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples of docs/mqtt.md are golden: what they show is what is accepted and understood. */
class ContractTest {

    @ParameterizedTest
    @CsvSource({
        "EVENT, event-started", "EVENT, event-progress", "EVENT, event-paused", "EVENT, event-resumed",
        "EVENT, event-completed", "EVENT, event-aborted", "EVENT, event-downtime", "EVENT, event-correction", "EVENT, event-withdrawal", "BIRTH, birth", "DEATH, death",
        "HEARTBEAT, heartbeat", "ACK, ack-stored", "ACK, ack-quarantined", "ACK, ack-several", "CLOCK, clock", "DISPATCH, dispatch"
    })
    void sampleConformsToItsSchema(MessageSchema schema, String sample) {
        assertThat(schema.complaintAbout(read(sample))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event-started", "event-progress", "event-paused", "event-resumed", "event-completed", "event-aborted",
                "event-downtime", "event-correction", "event-withdrawal"
            })
    void eventWrittenByUsSaysTheSameAsTheSample(String sample) {
        JsonNode json = read(sample);
        assertThat(WireJson.tree(WireJson.write(WireJson.read(json, TerminalEvent.class)))).contains(json);
    }

    @Test
    void progressIsRead() {
        TerminalEvent event = WireJson.read(read("event-progress"), TerminalEvent.class);
        assertThat(event.type()).isEqualTo(TerminalEvent.Type.PROGRESS);
        assertThat(event.good()).isEqualTo(3);
        assertThat(event.scrap()).containsExactly(new TerminalEvent.Scrapped(1, "hide-flaw"));
        assertThat(event.occurredAt()).isEqualTo(Instant.parse("2026-11-24T08:36:10.250Z"));
    }

    @Test
    void whatWeSendConformsToItsSchema() {
        var entry = new DispatchMessage.Entry(
                "A.1-L01-10", "A.1-L01", "s-2", "ellips", "el-1", "CUTTING", 12, null, Instant.EPOCH, Instant.EPOCH, "RUNNING",
                false, List.of("dispatch.lasts-in-use"), List.of());
        assertConforms(MessageSchema.DISPATCH, new DispatchMessage("s", "u", Instant.EPOCH, "p", List.of(entry)));
        assertConforms(MessageSchema.CLOCK, new ClockMessage(Instant.EPOCH, 60, Instant.EPOCH));
        var acknowledgement = new Acknowledgement("e", Acknowledgement.Result.REFUSED, "job-order.unknown");
        AckMessage.of(List.of(acknowledgement)).forEach(message -> assertConforms(MessageSchema.ACK, message));
        AckMessage.of(List.of(acknowledgement, acknowledgement)).forEach(message -> assertConforms(MessageSchema.ACK, message));
    }

    @Test
    void acknowledgementsOfOneCommitGoTogetherAndComeBackInOrder() {
        List<Acknowledgement> many = IntStream.range(0, 60)
                .mapToObj(i -> new Acknowledgement("e" + i, Acknowledgement.Result.STORED, null))
                .toList();
        List<AckMessage> messages = AckMessage.of(many);

        assertThat(messages).hasSize(3);
        messages.forEach(message -> assertConforms(MessageSchema.ACK, message));
        assertThat(messages)
                .flatExtracting(message -> WireJson.tree(WireJson.write(message))
                        .map(json -> WireJson.read(json, AckMessage.class).all())
                        .orElseThrow())
                .isEqualTo(many);
    }

    private static void assertConforms(MessageSchema schema, Object message) {
        assertThat(WireJson.tree(WireJson.write(message)).flatMap(schema::complaintAbout)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a start without a job order | {'type':'started','jobOrder':null}",
                "counts on a start           | {'type':'started','good':2}",
                "scrap on a pause            | {'type':'paused','reason':'break','scrap':[{'pairs':1,'reason':'x'}]}",
                "a pause without a reason    | {'type':'paused'}",
                "progress without counts     | {'type':'progress'}",
                "negative pairs              | {'type':'progress','good':-1}",
                "no pair scrapped            | {'type':'progress','scrap':[{'pairs':0,'reason':'x'}]}",
                "good pairs on a completion  | {'type':'completed','good':2}",
                "downtime of a job order     | {'type':'downtime','reason':'blade','phase':'begin'}",
                "downtime without a phase    | {'type':'downtime','reason':'blade','jobOrder':null}",
                "local time                  | {'type':'started','occurredAt':'2026-11-24T08:12:00+01:00'}",
                "a month that is none        | {'type':'started','occurredAt':'2026-13-24T08:12:00Z'}",
                "a correction of nothing     | {'type':'correction','good':2}",
                "counts on a withdrawal      | {'type':'withdrawal','corrects':'coupe-1_6f2c1a52-0b5e-4a53-9d6e-0a4f6f0f2b12','good':2}",
                "a start that corrects       | {'type':'started','corrects':'coupe-1_6f2c1a52-0b5e-4a53-9d6e-0a4f6f0f2b12'}",
                "an event without a terminal | {'type':'withdrawal','corrects':'6f2c1a52-0b5e-4a53-9d6e-0a4f6f0f2b12'}",
                "a misspelt field            | {'type':'started','operater':'agnes'}",
                "an event id that is no UUID | {'type':'started','eventId':'17'}",
                "a job order with a slash    | {'type':'started','jobOrder':'A/1'}"
            })
    void eventIsRefusedWith(String fault, String changes) {
        var event = (ObjectNode) read("event-started");
        JsonNode changed = WireJson.tree(changes.replace('\'', '"').getBytes(StandardCharsets.UTF_8)).orElseThrow();
        changed.fields().forEachRemaining(field -> {
            event.set(field.getKey(), field.getValue());
            if (field.getValue().isNull()) {
                event.remove(field.getKey());
            }
        });
        assertThat(MessageSchema.EVENT.complaintAbout(event)).as(fault).isPresent();
    }

    private static JsonNode read(String sample) {
        try (InputStream json = Objects.requireNonNull(
                ContractTest.class.getResourceAsStream("/wire/samples/" + sample + ".json"), sample)) {
            return WireJson.tree(json.readAllBytes()).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(sample, e);
        }
    }
}
