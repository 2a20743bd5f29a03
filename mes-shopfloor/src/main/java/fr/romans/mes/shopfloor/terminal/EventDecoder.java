package fr.romans.mes.shopfloor.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.inbox.InboxMessage;
import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.MessageSchema;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import fr.romans.mes.shopfloor.wire.Topics;
import fr.romans.mes.shopfloor.wire.WireJson;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an event of a message, or says why it is none. Pure. */
@Singleton
class EventDecoder {

    private static final int LONGEST_QUOTE = 200;

    /** Either the event with the unit it is about, or the refusal; the id of the event where one could be read. */
    record Reading(
            @Nullable TerminalEvent event, Site.@Nullable Path unit, @Nullable Refusal refusal, @Nullable String eventId) {

        static Reading refused(String code, Object... facts) {
            return new Reading(null, null, Refusal.of(code, facts), null);
        }

        /** Otherwise there is a refusal. */
        boolean isEvent() {
            return refusal == null;
        }

        TakeEvents.Placed placed() {
            return new TakeEvents.Placed(Objects.requireNonNull(event), Objects.requireNonNull(unit));
        }
    }

    private final Ateliers ateliers;
    private final Dialects dialects;

    EventDecoder(Ateliers ateliers, Dialects dialects) {
        this.ateliers = ateliers;
        this.dialects = dialects;
    }

    Reading decode(InboxMessage message) {
        Optional<Dialect> dialect = dialects.on(message.topic());
        if (dialect.isEmpty()) {
            return Reading.refused("message.foreign-topic", "topic", quoted(message.topic()));
        }
        if (message.isCut()) {
            return Reading.refused("message.too-large", "bytes", message.size());
        }
        Optional<Site.Path> sender = dialect.get().senderOn(message.topic());
        Optional<TerminalEvent> usual = TerminalEvent.quicklyOf(message.payload());
        return usual.isPresent() && sender.isPresent()
                ? reading(usual.get(), sender.get())
                : decodeBySchema(message, dialect.get(), sender);
    }

    private Reading reading(TerminalEvent event, Site.Path unit) {
        return new Reading(event, unit, complaintAbout(event, unit).orElse(null), event.eventId());
    }

    private Reading decodeBySchema(InboxMessage message, Dialect dialect, Optional<Site.Path> sender) {
        Optional<JsonNode> tree = WireJson.tree(message.payload());
        if (tree.isEmpty()) {
            return Reading.refused(dialect.unreadable(), "bytes", message.size());
        }
        JsonNode json = tree.get();
        String eventId = json.path("eventId").isTextual() ? quoted(json.get("eventId").asText()) : null;
        if (sender.isEmpty()) {
            return new Reading(null, null, dialect.strangerOn(message.topic()), eventId);
        }
        Site.Path unit = sender.get();
        Optional<Refusal> complaint = schemaComplaint(json).or(() -> complaintAbout(unit));
        if (complaint.isPresent()) {
            return new Reading(null, unit, complaint.get(), eventId);
        }
        return reading(WireJson.read(json, TerminalEvent.class), unit);
    }

    private static Optional<Refusal> schemaComplaint(JsonNode json) {
        JsonNode type = json.path("type");
        if (type.isTextual() && !isKnown(type.asText())) {
            return Optional.of(Refusal.of("message.unknown-type", "type", quoted(type.asText())));
        }
        return MessageSchema.EVENT
                .complaintAbout(json)
                .or(() -> noSuchDay(json.path("occurredAt").asText()))
                .map(complaint -> Refusal.of("message.schema", "complaint", quoted(complaint)));
    }

    /** A pattern cannot know that February has no 30th. */
    private static Optional<String> noSuchDay(String time) {
        try {
            Instant.parse(time);
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of("$.occurredAt: " + time + " is no moment of the calendar");
        }
    }

    private static boolean isKnown(String type) {
        return Arrays.stream(TerminalEvent.Type.values())
                .anyMatch(known -> known.name().equalsIgnoreCase(type) && type.equals(type.toLowerCase(Locale.ROOT)));
    }

    private Optional<Refusal> complaintAbout(Site.Path unit) {
        Optional<Atelier> atelier = ateliers.find(unit.site());
        if (atelier.isEmpty()) {
            return Optional.of(Refusal.of("site.unknown", "site", unit.site().value()));
        }
        Optional<Site.Path> configured = atelier.get().site().pathOf(unit.workUnit());
        if (configured.isEmpty()) {
            return Optional.of(Refusal.of(
                    "work-unit.unknown", "site", unit.site().value(), "workUnit", unit.workUnit().value()));
        }
        return configured.get().equals(unit)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "work-unit.elsewhere",
                        "workUnit",
                        unit.workUnit().value(),
                        "topic",
                        Topics.of(configured.get(), Leaf.EVENT)));
    }

    /** What the schema cannot know: whether the people named exist. The job order is looked up when it is taken. */
    Optional<Refusal> complaintAbout(TerminalEvent event, Site.Path unit) {
        return complaintAbout(unit).or(() -> event.operator() == null
                        || ateliers.require(unit.site()).operators().containsKey(new OperatorId(event.operator()))
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "operator.unknown", "operator", event.operator(), "site", unit.site().value())));
    }

    private static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
