package fr.romans.mes.core.workorder.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.QuickTime;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.FloorReport;
import fr.romans.mes.core.workorder.Happening;
import fr.romans.mes.core.workorder.Happening.Aborted;
import fr.romans.mes.core.workorder.Happening.Completed;
import fr.romans.mes.core.workorder.Happening.Corrected;
import fr.romans.mes.core.workorder.Happening.Paused;
import fr.romans.mes.core.workorder.Happening.Progressed;
import fr.romans.mes.core.workorder.Happening.Resumed;
import fr.romans.mes.core.workorder.Happening.Started;
import fr.romans.mes.core.workorder.Happening.Withdrawn;
import fr.romans.mes.core.workorder.Scrap;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The form of a floor report in the journal. Written for years: a field may be added, never renamed or given another
 * meaning; a form that cannot be read as before gets another {@code form} number.
 */
final class FloorReportJson {

    private static final int FORM = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FloorReportJson() {}

    static String write(FloorReport report) {
        var text = new StringWriter(256);
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("form", FORM);
            json.writeStringField("report", report.id().value());
            json.writeStringField("jobOrder", report.jobOrder().value());
            json.writeStringField("unit", report.unit().value());
            if (report.operator() != null) {
                json.writeStringField("operator", report.operator().value());
            }
            json.writeStringField("occurredAt", report.occurredAt().toString());
            json.writeNumberField("sequence", report.sequence());
            json.writeObjectFieldStart("what");
            writeWhat(report.what(), json);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("floor report " + report.id().value() + " cannot be written as JSON", e);
        }
        return text.toString();
    }

    private static void writeWhat(Happening what, JsonGenerator json) throws IOException {
        json.writeStringField("happened", wordFor(what));
        if (what instanceof Progressed progressed) {
            json.writeNumberField("good", progressed.good().count());
        } else if (what instanceof Paused paused) {
            json.writeStringField("reason", paused.reason());
        } else if (what instanceof Aborted aborted) {
            json.writeStringField("reason", aborted.reason());
        } else if (what instanceof Corrected corrected) {
            json.writeStringField("of", corrected.report().value());
            json.writeNumberField("good", corrected.good().count());
        } else if (what instanceof Withdrawn withdrawn) {
            json.writeStringField("of", withdrawn.report().value());
        }
        writeScrap(what.scrap(), json);
    }

    private static void writeScrap(List<Scrap> scrap, JsonGenerator json) throws IOException {
        if (scrap.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("scrap");
        for (Scrap lost : scrap) {
            json.writeStartObject();
            json.writeNumberField("pairs", lost.pairs().count());
            json.writeStringField("reason", lost.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static String wordFor(Happening what) {
        if (what instanceof Started) {
            return "started";
        }
        if (what instanceof Progressed) {
            return "progressed";
        }
        if (what instanceof Paused) {
            return "paused";
        }
        if (what instanceof Resumed) {
            return "resumed";
        }
        if (what instanceof Completed) {
            return "completed";
        }
        if (what instanceof Corrected) {
            return "corrected";
        }
        return what instanceof Withdrawn ? "withdrawn" : "aborted";
    }

    /** @throws IllegalStateException when the journal holds what this version cannot read; the message quotes it */
    static FloorReport read(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (json.path("form").asInt() != FORM) {
                throw new IllegalStateException("this version reads form " + FORM + " of floor reports, not " + text
                        + ": run the version that wrote the journal, or a newer one");
            }
            return new FloorReport(
                    new ReportId(required(json, "report").asText()),
                    new JobOrderId(required(json, "jobOrder").asText()),
                    new WorkUnitId(required(json, "unit").asText()),
                    json.has("operator") ? new OperatorId(json.get("operator").asText()) : null,
                    instant(required(json, "occurredAt").asText()),
                    required(json, "sequence").asLong(),
                    readWhat(required(json, "what")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the journal holds a floor report that is no JSON: " + text, e);
        }
    }

    private static Instant instant(String text) {
        Instant quick = QuickTime.read(text);
        return quick == null ? Instant.parse(text) : quick;
    }

    private static Happening readWhat(JsonNode json) {
        String word = required(json, "happened").asText();
        return switch (word) {
            case "started" -> new Started();
            case "progressed" -> new Progressed(Pairs.of(required(json, "good").asInt()), readScrap(json));
            case "paused" -> new Paused(required(json, "reason").asText());
            case "resumed" -> new Resumed();
            case "completed" -> new Completed(readScrap(json));
            case "aborted" -> new Aborted(required(json, "reason").asText());
            case "corrected" -> new Corrected(
                    new ReportId(required(json, "of").asText()),
                    Pairs.of(required(json, "good").asInt()),
                    readScrap(json));
            case "withdrawn" -> new Withdrawn(new ReportId(required(json, "of").asText()));
            default -> throw new IllegalStateException("the journal holds a floor report that happened '" + word
                    + "', which this version does not know: run the version that wrote it, or a newer one");
        };
    }

    private static List<Scrap> readScrap(JsonNode json) {
        var scrap = new ArrayList<Scrap>();
        json.path("scrap").forEach(lost -> scrap.add(new Scrap(
                Pairs.of(required(lost, "pairs").asInt()), required(lost, "reason").asText())));
        return scrap;
    }

    private static JsonNode required(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            throw new IllegalStateException("the journal holds a floor report without '" + field + "': " + json);
        }
        return value;
    }
}
