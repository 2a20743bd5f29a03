package fr.romans.mes.shopfloor.live.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.OffsetDateTime;

/** The latest downtime event of a unit by a terminal; the key is the site with both. */
@MappedEntity("live_downtime")
record DowntimeRow(
        String siteId,
        @Id String unitId,
        String terminal,
        String eventKey,
        @TypeDef(type = DataType.OBJECT) OffsetDateTime since,
        long sequence,
        boolean down,
        String reason) {}
