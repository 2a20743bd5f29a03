package fr.romans.mes.simulators.terminal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.romans.mes.simulators.terminal.Acknowledgement;
import fr.romans.mes.simulators.terminal.DispatchList;
import fr.romans.mes.simulators.terminal.DispatchList.Entry;
import fr.romans.mes.simulators.terminal.TerminalEvent;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The messages of wire contract v1. */
public final class WireJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(
                    JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private WireJson() {}

    /** A message that cannot be read; the message says why. */
    public static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    /** @param now the atelier's time when the message was sent */
    public record ClockMessage(Instant now, double speed) {}

    public static byte[] event(TerminalEvent event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written as JSON: " + event, e);
        }
    }

    public static byte[] birth(String terminal, Instant at, String bootId, String software) {
        ObjectNode message = MAPPER.createObjectNode();
        message.put("terminal", terminal).put("at", at.toString()).put("bootId", bootId).put("software", software);
        return bytes(message);
    }

    public static byte[] death(String terminal, Instant at, String bootId) {
        ObjectNode message = MAPPER.createObjectNode();
        message.put("terminal", terminal).put("at", at.toString()).put("bootId", bootId);
        return bytes(message);
    }

    public static byte[] heartbeat(String terminal, Instant at, long seq) {
        ObjectNode message = MAPPER.createObjectNode();
        message.put("terminal", terminal).put("at", at.toString()).put("seq", seq);
        return bytes(message);
    }

    public static ClockMessage clock(byte[] payload) throws Unreadable {
        JsonNode message = tree(payload);
        if (!message.path("speed").isNumber()) {
            throw new Unreadable("'speed' is missing or no number");
        }
        return new ClockMessage(instant(message, "now"), message.path("speed").doubleValue());
    }

    /** One, or several of one commit. */
    public static List<Acknowledgement> acknowledgements(byte[] payload) throws Unreadable {
        JsonNode message = tree(payload);
        var all = new ArrayList<Acknowledgement>();
        all.add(acknowledgement(message));
        for (JsonNode other : message.path("also")) {
            all.add(acknowledgement(other));
        }
        return all;
    }

    private static Acknowledgement acknowledgement(JsonNode message) throws Unreadable {
        return new Acknowledgement(
                text(message, "eventId"), text(message, "result"), message.path("reason").asText(null));
    }

    /** An empty payload is an empty list: that is how a retained message is taken away. */
    public static DispatchList dispatchList(byte[] payload) throws Unreadable {
        List<Entry> entries = new ArrayList<>();
        if (payload.length > 0) {
            for (JsonNode entry : tree(payload).path("entries")) {
                // A lot that lost all its pairs leaves nothing to do.
                if (!entry.path("pairs").isInt() || entry.path("pairs").intValue() > 0) {
                    entries.add(entry(entry));
                }
            }
        }
        return new DispatchList(entries);
    }

    private static Entry entry(JsonNode entry) throws Unreadable {
        if (!entry.path("pairs").isInt()) {
            throw new Unreadable("'pairs' of " + text(entry, "jobOrder") + " is missing or no whole number");
        }
        String operator = entry.path("operator").asText("");
        return new Entry(
                text(entry, "jobOrder"),
                entry.path("lot").asText(),
                entry.path("style").asText(),
                entry.path("operation").asText(),
                entry.path("pairs").intValue(),
                operator.isEmpty() || entry.path("operator").isNull() ? null : operator,
                instant(entry, "plannedStart"),
                instant(entry, "plannedEnd"),
                text(entry, "state"),
                entry.path("startable").asBoolean(),
                texts(entry.path("blockedBy")),
                texts(entry.path("defectCodes")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode tree(byte[] payload) throws Unreadable {
        try {
            JsonNode message = MAPPER.readTree(payload);
            if (message == null || !message.isObject()) {
                throw new Unreadable("not a JSON object");
            }
            return message;
        } catch (IOException e) {
            throw new Unreadable("not JSON: " + e.getMessage());
        }
    }

    private static String text(JsonNode message, String key) throws Unreadable {
        String text = message.path(key).asText("");
        if (text.isEmpty()) {
            throw new Unreadable("'" + key + "' is missing");
        }
        return text;
    }

    private static Instant instant(JsonNode message, String key) throws Unreadable {
        try {
            return Instant.parse(text(message, key));
        } catch (DateTimeException e) {
            throw new Unreadable("'" + key + "' is no instant such as 2026-11-24T07:31:00Z: " + message.path(key));
        }
    }

    private static byte[] bytes(ObjectNode message) {
        try {
            return MAPPER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message cannot be written as JSON: " + message, e);
        }
    }
}
