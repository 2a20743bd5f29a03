package fr.romans.mes.shopfloor.inbox.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * @param id          null until the database has given it
 * @param reasonFacts JSON object of texts
 */
@MappedEntity("quarantine_message")
record QuarantineRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) @Nullable Long id,
        String topic,
        byte[] payload,
        int payloadSize,
        @TypeDef(type = DataType.OBJECT) OffsetDateTime receivedAt,
        @TypeDef(type = DataType.OBJECT) OffsetDateTime quarantinedAt,
        String reasonCode,
        String reasonFacts,
        @TypeDef(type = DataType.OBJECT) @Nullable OffsetDateTime settledAt,
        @Nullable String settlement) {}
