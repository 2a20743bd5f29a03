package fr.romans.mes.shopfloor.inbox.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.romans.mes.core.store.InstantColumn;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.inbox.InboxMessage;
import fr.romans.mes.shopfloor.inbox.StoredMessages;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Singleton
@Transactional
class MessageTables implements StoredMessages {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LONGEST_TOPIC = 1024;

    private final InboxRows inbox;
    private final QuarantineRows quarantine;

    MessageTables(InboxRows inbox, QuarantineRows quarantine) {
        this.inbox = inbox;
        this.quarantine = quarantine;
    }

    @Override
    public void add(List<InboxMessage> messages) {
        inbox.saveAll(messages.stream().map(MessageTables::storable).map(InboxRow::of).toList());
    }

    /** A topic may have 65,535 bytes; the long ones are foreign, and their beginning says enough. */
    private static InboxMessage storable(InboxMessage message) {
        String topic = message.topic();
        return topic.length() <= LONGEST_TOPIC
                ? message
                : new InboxMessage(
                        topic.substring(0, LONGEST_TOPIC), message.payload(), message.size(), message.receivedAt());
    }

    @Override
    public List<Waiting> oldest(int limit) {
        return inbox.oldest(limit).stream().map(InboxRow::toWaiting).toList();
    }

    @Override
    public void remove(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            inbox.remove(ids);
        }
    }

    @Override
    public long waiting() {
        return inbox.count();
    }

    @Override
    public void quarantine(InboxMessage message, Refusal reason, Instant now) {
        quarantine.save(new QuarantineRow(
                null,
                message.topic(),
                message.payload(),
                message.size(),
                InstantColumn.of(message.receivedAt()),
                InstantColumn.of(now),
                reason.code(),
                json(reason.facts()),
                null,
                null));
    }

    @Override
    public List<Quarantined> inQuarantine(int limit) {
        return quarantine.open(limit).stream().map(MessageTables::quarantined).toList();
    }

    @Override
    public Optional<Quarantined> findQuarantined(long id) {
        return quarantine.findById(id).map(MessageTables::quarantined);
    }

    @Override
    public void settle(long id, Settlement how, Instant now) {
        quarantine.settle(id, InstantColumn.of(now), how.name());
    }

    @Override
    public long quarantined() {
        return quarantine.countOpen();
    }

    @Override
    public boolean isAway(RuntimeException failure) {
        return DatabaseTrouble.isBehind(failure);
    }

    private static Quarantined quarantined(QuarantineRow row) {
        if (row.id() == null) {
            throw new IllegalStateException("a message of topic " + row.topic() + " was never stored: it has no id");
        }
        return new Quarantined(
                row.id(),
                new InboxMessage(
                        row.topic(), row.payload(), row.payloadSize(), row.receivedAt().toInstant()),
                row.quarantinedAt().toInstant(),
                new Refusal(row.reasonCode(), facts(row.reasonFacts())),
                InstantColumn.toNullable(row.settledAt()));
    }

    private static String json(Map<String, String> facts) {
        try {
            return MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts of a refusal cannot be written as JSON: " + facts, e);
        }
    }

    private static Map<String, String> facts(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("quarantine_message holds facts that are no JSON object of texts: " + json, e);
        }
    }
}
