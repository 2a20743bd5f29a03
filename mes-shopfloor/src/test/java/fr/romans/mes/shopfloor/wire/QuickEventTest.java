package fr.romans.mes.shopfloor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema has the word: what is read quickly is what it would have let pass, and says the same. */
class QuickEventTest {

    private static final List<String> SAMPLES = List.of(
            "event-started", "event-progress", "event-paused", "event-resumed", "event-completed", "event-aborted",
            "event-downtime", "event-correction", "event-withdrawal");

    /** Values that fit some fields and not others. */
    private static final List<String> VALUES = List.of(
            "null", "true", "0", "1", "-1", "100000", "100001", "1.0", "9007199254740991", "9007199254740992", "\"\"", "\"x\"",
            "\"a b\"", "\"coupe-1\"", "\"started\"", "\"progress\"", "\"withdrawal\"", "\"Started\"", "\"begin\"", "\"end\"",
            "\"2026-11-24T08:36:10Z\"", "\"2026-11-24T08:36:60Z\"", "\"2026-13-24T08:36:10Z\"", "\"2026-11-24T24:00:00Z\"",
            "\"+12026-11-24T08:36:10Z\"", "\"2026-11-24T08:36:10.25Z\"", "\"2026-11-24T23:59:59.123456789Z\"", "\"2026-11-24T08:36:10.Z\"",
            "\"2026-11-24T08:36:10.1234567890Z\"", "\"2026-11-24T08:36:10,5Z\"", "\"2026-11-24T08:36Z\"", "\"2026-02-30T08:36:10Z\"",
            "\"0000-01-01T00:00:00Z\"", "\"2026-11-24T08:36:10.5+01:00\"", "\"2026-11-2４T08:36:10Z\"",
            "\"6f2c1a52-0b5e-4a53-9d6e-0a4f6f0f2b12\"", "\"6F2C1A52-0b5e-4a53-9d6e-0a4f6f0f2b12\"",
            "\"coupe-1_6f2c1a52-0b5e-4a53-9d6e-0a4f6f0f2b12\"", "\"coupe-1_6F2C1a52-0b5e-4a53-9d6e-0a4f6f0f2b12\"",
            "[]", "{}", "[1]", "[{\"pairs\":1,\"reason\":\"x\"}]", "[{\"pairs\":0,\"reason\":\"x\"}]", "[{\"pairs\":1}]",
            "[{\"pairs\":1,\"reason\":\"x\",\"foot\":\"left\"}]", "\"" + "r".repeat(64) + "\"", "\"" + "r".repeat(65) + "\"");

    @Test
    void everySampleIsReadQuickly() {
        for (String sample : SAMPLES) {
            assertThat(TerminalEvent.quicklyOf(bytes(sample(sample)))).as(sample).contains(event(sample(sample)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsReadQuicklyConformsAndSaysTheSame(long seed) {
        var random = new Random(seed);
        var names = new ArrayList<String>();
        SAMPLES.forEach(name -> sample(name).fieldNames().forEachRemaining(names::add));
        int quick = 0;
        for (int i = 0; i < 4000; i++) {
            ObjectNode message = sample(SAMPLES.get(random.nextInt(SAMPLES.size())));
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                String name = random.nextInt(20) == 0 ? "colour" : names.get(random.nextInt(names.size()));
                if (random.nextInt(3) == 0) {
                    message.remove(name);
                } else {
                    message.set(name, json(VALUES.get(random.nextInt(VALUES.size()))));
                }
            }
            var read = TerminalEvent.quicklyOf(bytes(message));
            if (read.isPresent()) {
                quick++;
                assertThat(MessageSchema.EVENT.complaintAbout(message)).as("%s", message).isEmpty();
                assertThat(read).contains(event(message));
            }
        }
        assertThat(quick).isBetween(200, 3500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "null", "[]", "{", "{}{}", "{\"eventId\":\"x\",\"eventId\":\"x\"}", "{\"seq\":1e3}", "{\"seq\":99999999999999999999}",
                "\u0000\u0001", "{\"occurredAt\":\"2026-02-30T08:00:00Z\"}"
            })
    void rubbishIsLeftToTheSchema(String rubbish) {
        assertThat(TerminalEvent.quicklyOf(rubbish.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static TerminalEvent event(JsonNode json) {
        return WireJson.read(json, TerminalEvent.class);
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        return WireJson.tree(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static ObjectNode sample(String name) {
        try (InputStream sample = QuickEventTest.class.getResourceAsStream("/wire/samples/" + name + ".json")) {
            return (ObjectNode) WireJson.tree(Objects.requireNonNull(sample).readAllBytes()).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
