package fr.romans.mes.core.journal.store;

import fr.romans.mes.core.journal.JournalEntry;
import fr.romans.mes.core.journal.JournalEvent;
import fr.romans.mes.core.store.InstantColumn;
import fr.romans.mes.core.unit.SiteId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.OffsetDateTime;

/** @param position one more than the entry before; only one transaction writes at a time */
@MappedEntity("journal_entry")
record JournalRow(
        @Id long position,
        String eventKey,
        String siteId,
        String eventType,
        String subject,
        @TypeDef(type = DataType.OBJECT) OffsetDateTime occurredAt,
        @TypeDef(type = DataType.OBJECT) OffsetDateTime recordedAt,
        String body) {

    static JournalRow of(long position, JournalEvent event, Instant recordedAt) {
        return new JournalRow(
                position,
                event.key(),
                event.site().value(),
                event.type(),
                event.subject(),
                InstantColumn.of(event.occurredAt()),
                InstantColumn.of(recordedAt),
                event.body());
    }

    JournalEntry toEntry() {
        return new JournalEntry(
                position,
                recordedAt.toInstant(),
                new JournalEvent(eventKey, new SiteId(siteId), eventType, subject, occurredAt.toInstant(), body));
    }
}
