package fr.romans.mes.shopfloor.access.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

@MappedEntity("app_user")
record UserRow(@Id String name, String shownName, String role, @Nullable String brandId, String passwordHash) {}
