package fr.romans.mes.shopfloor.terminal.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

@MappedEntity("terminal_access")
record AccessRow(
        @Id String username,
        @MappedProperty("secret_sha256") String secretSha256,
        @Nullable String siteId,
        @Nullable String unitId,
        @Nullable String edgeNodeId,
        @TypeDef(type = DataType.OBJECT) OffsetDateTime issuedAt) {}
