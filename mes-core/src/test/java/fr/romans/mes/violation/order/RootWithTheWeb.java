package fr.romans.mes.violation.order;

import io.micronaut.http.HttpStatus;

public record RootWithTheWeb(HttpStatus status) {}
