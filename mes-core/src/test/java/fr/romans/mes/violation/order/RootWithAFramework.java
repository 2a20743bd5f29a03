package fr.romans.mes.violation.order;

import io.micronaut.data.annotation.MappedEntity;
import java.sql.Connection;

@MappedEntity
public record RootWithAFramework(Connection connection) {}
