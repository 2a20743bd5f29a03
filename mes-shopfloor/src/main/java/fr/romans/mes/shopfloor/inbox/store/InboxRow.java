package fr.romans.mes.shopfloor.inbox.store;

import fr.romans.mes.core.store.InstantColumn;
import fr.romans.mes.shopfloor.inbox.InboxMessage;
import fr.romans.mes.shopfloor.inbox.StoredMessages.Waiting;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** @param id null until the database has given it */
@MappedEntity("inbox_message")
record InboxRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) @Nullable Long id,
        String topic,
        byte[] payload,
        int payloadSize,
        @TypeDef(type = DataType.OBJECT) OffsetDateTime receivedAt) {

    static InboxRow of(InboxMessage message) {
        return new InboxRow(
                null,
                message.topic(),
                message.payload(),
                message.size(),
                InstantColumn.of(message.receivedAt()));
    }

    Waiting toWaiting() {
        if (id == null) {
            throw new IllegalStateException("a message of topic " + topic + " was never stored: it has no id");
        }
        return new Waiting(id, new InboxMessage(topic, payload, payloadSize, receivedAt.toInstant()));
    }
}
