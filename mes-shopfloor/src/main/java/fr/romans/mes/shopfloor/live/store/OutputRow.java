package fr.romans.mes.shopfloor.live.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** The key is the job order with the day. */
@MappedEntity("live_output")
record OutputRow(
        @Id String jobOrderId, LocalDate outputDay, String siteId, String operation, int good, int scrapped) {}
