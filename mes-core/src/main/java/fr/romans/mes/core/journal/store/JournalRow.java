package fr.romans.mes.core.journal.store;

import fr.romans.mes.core.journal.JournalEntry;
import fr.romans.mes.core.journal.JournalEvent;
import fr.romans.mes.core.store.InstantColumn;
import fr.romans.mes.core.unit.SiteId;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** @param position null until the database has given it */
@MappedEntity("journal_entry")
record JournalRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) @Nullable Long position,
        String eventKey,
        String siteId,
        String eventType,
        String subject,
        @TypeDef(type = DataType.OBJECT) OffsetDateTime occurredAt,
        @TypeDef(type = DataType.OBJECT) OffsetDateTime recordedAt,
        String body) {

    static JournalRow of(JournalEvent event, Instant recordedAt) {
        return new JournalRow(
                null,
                event.key(),
                event.site().value(),
                event.type(),
                event.subject(),
                InstantColumn.of(event.occurredAt()),
                InstantColumn.of(recordedAt),
                event.body());
    }

    JournalEntry toEntry() {
        if (position == null) {
            throw new IllegalStateException("journal entry " + eventKey + " was never stored: it has no position");
        }
        return new JournalEntry(
                position,
                recordedAt.toInstant(),
                new JournalEvent(eventKey, new SiteId(siteId), eventType, subject, occurredAt.toInstant(), body));
    }
}
