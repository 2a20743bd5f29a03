package fr.romans.mes.violation.order;

import com.fasterxml.jackson.databind.JsonNode;

public record RootWithJson(JsonNode json) {}
