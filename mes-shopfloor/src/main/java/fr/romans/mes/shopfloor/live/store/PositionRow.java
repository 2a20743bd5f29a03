package fr.romans.mes.shopfloor.live.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("live_position")
record PositionRow(@Id String projection, long position) {}
